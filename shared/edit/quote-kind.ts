import type { ArticleDocument, QuoteKind, Span } from '../model/index.ts'
import { trimSpan } from '../text/index.ts'

const OPENS_BEFORE = /["«“”„‟‹‘]\s*$/u
const CLOSES_AFTER = /^[\s.,،؛;:!?؟…]*["»”“›’]/u
/** A quotation in the content; single marks are too often apostrophes. */
const QUOTED = /["«“„‟‹][^"»”“›]*["»”“›]/gu
const MARK = /["«»“”„‟‹›]/u
/** UTF-16 units looked at on each side. */
const NEAR = 10

/**
 * The kind of a quote with this content, by the guidelines: direct where quotation marks stand around it, mixed where it
 * holds quoted words, else indirect. Marks around nothing but a name leave an indirect quote indirect.
 */
export function kindOf(doc: ArticleDocument, { start, end }: Span): QuoteKind {
  const before = doc.text.slice(Math.max(0, start - NEAR), start)
  if (OPENS_BEFORE.test(before) && CLOSES_AFTER.test(doc.text.slice(end, end + NEAR))) return 'direct'
  const content = doc.text.slice(start, end)
  const quoted = Array.from(content.matchAll(QUOTED), ({ index, 0: words }) => {
    return { start: start + index, end: start + index + words.length }
  })
  if (quoted.length === 0) return MARK.test(content) ? 'mixed' : 'indirect'
  return quoted.every((span) => isName(doc, span)) ? 'indirect' : 'mixed'
}

function isName(doc: ArticleDocument, span: Span): boolean {
  const name = trimSpan(doc.text, span)
  if (name === null) return false
  return doc.mentions.some(
    ({ start, end, status }) => status !== 'rejected' && start === name.start && end === name.end,
  )
}
