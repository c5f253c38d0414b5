import type { AnyRecord, ArticleId, Mention, Quote } from '../../../../shared/model/index.ts'
import type { Session } from '../tables/index.ts'

/** A record before and after; null where it was or is not there. */
export interface Pair {
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

export interface Counts {
  readonly mentions: number
  readonly quotes: number
  readonly open: number
  readonly flagged: number
}

/** What the queue shows of one article's annotations: those not rejected, those undecided, those flagged. */
export function countsOf(annotations: Iterable<Mention | Quote>): Counts {
  const counts = { mentions: 0, quotes: 0, open: 0, flagged: 0 }
  for (const annotation of annotations) add(counts, annotation, 1)
  return counts
}

/** Brings the counts on the article rows up to date with what was written. */
export function updateCounts({ connection }: Session, pairs: Iterable<Pair>): void {
  const byArticle = new Map<ArticleId, { mentions: number; quotes: number; open: number; flagged: number }>()
  for (const pair of pairs) {
    for (const [record, sign] of [
      [pair.before, -1],
      [pair.after, 1],
    ] as const) {
      if (record?.type !== 'mention' && record?.type !== 'quote') continue
      const counts = byArticle.get(record.article) ?? { mentions: 0, quotes: 0, open: 0, flagged: 0 }
      byArticle.set(record.article, counts)
      add(counts, record, sign)
    }
  }
  for (const [article, { mentions, quotes, open, flagged }] of byArticle) {
    if (mentions === 0 && quotes === 0 && open === 0 && flagged === 0) continue
    connection
      .sql(
        `UPDATE article SET mentions = mentions + ?, quotes = quotes + ?, open = open + ?, flagged = flagged + ?
         WHERE id = ?`,
      )
      .run(mentions, quotes, open, flagged, article)
  }
}

function add(
  counts: { mentions: number; quotes: number; open: number; flagged: number },
  annotation: Mention | Quote,
  sign: 1 | -1,
): void {
  if (annotation.status !== 'rejected') counts[annotation.type === 'mention' ? 'mentions' : 'quotes'] += sign
  if (annotation.status === 'suggested') counts.open += sign
  if (annotation.flagged) counts.flagged += sign
}
