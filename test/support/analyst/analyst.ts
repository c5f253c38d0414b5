import type { ArticleDocument, Label, Mention, Quote, Span } from '../../../shared/model/index.ts'
import { borderKeys, wordsOf } from './borders.ts'
import { isMention, isQuote, sameSpan } from './gold.ts'
import type { Gold, GoldMention, GoldQuote } from './gold.ts'
import type { Hands } from './hands.ts'
import { matchMentions, matchQuotes } from './match.ts'
import { quoteWork } from './quote-work.ts'

export type Correction =
  | 'accept'
  | 'reject'
  | 'relabel'
  | 'border'
  | 'mention'
  | 'content'
  | 'cue'
  | 'speaker'
  | 'kind'
  | 'quote'
  | 'move'

/** One correction and the presses it took, with going on to the next. */
export interface Done {
  readonly correction: Correction
  readonly keys: number
}

/** An analyst at work on one article. */
export interface Work {
  readonly hands: Hands
  readonly doc: () => ArticleDocument
  /** Makes a correction, and knows the document again when it is stored. */
  make(correction: Correction, act: () => Promise<void>): Promise<void>
  /** Reads again what is stored. */
  known(): Promise<void>
  /** Selects a stretch of the text. `letter`: what is pressed next is a letter, which would choose a word. */
  select(span: Span, next: 'letter' | 'other'): Promise<void>
  /** Moves the borders of what has the ring. False if that would take too many keys. */
  adjust(from: Span, to: Span): Promise<boolean>
}

/**
 * Corrects the open article until it is gold, by keyboard only: first what is suggested, in the order in which it is shown,
 * then what is missing.
 */
export async function correct(hands: Hands, labels: readonly Label[], gold: Gold): Promise<readonly Done[]> {
  const done: Done[] = []
  let doc = await hands.stored()
  const work: Work = {
    hands,
    doc: () => doc,
    async make(correction, act) {
      const before = hands.presses()
      await act()
      doc = await hands.stored()
      done.push({ correction, keys: hands.presses() - before })
    },
    async known() {
      doc = await hands.stored()
    },
    async select(span, next) {
      await hands.bring(span)
      const { first, last, span: picked } = wordsOf(doc.text, span)
      await hands.press('g')
      await hands.pickWord(first.start)
      if (first !== last) await hands.pickWord(last.start)
      const keys = borderKeys(doc.text, picked, span) ?? []
      await hands.press(...keys)
      if (first === last && keys.length === 0 && next === 'letter') await hands.press('Enter')
    },
    async adjust(from, to) {
      const keys = borderKeys(doc.text, from, to)
      if (keys !== null) await hands.press(...keys)
      return keys !== null
    },
  }
  const quotes = quoteWork(work)
  const suggested = () => [...doc.mentions, ...doc.quotes].filter(({ status }) => status === 'suggested')
  const goOn = async () => {
    if (suggested().length > 0) await hands.press('j')
  }

  while (suggested().length > 0) {
    const key = await hands.focus()
    const now = suggested().find(({ type, id }) => `${type === 'mention' ? 'm' : 'q'}${id}` === key)
    if (now === undefined) await work.make('move', () => hands.press('j'))
    else if (now.type === 'mention') await reviewMention(now, matchMentions(doc, gold).get(now.id))
    else await reviewQuote(now, matchQuotes(doc, gold).get(now.id))
  }
  for (const mention of gold.mentions)
    if (!doc.mentions.some((one) => one.status !== 'rejected' && isMention(one, mention))) await addMention(mention)
  for (const quote of gold.quotes)
    if (!doc.quotes.some((one) => one.status !== 'rejected' && isQuote(one, quote))) {
      await work.make('quote', () => quotes.add(quote))
    }
  return done

  async function reviewMention(mention: Mention, target: GoldMention | undefined): Promise<void> {
    if (target === undefined) await work.make('reject', () => hands.press('x'))
    else if (isMention(mention, target)) await work.make('accept', () => hands.press('a'))
    else
      await work.make(sameSpan(mention, target) ? 'relabel' : 'border', async () => {
        await work.adjust(mention, target)
        if (mention.label !== target.label) await hands.press(keyOf(target.label))
        doc = await hands.stored()
        await goOn()
      })
  }

  async function reviewQuote(quote: Quote, target: GoldQuote | undefined): Promise<void> {
    if (target !== undefined && isQuote(quote, target)) await work.make('accept', () => hands.press('a'))
    else if (target === undefined || !quotes.canCorrect(quote, target))
      await work.make('reject', () => hands.press('x'))
    else {
      await quotes.correct(quote.id, target)
      await work.make('move', goOn)
    }
  }

  async function addMention(target: GoldMention): Promise<void> {
    await work.make('mention', async () => {
      await work.select(target, 'other')
      await hands.press(keyOf(target.label))
      doc = await hands.stored()
      const key = await hands.focus()
      const made = doc.mentions.find(({ id }) => `m${id}` === key)
      if (made !== undefined) await work.adjust(made, target)
    })
  }

  function keyOf(label: string): string {
    const shortcut = labels.find(({ key }) => key === label)?.shortcut
    if (shortcut === null || shortcut === undefined) throw new Error(`no key for ${label}`)
    return String(shortcut)
  }
}
