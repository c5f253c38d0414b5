import type { AnyRecord, ArticleId, Mention, Quote } from '../../../../shared/model/index.ts'
import type { Session } from '../tables/index.ts'
import { updateLabelBits } from '../label-bits.ts'
import { updateAppearances } from './appearances.ts'

/** A record before and after; null where it was or is not there. */
export interface Pair {
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** What the queue shows of one article's annotations, and is ordered by. */
export interface Counts {
  /** Not rejected. */
  readonly mentions: number
  readonly quotes: number
  /** Undecided. */
  readonly open: number
  readonly flagged: number
  /** How many of the undecided are expected to be wrong, in thousandths. */
  readonly doubt: number
}

const NONE: Counts = { mentions: 0, quotes: 0, open: 0, flagged: 0, doubt: 0 }

export function countsOf(annotations: Iterable<Mention | Quote>): Counts {
  const counts = { ...NONE }
  for (const annotation of annotations) add(counts, annotation, 1)
  return counts
}

/** Brings what lists are shown and filtered by up to date with what was written: entities, mentions and quotes. */
export function updateLists(session: Session, pairs: readonly Pair[]): void {
  updateCounts(session, pairs)
  updateAppearances(session, pairs)
}

function updateCounts(session: Session, pairs: readonly Pair[]): void {
  const byArticle = new Map<ArticleId, { -readonly [name in keyof Counts]: number }>()
  const labels = new Map<ArticleId, Set<string>>()
  for (const { before, after } of pairs) {
    for (const [record, sign] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (record?.type !== 'mention' && record?.type !== 'quote') continue
      const counts = byArticle.get(record.article) ?? { ...NONE }
      byArticle.set(record.article, counts)
      add(counts, record, sign)
    }
    for (const { article, label } of relabelled(before, after)) {
      const known = labels.get(article)
      if (known === undefined) labels.set(article, new Set([label]))
      else known.add(label)
    }
  }
  for (const [article, { mentions, quotes, open, flagged, doubt }] of byArticle) {
    if (mentions === 0 && quotes === 0 && open === 0 && flagged === 0 && doubt === 0) continue
    session.connection
      .sql(
        `UPDATE article SET mentions = mentions + ?, quotes = quotes + ?, open = open + ?, flagged = flagged + ?,
         doubt = doubt + ? WHERE id = ?`,
      )
      .run(mentions, quotes, open, flagged, doubt, article)
  }
  for (const [article, changed] of labels) updateLabelBits(session, article, changed)
}

/** The mentions whose labels their article may have or lack from now on. */
function relabelled(before: AnyRecord | null, after: AnyRecord | null): readonly Mention[] {
  const shown = (record: AnyRecord | null) =>
    record?.type === 'mention' && record.status !== 'rejected' ? record : null
  const [old, now] = [shown(before), shown(after)]
  if (old?.label === now?.label) return []
  return [old, now].filter((mention) => mention !== null)
}

function add(counts: { -readonly [name in keyof Counts]: number }, annotation: Mention | Quote, sign: 1 | -1): void {
  if (annotation.status !== 'rejected') counts[annotation.type === 'mention' ? 'mentions' : 'quotes'] += sign
  if (annotation.flagged) counts.flagged += sign
  if (annotation.status !== 'suggested') return
  counts.open += sign
  counts.doubt += sign * (1000 - Math.round((annotation.confidence ?? 0.5) * 1000))
}
