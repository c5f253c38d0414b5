import type { ArticleDocument, ArticleId } from '../../../shared/model/index.ts'
import { NotFound } from './errors.ts'
import { articles, blocks, entities, identities, mentions, quotes, readText } from './tables/index.ts'
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
