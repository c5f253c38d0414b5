import type { BlockKind } from '../../../../shared/model/index.ts'
import type { QuotedSpan } from './marks.ts'
import type { Token } from './tokens.ts'

export type Script = 'ar' | 'en' | 'other'

/** One block that is read, cut into what the stages work on. All indexes are of its tokens, end-exclusive. */
export interface Passage {
  readonly kind: BlockKind
  readonly script: Script
  readonly tokens: readonly Token[]
  readonly quoted: readonly QuotedSpan[]
  /** The quotation that opens, or closes, at a token. */
  readonly opening: ReadonlyMap<number, QuotedSpan>
  readonly closing: ReadonlyMap<number, QuotedSpan>
  readonly sentences: readonly TokenRange[]
}

export interface TokenRange {
  readonly from: number
  readonly to: number
}
