import { between, ChangeConflict, patch } from '../change/index.ts'
import type { Change, Update } from '../change/index.ts'
import { sorted } from '../sorted.ts'
import { recordKey } from '../model/index.ts'
import type { AnyRecord, ArticleDocument, Quote, RecordOf, RecordType } from '../model/index.ts'

/** What one record was and becomes; null before it is made, and after it is removed. */
export type Edit = readonly [before: AnyRecord | null, after: AnyRecord | null]

/** The change that these edits are. A record that stays as it was is left out. */
export function replace(edits: readonly Edit[]): Change {
  return between(
    edits.flatMap(([before]) => before ?? []),
    edits.flatMap(([, after]) => after ?? []),
  )
}

/** Everything of a document that a change can touch. */
export function documentRecords(doc: ArticleDocument): AnyRecord[] {
  return [doc.article, ...doc.blocks, ...doc.mentions, ...doc.entities, ...doc.quotes, ...doc.identities]
}

/**
 * The document after the change. Records, and lists of them, that the change does not touch stay the same objects, so that
 * what is drawn from them need not be drawn again. Lists are in the order in which the corpus gives them; records of other
 * articles are passed over.
 * @throws {ChangeConflict} if an updated field is not what the change says it was, or an added record is there already
 */
export function applyToDocument(doc: ArticleDocument, change: Change): ArticleDocument {
  const own = (record: AnyRecord): boolean => !('article' in record) || record.article === doc.article.id
  const list = <Type extends RecordType>(
    type: Type,
    records: readonly RecordOf<Type>[],
    order: (left: RecordOf<Type>, right: RecordOf<Type>) => number,
  ): readonly RecordOf<Type>[] => {
    const updates = new Map<number, Update>()
    for (const update of change.updated) if (update.type === type) updates.set(update.id, update)
    const removed = new Set<number>()
    for (const record of change.removed) if (record.type === type) removed.add(record.id)
    const added = change.added.filter((record): record is RecordOf<Type> => record.type === type && own(record))
    if (updates.size === 0 && removed.size === 0 && added.length === 0) return records

    const fresh = new Set<number>(added.map(({ id }) => id))
    const double = fresh.size === 0 ? undefined : records.find(({ id }) => fresh.has(id))
    if (double !== undefined) throw new ChangeConflict([recordKey(double)], 'added but there already')
    const kept = removed.size === 0 ? records : records.filter(({ id }) => !removed.has(id))
    const updated = updates.size === 0 ? -1 : kept.findIndex(({ id }) => updates.has(id))
    if (updated === -1 && added.length === 0 && kept.length === records.length) return records
    const next = [...kept, ...added]
    // With a key that decides, one of thousands.
    for (let at = updated, left = updates.size; at !== -1 && left > 0; at += 1) {
      const record = kept[at]
      if (record === undefined) break
      const update = updates.get(record.id)
      if (update === undefined) continue
      next[at] = patch<Type>(record, update)
      left -= 1
    }
    return sorted(next, order)
  }
  const article = change.updated.find(({ type, id }) => type === 'article' && id === doc.article.id)
  return {
    ...doc,
    article: article === undefined ? doc.article : patch<'article'>(doc.article, article),
    blocks: list('block', doc.blocks, byPlace),
    mentions: list('mention', doc.mentions, byPlace),
    entities: list('entity', doc.entities, byId),
    quotes: list('quote', doc.quotes, byContent),
    identities: list('identity', doc.identities, byId),
  }
}

interface Placed {
  readonly start: number
  readonly end: number
  readonly id: number
}

const byId = (left: { readonly id: number }, right: { readonly id: number }): number => left.id - right.id
export const byPlace = (left: Placed, right: Placed): number =>
  left.start - right.start || left.end - right.end || byId(left, right)
const byContent = (left: Quote, right: Quote): number =>
  (left.content[0]?.start ?? 0) - (right.content[0]?.start ?? 0) || byId(left, right)
