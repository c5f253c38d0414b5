import { equal } from '../../shared/change/index.ts'
import type { ArticleDocument } from '../../shared/model/index.ts'

/**
 * A document that was fetched again, with the records (and lists of them) of the old one wherever they are equal, so that
 * only what really changed is drawn anew. The old one itself where nothing did.
 */
export function adopt(old: ArticleDocument, fresh: ArticleDocument): ArticleDocument {
  if (old.article.id !== fresh.article.id) return fresh
  const adopted: ArticleDocument = {
    article: equal(old.article, fresh.article) ? old.article : fresh.article,
    text: fresh.text,
    blocks: adoptList(old.blocks, fresh.blocks),
    mentions: adoptList(old.mentions, fresh.mentions),
    entities: adoptList(old.entities, fresh.entities),
    quotes: adoptList(old.quotes, fresh.quotes),
    identities: adoptList(old.identities, fresh.identities),
  }
  const names = Object.keys(adopted) as (keyof ArticleDocument)[]
  return names.every((name) => adopted[name] === old[name]) ? old : adopted
}

function adoptList<R extends { readonly id: number }>(old: readonly R[], fresh: readonly R[]): readonly R[] {
  const known = new Map<number, R>(old.map((record) => [record.id, record]))
  const adopted = fresh.map((record) => {
    const before = known.get(record.id)
    return before !== undefined && equal(before, record) ? before : record
  })
  const same = adopted.length === old.length && adopted.every((record, index) => record === old[index])
  return same ? old : adopted
}
