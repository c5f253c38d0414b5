import type { ArticleDocument, EntityId, Quote } from '../../shared/model/index.ts'

/** Letters of the home row first; none of them moves or ends anything while they are shown. */
const LETTERS = 'asdfghlwertyuiopzvb'

/**
 * Candidates for a quote's speaker, each entity once: the mentions nearest to the quote, with the letter that chooses
 * them.
 */
export function speakerHints(
  doc: ArticleDocument,
  quote: Quote,
): ReadonlyMap<string, { letter: string; entity: EntityId }> {
  const at = quote.content[0]?.start ?? 0
  const near = doc.mentions
    .filter(
      ({ entity, status, label }) => entity !== null && status !== 'rejected' && (label === 'PER' || label === 'ORG'),
    )
    .sort((left, right) => Math.abs(left.start - at) - Math.abs(right.start - at))
  const seen = new Set<number>()
  const hints = new Map<string, { letter: string; entity: EntityId }>()
  for (const { id, entity } of near) {
    const letter = LETTERS.charAt(seen.size)
    if (entity === null || seen.has(entity) || letter === '') continue
    seen.add(entity)
    hints.set(`m${id}`, { letter, entity })
  }
  return hints
}
