import { MAIN_SET } from '../../shared/model/index.ts'
import type {
  ArticleDocument,
  ArticleId,
  BlockId,
  DraftArticle,
  EntityId,
  IdentityId,
  MentionId,
  QuoteId,
} from '../../shared/model/index.ts'
import { changed } from './changed.ts'

/** The document that a corpus would make of a draft, with ids counted from 1 and a uid that follows from `id`. */
export function documentOf(draft: DraftArticle, id = 1): ArticleDocument {
  const article = id as ArticleId
  const entityId = (index: number) => (index + 1) as EntityId
  const { text, blocks, mentions, entities, quotes, identities = [], sourceId: _, ...fields } = draft
  const identityIds = new Map(identities.map(({ uid }, index) => [uid, (index + 1) as IdentityId]))
  const uid = `019a0000-0000-7000-8000-${id.toString(16).padStart(12, '0')}`
  return {
    article: { type: 'article', id: article, uid, deleted: false, previous: null, ...fields },
    text,
    blocks: blocks.map((block, index) =>
      changed(block, { type: 'block', id: (index + 1) as BlockId, article } as const),
    ),
    mentions: mentions.map((mention, index) =>
      changed(mention, {
        type: 'mention',
        id: (index + 1) as MentionId,
        article,
        set: MAIN_SET,
        entity: mention.entity === null ? null : entityId(mention.entity),
      } as const),
    ),
    entities: entities.map(({ identity: link, ...entity }, index) =>
      changed(entity, {
        type: 'entity',
        id: entityId(index),
        article,
        identity: link === undefined ? null : (identityIds.get(link.uid) ?? null),
        identityStatus: link === undefined ? null : 'accepted',
        identityOrigin: link?.origin ?? null,
      } as const),
    ),
    quotes: quotes.map((quote, index) =>
      changed(quote, {
        type: 'quote',
        id: (index + 1) as QuoteId,
        article,
        set: MAIN_SET,
        speakerEntities: quote.speakerEntities.map(entityId),
      } as const),
    ),
    identities: identities.map((identity, index) =>
      changed(identity, { type: 'identity', id: (index + 1) as IdentityId } as const),
    ),
  }
}
