import { between, patch } from '../change/index.ts'
import type { Change, Update } from '../change/index.ts'
import type { AnyRecord, ArticleDocument, RecordOf, RecordType } from '../model/index.ts'

/** Everything of a document that a change can touch. */
export function documentRecords(doc: ArticleDocument): AnyRecord[] {
  return [doc.article, ...doc.blocks, ...doc.mentions, ...doc.entities, ...doc.quotes, ...doc.identities]
}

/**
 * The document after the change. Records, and lists of them, that the change does not touch stay the same objects, so that
 * what is drawn from them need not be drawn again. Records of other articles are passed over.
 * @throws {ChangeConflict} if an updated field is not what the change says it was
 */
export function applyToDocument(doc: ArticleDocument, change: Change): ArticleDocument {
  const own = (record: AnyRecord): boolean => !('article' in record) || record.article === doc.article.id
  const touched = new Set<RecordType>([...change.added, ...change.updated, ...change.removed].map(({ type }) => type))
  const list = <Type extends RecordType>(
    type: Type,
    records: readonly RecordOf<Type>[],
    order: (left: RecordOf<Type>, right: RecordOf<Type>) => number,
  ): readonly RecordOf<Type>[] => {
    if (!touched.has(type)) return records
    const updates = new Map<number, Update>(
      change.updated.filter((update) => update.type === type).map((u) => [u.id, u]),
    )
    const removed = new Set(change.removed.filter((record) => record.type === type).map(({ id }) => Number(id)))
    const added = change.added.filter((record): record is RecordOf<Type> => record.type === type && own(record))
    const next = records
      .filter(({ id }) => !removed.has(id))
      .map((record) => {
        const update = updates.get(record.id)
        return update === undefined ? record : patch<Type>(record, update)
      })
    return [...next, ...added].sort(order)
  }
  const articleUpdate = change.updated.find(({ type, id }) => type === 'article' && id === doc.article.id)
  const byPlace = (left: { start: number; end: number; id: number }, right: typeof left) =>
    left.start - right.start || right.end - left.end || left.id - right.id
  const byId = (left: { id: number }, right: { id: number }) => left.id - right.id
  return {
    ...doc,
    article: articleUpdate === undefined ? doc.article : patch<'article'>(doc.article, articleUpdate),
    blocks: list('block', doc.blocks, byPlace),
    mentions: list('mention', doc.mentions, byPlace),
    entities: list('entity', doc.entities, byId),
    quotes: list('quote', doc.quotes, (left, right) => placeOf(left) - placeOf(right) || byId(left, right)),
    identities: list('identity', doc.identities, byId),
  }
}

/** The change that replaces some records of a document by others; null means removed. New records are given alone. */
export function replace(edits: readonly (readonly [before: AnyRecord | null, after: AnyRecord | null])[]): Change {
  const before = edits.flatMap(([record]) => (record === null ? [] : [record]))
  const after = edits.flatMap(([, record]) => (record === null ? [] : [record]))
  return between(before, after)
}

function placeOf({ content }: { content: readonly { start: number }[] }): number {
  return content[0]?.start ?? 0
}
