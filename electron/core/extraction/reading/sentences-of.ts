import type { Span } from '../../../../shared/model/index.ts'
import { findSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'
import { visible } from './visible.ts'

/** The sentences of a stretch of text, such as a block, without the white space around them. UTF-16 units. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const written = text.slice(start, end)
  const seen = visible(written)
  const tokens = tokenize(seen?.text ?? written, 0, seen?.text.length ?? written.length)
  return findSentences(tokens).flatMap(({ from, to }) => {
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (first === undefined || last === undefined) return []
    const sentence = { start: first.start, end: last.end }
    const span = seen?.spanOf(sentence) ?? sentence
    return { start: start + span.start, end: start + span.end }
  })
}
