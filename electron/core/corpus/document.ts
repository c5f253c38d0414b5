import type { ArticleDocument, ArticleId, Identity, IdentityId } from '../../../shared/model/index.ts'
import { NotFound } from './errors.ts'
import { articles, blocks, entities, identities, mentions, quotes, readArticles, readText } from './tables/index.ts'
import type { Session } from './tables/index.ts'

/** One article with everything that belongs to it, as of one moment. @throws {NotFound} */
export function readDocument(session: Session, id: ArticleId): ArticleDocument {
  return session.connection.transaction(() => {
    const article = articles.read(session, id)
    const text = readText(session, id)
    if (article === null || text === null) throw new NotFound({ what: `article ${id}` })
    const own = entities.ofArticle(session, id)
    const linked = new Set(own.flatMap(({ identity }) => identity ?? []))
    return {
      article,
      text,
      blocks: blocks.ofArticle(session, id),
      mentions: mentions.ofArticle(session, id),
      entities: own,
      quotes: quotes.ofArticle(session, id),
      identities: [...linked].flatMap((identity) => identities.read(session, identity) ?? []),
    }
  })
}

/** Articles of one read: the fewer statements for each, the faster; the more at once, the more outlives a collection. */
const AT_ONCE = 32

/**
 * As `readDocument`, one after the other, for whoever goes through many. Each is as of one moment, which is that of some
 * before and behind it.
 * @throws {NotFound}
 */
export function* readDocuments(session: Session, ids: readonly ArticleId[]): Generator<ArticleDocument> {
  for (let at = 0; at < ids.length; at += AT_ONCE) yield* batch(session, ids.slice(at, at + AT_ONCE))
}

function batch(session: Session, ids: readonly ArticleId[]): ArticleDocument[] {
  return session.connection.transaction(() => {
    const found = readArticles(session, ids)
    if (found.length < ids.length) {
      const there = new Set(found.map(({ article }) => article.id))
      throw new NotFound({ what: `article ${ids.find((id) => !there.has(id))}` })
    }
    const [blocksOf, mentionsOf] = [blocks.ofArticles(session, ids), mentions.ofArticles(session, ids)]
    const [entitiesOf, quotesOf] = [entities.ofArticles(session, ids), quotes.ofArticles(session, ids)]
    const known = new Map<IdentityId, Identity | null>()
    const identity = (id: IdentityId) => {
      const read = known.get(id)
      if (read !== undefined) return read
      known.set(id, identities.read(session, id))
      return known.get(id) ?? null
    }
    return found.map(({ article, text }) => {
      const own = entitiesOf(article.id)
      const linked = new Set(own.flatMap((entity) => entity.identity ?? []))
      return {
        article,
        text,
        blocks: blocksOf(article.id),
        mentions: mentionsOf(article.id),
        entities: own,
        quotes: quotesOf(article.id),
        identities: [...linked].flatMap((id) => identity(id) ?? []),
      }
    })
  })
}
