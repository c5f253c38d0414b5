import type { DraftMention, DraftQuote, Span } from '../../../shared/model/index.ts'
import type { Extraction, ExtractionInput } from './extraction.ts'
import type { ReadPassage } from './names/all-names.ts'
import type { Visible } from './reading/visible.ts'

/* What was found in the text that is seen, back in the text that is written. */

/** An article as it is seen. */
export function seenInput(input: ExtractionInput, visible: Visible): ExtractionInput {
  const { text, seenOf } = visible
  if (input.blocks === undefined) return { ...input, text }
  return { ...input, text, blocks: input.blocks.map((block) => ({ ...block, ...seenOf(block) })) }
}

/** Blocks as they are written: those that were given, or those that were found. */
export function writtenBlocks(
  { blocks }: Pick<Extraction, 'blocks'>,
  input: ExtractionInput,
  { linesOf }: Visible,
): Extraction['blocks'] {
  return input.blocks ?? blocks.map((block) => ({ ...block, ...linesOf(block) }))
}

export function writtenMention(mention: DraftMention, { spanOf }: Visible): DraftMention {
  return { ...mention, ...spanOf(mention) }
}

export function writtenQuote(quote: DraftQuote, { spanOf }: Visible): DraftQuote {
  const one = (span: Span | null): Span | null => (span === null ? null : spanOf(span))
  return {
    ...quote,
    content: quote.content.map(spanOf),
    cue: one(quote.cue),
    speaker: one(quote.speaker),
    medium: one(quote.medium),
  }
}

/** A passage whose tokens know where they are written; their text stays as it is seen. */
export function writtenPassage({ passage, found }: ReadPassage, { spanOf }: Visible): ReadPassage {
  return { found, passage: { ...passage, tokens: passage.tokens.map((token) => ({ ...token, ...spanOf(token) })) } }
}
