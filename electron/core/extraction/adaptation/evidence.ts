import type { DraftBlock, Meta } from '../../../../shared/model/index.ts'
import type { PassageNames, ReadPassage } from '../names/all-names.ts'
import { foldKey } from '../../../../shared/text/fold.ts'
import type { Passage } from '../reading/passage.ts'

/** What a person made of an annotation; `open`: nothing, which teaches nothing. */
export type Decision = 'accepted' | 'rejected' | 'open'

interface Span {
  readonly start: number
  readonly end: number
}

export interface DecidedMention extends Span {
  readonly label: string
  readonly decision: Decision
  /** 1; less where it was decided among many. */
  readonly weight: number
  /** Name of its entity. */
  readonly entity: string | null
}

export interface DecidedQuote {
  readonly kind: string
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly speaker: Span | null
  /** Names of the entities that speak. */
  readonly people: readonly string[]
  readonly decision: Decision
  readonly weight: number
}

/** A finished article: what is not annotated in it is nothing. Offsets are UTF-16 units. */
export interface DoneArticle {
  readonly text: string
  readonly language: string
  readonly meta: Meta
  /** Blocks a person has decided on. */
  readonly blocks: readonly DraftBlock[] | null
  readonly mentions: readonly DecidedMention[]
  readonly quotes: readonly DecidedQuote[]
}

/** A name that a person accepted; token indexes, end-exclusive. */
export interface DecidedName {
  readonly from: number
  readonly to: number
  /** Letters of the first key that stay out. */
  readonly stripped: number
  readonly label: string
  readonly weight: number
  readonly entity: string | null
}

/** A passage of a finished article: what the extractor finds there by itself, and what a person decided. */
export interface DonePassage {
  readonly passage: Passage
  readonly found: PassageNames
  readonly names: readonly DecidedName[]
  /** Tokens that nobody decided on. */
  readonly open: readonly { readonly from: number; readonly to: number }[]
}

/** What a person decided in each passage of a finished article. */
export function decidedIn(article: DoneArticle, passages: readonly ReadPassage[]): DonePassage[] {
  return passages.flatMap(({ passage, found }): DonePassage[] => {
    if (passage.tokens.length === 0) return []
    const names: DecidedName[] = []
    const open: { from: number; to: number }[] = []
    for (const mention of article.mentions) {
      const place = placeOf(passage, mention)
      if (place === null || mention.decision === 'rejected') continue
      if (mention.decision === 'open') open.push(place)
      else names.push({ ...place, label: mention.label, weight: mention.weight, entity: mention.entity })
    }
    return [{ passage, found, names: withoutOverlaps(names), open }]
  })
}

/** The tokens that a span touches; null where it is not wholly in this passage. */
function placeOf({ tokens }: Passage, { start, end }: Span): { from: number; to: number; stripped: number } | null {
  const [begin, stop] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  if (start < begin || end > stop) return null
  const from = tokens.findIndex((token) => token.end > start)
  let to = from
  while (to >= 0 && to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1
  const first = tokens[from]
  if (first === undefined || to <= from) return null
  return { from, to, stripped: start <= first.start ? 0 : foldKey(first.text.slice(0, start - first.start)).length }
}

/** The longest stay. */
function withoutOverlaps(names: readonly DecidedName[]): DecidedName[] {
  const kept: DecidedName[] = []
  for (const name of names.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from))
    if (!kept.some((other) => other.from < name.to && name.from < other.to)) kept.push(name)
  return kept.toSorted((a, b) => a.from - b.from)
}
