import type { Extraction } from '../extraction.ts'
import { agreement } from '../adaptation/habits.ts'
import { foldKey } from '../../../../shared/text/fold.ts'
import type { DecidedMention, DoneArticle } from '../adaptation/index.ts'
import type { Tally } from '../adaptation/gate.ts'

/** An article with all that is right in it, and the labels that whoever annotated it looked for. */
export interface Wanted {
  readonly article: DoneArticle
  readonly labels: readonly string[]
  /** Whether its quotes were annotated. */
  readonly quotes: boolean
  /**
   * Where its words begin and end, if whoever annotated it could not split words: then a mention that leaves out a clitic
   * is the one of the whole words.
   */
  readonly words: readonly { readonly start: number; readonly end: number }[] | null
  /** For each speaker's name, all names of the same entity. */
  readonly namesakes: ReadonlyMap<string, readonly string[]>
}

/** How good suggestions were, and what a person had to do. */
export interface Measured extends Tally {
  readonly edits: number
}

interface Span {
  readonly start: number
  readonly end: number
}

/** A span as those see it who cannot split words. */
function whole<S extends Span>(span: S, words: Wanted['words']): S {
  if (words === null) return span
  const touched = words.filter(({ start, end }) => start < span.end && span.start < end)
  const [first, last] = [touched[0], touched.at(-1)]
  return first === undefined || last === undefined ? span : { ...span, start: first.start, end: last.end }
}

const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** Compares suggestions with what is wanted: a wrong border or label is one edit, as are what is missing or too much. */
export function measureAnalyst(found: Extraction, wanted: Wanted): Measured {
  const gold = wanted.article.mentions
  const key = ({ start, end, label }: Span & { readonly label: string }): string => `${start} ${end} ${label}`
  const suggested = [
    ...new Map(
      found.mentions
        .filter(({ label }) => wanted.labels.includes(label))
        .map(({ start, end, label }) => whole({ start, end, label }, wanted.words))
        .map((one) => [key(one), one]),
    ).values(),
  ]
  const right = new Set(gold.map(key).filter((one) => suggested.some((other) => key(other) === one)))
  const wrong = suggested.filter((one) => !right.has(key(one)))
  const missed = gold.filter((one) => !right.has(key(one)))
  let mended = 0
  const left = [...missed]
  for (const one of wrong) {
    const near = left.findIndex((other) => touches(one, other))
    if (near === -1) continue
    left.splice(near, 1)
    mended += 1
  }
  return {
    gold: gold.length,
    found: suggested.length,
    right: right.size,
    edits: wrong.length + missed.length - mended + (wanted.quotes ? quoteEdits(found, wanted) : 0),
  }
}

function quoteEdits(found: Extraction, { article, namesakes }: Wanted): number {
  const { text } = article
  const left = [...article.quotes]
  let edits = 0
  for (const quote of found.quotes) {
    const near = left
      .map((other, index) => ({ other, index, share: agreement(text, quote, other) }))
      .toSorted((a, b) => b.share - a.share)[0]
    if (near === undefined || near.share < 0.5) {
      edits += 1
      continue
    }
    left.splice(near.index, 1)
    const { other } = near
    if (!sameContent(quote.content, other.content)) edits += 1
    if (!same(quote.cue, other.cue)) edits += 1
    if (!same(quote.speaker, other.speaker)) edits += 1
    const speakers = quote.speakerEntities.map((index) => found.entities[index])
    const known = speakers.every((entity) =>
      other.people.some((name) => {
        const names = new Set([name, ...(namesakes.get(name) ?? [])].map(foldKey))
        return entity !== undefined && [entity.name, ...entity.aliases].some((one) => names.has(foldKey(one)))
      }),
    )
    if (!known || speakers.length !== other.people.length) edits += 1
  }
  return edits + left.length
}

const same = (one: Span | null, other: Span | null): boolean => one?.start === other?.start && one?.end === other?.end

function sameContent(one: readonly Span[], other: readonly Span[]): boolean {
  return one.length === other.length && one.every((span, index) => same(span, other[index] ?? null))
}

/**
 * What the corpus holds once an analyst has gone through the suggestions: everything that is wanted, in the borders that
 * were suggested where those are as good, and suggestions of labels nobody looked for untouched.
 */
export function corrected(found: Extraction, wanted: Wanted): DoneArticle {
  const { article, words, labels } = wanted
  const mentions = article.mentions.map((mention): DecidedMention => {
    const as = found.mentions.find(({ start, end, label }) => {
      const seen = whole({ start, end }, words)
      return label === mention.label && seen.start === mention.start && seen.end === mention.end
    })
    return as === undefined ? mention : { ...mention, start: as.start, end: as.end }
  })
  const untouched = found.mentions
    .filter(({ label }) => !labels.includes(label))
    .map(({ start, end, label }): DecidedMention => {
      return { start, end, label, decision: 'open', weight: 1, entity: null }
    })
  return { ...article, mentions: [...mentions, ...untouched] }
}
