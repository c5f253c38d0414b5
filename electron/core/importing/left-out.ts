import { ImportError } from './failure.ts'
import type { Relation } from './regions.ts'

/** A remark on a part of an article that does not fit; the rest of it was kept. */
export function leftOut(what: string, reason: string, advice: string): ImportError {
  return new ImportError(`${what}: ${reason}. It was left out, the rest of the article was not.`, advice)
}

/** One remark for all relations of an article that have no place in Isnad. */
export function* unusedRelations(
  where: string,
  relations: readonly Relation[],
  advice: string,
): Generator<ImportError> {
  if (relations.length === 0) return
  const types = [...new Set(relations.map(({ type }) => type))].slice(0, 5).join(', ')
  const count = relations.length === 1 ? '1 relation' : `${relations.length} relations`
  yield leftOut(where, `${count} (${types}) between annotations that are not a quote and what belongs to it`, advice)
}
