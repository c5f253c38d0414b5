import type { ArticleDocument, EntityId, Quote } from '../../shared/model/index.ts'

/** Letters by the key of a mention (`m12`), and the entity each chooses. */
export type SpeakerHints = ReadonlyMap<string, { readonly letter: string; readonly entity: EntityId }>

/** Letters of the home row first; `s` goes to the phrase itself. */
const LETTERS = 'adfghlwertyuiopzvb'

/** Candidates for a quote's speaker, each entity once, at its mention nearest to the quote. */
export function speakerHints(doc: ArticleDocument, quote: Quote): SpeakerHints {
  const at = quote.speaker?.start ?? quote.cue?.start ?? quote.content[0]?.start ?? 0
  const near = doc.mentions
    .filter(({ status, label }) => status !== 'rejected' && (label === 'PER' || label === 'ORG'))
    .toSorted((left, right) => Math.abs(left.start - at) - Math.abs(right.start - at))
  const hints = new Map<string, { letter: string; entity: EntityId }>()
  const seen = new Set<EntityId>()
  for (const { id, entity } of near) {
    const letter = LETTERS[seen.size]
    if (entity === null || seen.has(entity) || letter === undefined) continue
    seen.add(entity)
    hints.set(`m${id}`, { letter, entity })
  }
  return hints
}
