import type { Span } from '../../../../shared/model/index.ts'
import { findSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

/** The sentences of a stretch of text, such as a block, without the white space around them. UTF-16 units. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const tokens = tokenize(text, start, end)
  return findSentences(tokens).flatMap(({ from, to }) => {
    const [first, last] = [tokens[from], tokens[to - 1]]
    return first === undefined || last === undefined ? [] : { start: first.start, end: last.end }
  })
}
