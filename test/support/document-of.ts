import { MAIN_SET } from '../../shared/model/index.ts'
import type {
  ArticleDocument,
  ArticleId,
  BlockId,
  DraftArticle,
  EntityId,
  MentionId,
  QuoteId,
} from '../../shared/model/index.ts'

/** The document that a corpus would make of a draft, with ids counted from 1 and a uid that follows from `id`. */
export function documentOf(draft: DraftArticle, id = 1): ArticleDocument {
  const article = id as ArticleId
  const entity = (index: number) => (index + 1) as EntityId
  const { text, blocks, mentions, entities, quotes, sourceId: _, ...fields } = draft
  return {
    article: {
      type: 'article',
      id: article,
      uid: `019a0000-0000-7000-8000-${id.toString(16).padStart(12, '0')}`,
      deleted: false,
      previous: null,
      ...fields,
    },
    text,
    blocks: blocks.map((block, index) => ({ type: 'block', id: (index + 1) as BlockId, article, ...block })),
    mentions: mentions.map((mention, index) => ({
      type: 'mention',
      id: (index + 1) as MentionId,
      article,
      set: MAIN_SET,
      ...mention,
      entity: mention.entity === null ? null : entity(mention.entity),
    })),
    entities: entities.map((draftEntity, index) => ({
      type: 'entity',
      id: entity(index),
      article,
      identity: null,
      identityStatus: null,
      identityOrigin: null,
      ...draftEntity,
    })),
    quotes: quotes.map((quote, index) => ({
      type: 'quote',
      id: (index + 1) as QuoteId,
      article,
      set: MAIN_SET,
      ...quote,
      speakerEntities: quote.speakerEntities.map(entity),
    })),
    identities: [],
  }
}
