import type { Mention } from '../../../../shared/model/index.ts'
import type { Row, Value } from '../connection.ts'
import { HOW, STATUS } from './codes.ts'
import type { Session } from './table.ts'
import {
  packConfidence,
  packList,
  packNote,
  packObject,
  packTime,
  packUid,
  unpackConfidence,
  unpackNote,
  unpackObject,
  unpackTime,
  unpackUid,
} from './values.ts'

/** Columns that mentions and quotes share. */
export const REVIEW_COLUMNS = [
  'annotation_set',
  'uid',
  'status',
  'origin',
  'confidence',
  'evidence',
  'flagged',
  'reviewed_by',
  'reviewed_at',
  'reviewed_how',
  'note',
  'attributes',
] as const

type Reviewable = Pick<
  Mention,
  'set' | 'uid' | 'status' | 'origin' | 'confidence' | 'evidence' | 'flagged' | 'reviewed' | 'note' | 'attributes'
>

export function reviewValues({ strings, people }: Session, record: Reviewable): Value[] {
  const evidence = packList(record.evidence)
  return [
    record.set,
    record.uid === null ? null : packUid(record.uid),
    STATUS.of(record.status),
    strings.id(record.origin),
    packConfidence(record.confidence),
    evidence === null ? null : strings.id(evidence),
    record.flagged ? 1 : 0,
    record.reviewed === null ? null : people.id(record.reviewed.by),
    record.reviewed === null ? null : packTime(record.reviewed.at),
    record.reviewed === null ? null : HOW.of(record.reviewed.how),
    packNote(record.note),
    packObject(record.attributes),
  ]
}

const NONE: readonly never[] = []

export function readReview({ strings, people }: Session, row: Row): Reviewable {
  const { reviewed_by, reviewed_at, reviewed_how } = row
  return {
    set: row.annotation_set as number,
    uid: row.uid === null ? null : unpackUid(row.uid as Value),
    status: STATUS.value(row.status as number),
    origin: strings.value(row.origin as number),
    confidence: unpackConfidence(row.confidence as Value),
    evidence: row.evidence === null ? NONE : strings.list(row.evidence as number),
    flagged: row.flagged === 1,
    reviewed:
      reviewed_by === null
        ? null
        : {
            by: people.value(reviewed_by as number),
            at: unpackTime(reviewed_at as Value),
            how: HOW.value(reviewed_how as number),
          },
    note: unpackNote(row.note as Value),
    attributes: unpackObject(row.attributes as Value),
  }
}
