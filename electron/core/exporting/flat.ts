import type { LossReason } from '../../../shared/loss-reason.ts'
import type { Mention, Span } from '../../../shared/model/index.ts'
import { firstIndex } from '../../../shared/sorted.ts'

/** Mentions of which none touches another, and why the others are not among them. */
export interface FlatMentions {
  /** In text order. */
  readonly kept: readonly Mention[]
  readonly dropped: readonly { readonly mention: Mention; readonly reason: LossReason }[]
}

/** The outermost mentions: of two that overlap the longer, of two as long the one that begins first. */
export function outermost(mentions: readonly Mention[]): FlatMentions {
  const longestFirst = mentions.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.id - b.id,
  )
  const kept: Mention[] = []
  const dropped: { mention: Mention; reason: LossReason }[] = []
  for (const mention of longestFirst) {
    // `kept` stays in text order and disjoint, so the one that could be in the way is found by halving.
    const place = firstEndingAfter(kept, mention.start)
    const other = kept[place]
    if (other === undefined || other.start >= mention.end) kept.splice(place, 0, mention)
    else dropped.push({ mention, reason: relation(mention, other) })
  }
  return { kept, dropped }
}

/** The index of the first of these disjoint spans that ends after the offset. */
export function firstEndingAfter(inOrder: readonly Span[], offset: number): number {
  return firstIndex(inOrder, ({ end }) => end > offset)
}

function relation(mention: Mention, other: Mention): LossReason {
  if (mention.start === other.start && mention.end === other.end) return 'stands at the same place as another mention'
  const nested = other.start <= mention.start && mention.end <= other.end
  return nested ? 'nested in a longer mention' : 'overlaps a longer mention'
}
