import type { BlockKind } from '../../../../shared/model/index.ts'
import { scriptOf } from './language.ts'
import { pairMarks } from './marks.ts'
import type { Passage } from './passage.ts'
import { findSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

/** Cuts one block of a text into tokens, sentences and quotations. */
export function readBlock(
  text: string,
  block: { readonly kind: BlockKind; readonly start: number; readonly end: number },
  language: string,
): Passage {
  const tokens = tokenize(text, block.start, block.end)
  const script = scriptOf(text.slice(block.start, Math.min(block.end, block.start + 600)), language)
  const quoted = pairMarks(tokens, script === 'en')
  return {
    kind: block.kind,
    script,
    tokens,
    quoted,
    opening: new Map(quoted.map((span) => [span.open, span])),
    closing: new Map(quoted.flatMap((span) => (span.unclosed ? [] : [[span.close, span]]))),
    sentences: findSentences(tokens),
  }
}
