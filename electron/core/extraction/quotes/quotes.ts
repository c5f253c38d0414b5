import type { Clusters } from '../names/entities.ts'
import type { Name } from '../names/name.ts'
import type { Passage } from '../reading/passage.ts'
import { findArabicQuotes } from './arabic.ts'
import { findEnglishQuotes } from './english.ts'
import type { FoundQuote } from './quote.ts'
import { readPassage } from './reading.ts'
import { findRoles } from './roles.ts'
import { bodiesByWord, resolveSpeakers } from './speakers.ts'
import type { ResolvedQuote } from './speakers.ts'

const QUOTED_KINDS = new Set(['headline', 'heading', 'paragraph'])

/** Finds the quotes of an article and who says them. Arrays are by passage. */
export function findQuotes(
  passages: readonly Passage[],
  names: readonly (readonly Name[])[],
  nameQuotes: readonly ReadonlySet<number>[],
  clusters: Clusters,
): ResolvedQuote[] {
  const read = passages.map((passage, index) =>
    readPassage(passage, names[index] ?? [], nameQuotes[index] ?? new Set()),
  )
  const found = read.map((passage): readonly FoundQuote[] => {
    if (!QUOTED_KINDS.has(passage.kind)) return []
    return passage.script === 'ar'
      ? findArabicQuotes(passage)
      : passage.script === 'en'
        ? findEnglishQuotes(passage)
        : []
  })
  const roles = findRoles(read, clusters.of)
  return resolveSpeakers(found, {
    passages: read,
    of: clusters.of,
    entities: clusters.entities,
    bodies: bodiesByWord(clusters.entities),
    roles,
  })
}
