import { EXTRACTOR } from './extraction.ts'
import type { Extraction, ExtractionInput } from './extraction.ts'

/** Everything the rules find in one article. */
export function extract(input: ExtractionInput): Extraction {
  const blocks = [...input.text.matchAll(/\S[^\n]*/gu)].map((line) => ({
    kind: 'paragraph' as const,
    start: line.index,
    end: line.index + line[0].trimEnd().length,
    direction: null,
    status: 'suggested' as const,
    origin: EXTRACTOR,
  }))
  return {
    language: input.language ?? 'und',
    meta: input.meta ?? {},
    blocks: input.blocks ?? blocks,
    mentions: [],
    entities: [],
    quotes: [],
  }
}
