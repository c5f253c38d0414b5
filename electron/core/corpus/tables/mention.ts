import type { Mention } from '../../../../shared/model/index.ts'
import type { Value } from '../connection.ts'
import { STATUS } from './codes.ts'
import { readEvidence, readReviewed, REVIEW_COLUMNS, reviewValues } from './review.ts'
import { articleRowTable } from './table.ts'
import { unpackConfidence, unpackNote, unpackObject, unpackUid } from './values.ts'

export const mentions = articleRowTable<Mention>(
  'mention',
  ['article', 'start', 'length', 'label', 'entity', 'value', ...REVIEW_COLUMNS],
  (a, b) => a.start - b.start || a.end - b.end || a.id - b.id,
  (session, mention) => [
    mention.article,
    mention.start,
    mention.end - mention.start,
    session.strings.id(mention.label),
    mention.entity,
    mention.value,
    ...reviewValues(session, mention),
  ],
  (session, row) => ({
    type: 'mention',
    id: row.id as Mention['id'],
    article: row.article as Mention['article'],
    label: session.strings.value(row.label as number),
    start: row.start as number,
    end: (row.start as number) + (row.length as number),
    entity: row.entity as Mention['entity'],
    value: row.value as string | null,
    set: row.annotation_set as number,
    uid: row.uid === null ? null : unpackUid(row.uid as Value),
    status: STATUS.value(row.status as number),
    origin: session.strings.value(row.origin as number),
    confidence: unpackConfidence(row.confidence as Value),
    evidence: readEvidence(session, row),
    flagged: row.flagged === 1,
    reviewed: readReviewed(session, row),
    note: unpackNote(row.note as Value),
    attributes: unpackObject(row.attributes as Value),
  }),
)
