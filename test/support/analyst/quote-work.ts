import { speakerPhrase } from '../../../shared/edit/index.ts'
import type { Quote, QuoteId, Span } from '../../../shared/model/index.ts'
import { quotationFrom, sayingVerb } from '../../../shared/text/index.ts'
import { speakerHints } from '../../../renderer/article/speaker-hints.ts'
import type { Work } from './analyst.ts'
import { borderKeys, wordsOf } from './borders.ts'
import { sameSpan, shared } from './gold.ts'
import type { GoldQuote } from './gold.ts'

/** Presses of letters that choose a word, as a guess before they are seen. */
const LETTERS = 2
const KINDS = ['direct', 'mixed', 'indirect'] as const

/** Correcting and making quotes, each with the focus on the quote. */
export interface QuoteWork {
  canCorrect(quote: Quote, gold: GoldQuote): boolean
  correct(id: QuoteId, gold: GoldQuote): Promise<void>
  add(gold: GoldQuote): Promise<void>
}

export function quoteWork(work: Work): QuoteWork {
  const { hands } = work
  const text = () => work.doc().text
  const quoteOf = (id: QuoteId): Quote => {
    const quote = work.doc().quotes.find((one) => one.id === id)
    if (quote === undefined) throw new Error(`quote ${id} is gone`)
    return quote
  }

  /** Which part of gold each part of the content is; none for one too many. */
  const parts = (content: readonly Span[], gold: readonly Span[]) => {
    const left = new Set(gold)
    return content.map((part) => {
      const [best] = [...left]
        .filter((one) => shared([part], [one]) > 0)
        .sort((one, other) => shared([part], [other]) - shared([part], [one]))
      if (best !== undefined) left.delete(best)
      return best
    })
  }

  return {
    canCorrect: ({ content }, gold) =>
      parts(content, gold.content).every((part, at) => {
        const now = content[at]
        return part === undefined || now === undefined || borderKeys(text(), now, part) !== null
      }),
    async correct(id, gold) {
      await correctContent(id, gold)
      await correctRest(id, gold, (correction, act) => work.make(correction, act))
    },
    async add(gold) {
      const [first, ...others] = gold.content
      if (first === undefined) return
      await selectContent(first, 'other')
      await hands.press('Shift+Q')
      await work.known()
      const id = Number((await hands.focus())?.slice(1)) as QuoteId
      for (const part of others) {
        await selectContent(part, 'letter')
        await hands.press('q')
      }
      await work.known()
      const quietly: Work['make'] = async (_correction, act) => {
        await act()
        await work.known()
      }
      await correctRest(id, gold, quietly)
    },
  }

  /** The first word stands for a whole quotation. */
  function selectContent(part: Span, next: 'letter' | 'other'): Promise<void> {
    const quotation = quotationFrom(text(), part.start)
    const { first } = wordsOf(text(), part)
    return work.select(quotation !== null && sameSpan(quotation, part) ? first : part, next)
  }

  async function correctContent(id: QuoteId, gold: GoldQuote): Promise<void> {
    // The ring stands on the first part when the focus comes to a quote.
    let ringed = 0
    const ring = async (part: number) => {
      for (; ringed !== part; ringed = (ringed + 1) % quoteOf(id).content.length) await hands.press('q')
    }
    for (let at = 0; at < quoteOf(id).content.length; at += 1) {
      const { content } = quoteOf(id)
      const [part, target] = [content[at], parts(content, gold.content)[at]]
      if (part === undefined || (target !== undefined && sameSpan(part, target))) continue
      await work.make('content', async () => {
        if (target === undefined && at === 0) await hands.press(...content.map(() => 'q'))
        await ring(at)
        if (target !== undefined) await work.adjust(part, target)
        else await hands.press('Delete')
      })
      if (target === undefined) [at, ringed] = [at - 1, 0]
    }
    for (const part of gold.content)
      if (!quoteOf(id).content.some((one) => sameSpan(one, part)))
        await work.make('content', async () => {
          await selectContent(part, 'letter')
          await hands.press('q')
        })
  }

  async function correctRest(id: QuoteId, gold: GoldQuote, record: Work['make']): Promise<void> {
    const kind = KINDS.indexOf(quoteOf(id).kind)
    const presses = (KINDS.indexOf(gold.kind) - kind + KINDS.length) % KINDS.length
    if (presses > 0) await record('kind', () => hands.press(...Array.from({ length: presses }, () => 't')))
    if (!sameSpan(quoteOf(id).cue, gold.cue)) await record('cue', () => correctCue(quoteOf(id), gold.cue))
    if (!sameSpan(quoteOf(id).speaker, gold.speaker))
      await record('speaker', () => correctSpeaker(quoteOf(id), gold.speaker))
  }

  async function correctCue(quote: Quote, cue: Span | null): Promise<void> {
    if (cue === null) {
      await hands.press('c', 'Delete')
      return
    }
    if (quote.content.some((part) => shared([part], [cue]) > 0)) {
      await work.select(cue, 'letter')
      await hands.press('c')
      return
    }
    await hands.bring(cue)
    await hands.press('c')
    const { first } = wordsOf(text(), cue)
    const moved = quote.cue === null ? null : borderKeys(text(), quote.cue, cue)
    const anew = borderKeys(text(), sayingVerb(text(), first), cue) ?? []
    if (moved !== null && moved.length <= LETTERS + anew.length) await hands.press(...moved)
    else {
      await hands.pickWord(first.start)
      await hands.press(...anew)
    }
  }

  async function correctSpeaker(quote: Quote, speaker: Span | null): Promise<void> {
    if (speaker === null) {
      await hands.press('s', 's', 'Delete')
      return
    }
    const { first, last, span } = wordsOf(text(), speaker)
    const inside = quote.content.some((part) => shared([part], [speaker]) > 0)
    const anew = borderKeys(text(), span, speaker) ?? []
    const words = 2 * LETTERS + anew.length + 2
    const moved = quote.speaker === null ? null : borderKeys(text(), quote.speaker, speaker)
    const [named] = [...speakerHints(work.doc(), quote)]
      .map(([key, { entity }]) => {
        const phrase = speakerPhrase(work.doc(), quote, entity)
        return { key, keys: phrase === null ? null : borderKeys(text(), phrase, speaker) }
      })
      .filter(({ keys }) => keys !== null)
      .sort((left, right) => (left.keys?.length ?? 0) - (right.keys?.length ?? 0))
    if (named?.keys && 2 + named.keys.length <= Math.min(words, 2 + (moved?.length ?? Infinity))) {
      await hands.press('s')
      await hands.press((await hands.candidates()).get(named.key) ?? 'Escape', ...named.keys)
    } else if (moved !== null && 2 + moved.length <= words) await hands.press('s', 's', ...moved)
    else if (inside) {
      await work.select(speaker, 'letter')
      await hands.press('s')
    } else {
      await hands.bring(speaker)
      await hands.press('s', 's')
      await hands.pickWord(first.start)
      if (first === last) await hands.press('Enter')
      else await hands.pickWord(last.start)
      await hands.press(...anew)
    }
  }
}
