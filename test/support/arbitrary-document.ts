import type * as fc from 'fast-check'
import type { ArticleDocument, DraftQuote, Span } from '../../shared/model/index.ts'
import { arbitraryDraft } from './arbitrary-draft.ts'
import { changed } from './changed.ts'
import { documentOf } from './document-of.ts'

/** A document that a corpus could give: hostile text; spans nested, crossing and of one character; lists in its order. */
export const arbitraryDocument: fc.Arbitrary<ArticleDocument> = arbitraryDraft.map((draft) => {
  const quotes = draft.quotes.map((quote) => changed(quote, { content: apart(quote.content) }))
  return documentOf({
    ...draft,
    mentions: draft.mentions.toSorted((a, b) => a.start - b.start || a.end - b.end),
    quotes: quotes.toSorted((a, b) => startOf(a) - startOf(b)),
  })
})

/** Without the parts that overlap one before them. */
function apart(content: readonly Span[]): readonly Span[] {
  let end = 0
  return content.filter((span) => {
    const fits = span.start >= end
    if (fits) end = span.end
    return fits
  })
}

function startOf({ content }: Pick<DraftQuote, 'content'>): number {
  return content[0]?.start ?? 0
}
