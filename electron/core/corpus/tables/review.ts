import type { Mention } from '../../../../shared/model/index.ts'
import type { Row, Value } from '../connection.ts'
import { HOW, STATUS } from './codes.ts'
import type { Session } from './table.ts'
import { packConfidence, packList, packNote, packObject, packTime, packUid, unpackTime } from './values.ts'

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

/*
 * How the columns are read that are no value by themselves. Mentions and quotes write their fields one by one: what is spread
 * into another object is made twice, and grows a field at a time.
 */

const NONE: readonly never[] = []

export function readEvidence({ strings }: Session, { evidence }: Row): Reviewable['evidence'] {
  return evidence === null ? NONE : strings.list(evidence as number)
}

export function readReviewed({ people }: Session, row: Row): Reviewable['reviewed'] {
  const { reviewed_by, reviewed_at, reviewed_how } = row
  if (reviewed_by === null) return null
  return {
    by: people.value(reviewed_by as number),
    at: unpackTime(reviewed_at as Value),
    how: HOW.value(reviewed_how as number),
  }
}
