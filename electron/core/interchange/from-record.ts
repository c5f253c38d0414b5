import type { DraftArticle } from '../../../shared/model/index.ts'
import type { InterchangeArticle } from './schema.ts'

/** A part of a record that does not fit its text or the rest of it, and was left out. */
export interface Quarantined {
  readonly id: string
  readonly reason: string
}

export interface FromRecord {
  readonly draft: DraftArticle
  readonly quarantined: readonly Quarantined[]
}

export function fromRecord(_record: InterchangeArticle): FromRecord {
  throw new Error('being written')
}
