import type { DraftAnnotations, DraftBlock, Meta } from '../../../shared/model/index.ts'

/** Origin of what this version of the extractor suggests. */
export const EXTRACTOR = 'auto:isnad-0.1'

export interface ExtractionInput {
  /** Taken as given: LF newlines, no NUL, no lone surrogate. */
  readonly text: string
  /** BCP 47; found out where absent or `und`. */
  readonly language?: string
  /** What is known from the file (a page's title, its date). Wins over what the text says. */
  readonly meta?: Meta
  /** Blocks a person has decided on; kept as they are. */
  readonly blocks?: readonly DraftBlock[]
}

/** Suggestions for one article. Every mention and quote is `suggested`, with a confidence and evidence in words. */
export interface Extraction extends DraftAnnotations {
  readonly language: string
  readonly meta: Meta
}
