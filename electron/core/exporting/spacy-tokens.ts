import type { ArticleDocument, Span } from '../../../shared/model/index.ts'
import { words } from '../../../shared/text/index.ts'
import { cutAtMentions } from './conll-tags.ts'

/** A token as spaCy has it: white space that is not one space behind a word is a token, too. UTF-16 units. */
export interface SpacyToken extends Span {
  /** One space follows that is no token. */
  readonly space: boolean
}

/** Tokens that together are the whole text, cut wherever a span begins or ends. */
export function spacyTokens({ text }: Pick<ArticleDocument, 'text'>, spans: readonly Span[]): SpacyToken[] {
  const inOrder = spans.toSorted((left, right) => left.start - right.start)
  const borders = inOrder.flatMap(({ start, end }) => [start, end]).sort((left, right) => left - right)
  const cut = cutAtMentions(
    words(text),
    borders.map((border) => ({ start: border, end: border })),
  )
  const tokens: SpacyToken[] = []
  let at = 0
  const gap = (end: number) => {
    if (at === end) return
    const last = tokens.at(-1)
    if (last !== undefined && last.end === at && !last.space && text[at] === ' ') {
      tokens[tokens.length - 1] = { start: last.start, end: last.end, space: true }
      at += 1
    }
    if (at === end) return
    // A space at the end of the white space belongs to it as a space does to a word.
    const space = end - at > 1 && text[end - 1] === ' '
    tokens.push({ start: at, end: space ? end - 1 : end, space })
    at = end
  }
  for (const { start, end } of cut) {
    gap(start)
    tokens.push({ start, end, space: false })
    at = end
  }
  gap(text.length)
  return tokens
}

/** Whether a border stands between two letters or digits, where spaCy's own tokenizer never cuts. */
export function isInsideWord(text: string, offset: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
    /^[\p{L}\p{M}\p{N}]/u.test(text.slice(offset))
  )
}
