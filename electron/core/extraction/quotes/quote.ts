import type { QuoteKind } from '../../../../shared/model/index.ts'

/** A stretch of one passage's tokens, end-exclusive; `stripped`: letters of the first key that stay out. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly stripped?: number
  /** Where the last token ends sooner than the token does: letters of its key that belong. */
  readonly letters?: number
}

/** Who is meant where no noun phrase stands beside the cue. */
export interface Agreement {
  readonly gender: 'm' | 'f' | null
  readonly number: 'one' | 'two' | 'many' | null
  /** «it»: a body, a country or a document, and nobody. */
  readonly thing?: true
}

/** A quote found in one passage, before anybody knows who speaks elsewhere. */
export interface FoundQuote {
  readonly kind: QuoteKind
  readonly content: readonly Stretch[]
  readonly cue: Stretch | null
  readonly speaker: Stretch | null
  /** The subject of the same sentence that agrees, where no phrase stands beside the cue. */
  readonly local?: Stretch | null
  /** Whom the speaker's phrase stands for where it only describes somebody: «the Spaniard». */
  readonly described?: Stretch | null
  readonly medium: Stretch | null
  /** Of the verb; what a missing speaker must agree with. */
  readonly agreement: Agreement
  /** The speaker is the subject of an earlier quote in the same sentence (a participle, ما وصفه). */
  readonly inherits: boolean
  readonly confidence: number
  readonly evidence: readonly string[]
  /** The content's quotation never closes in this passage: the next may go on with it. */
  readonly open: boolean
  /** An answer whose place alone says so: of the person an interview introduces. */
  readonly answers?: boolean
  /** Goes on with the answer of the paragraph before. */
  readonly continues?: boolean
  /** Not a speaker of its own for what follows: a source inside another's sentence. */
  readonly aside?: boolean
}
