import { v7, validate } from 'uuid'
import { MAIN_SET } from '../../../../shared/model/index.ts'
import type {
  Article,
  ArticleId,
  BlockId,
  DraftAnnotations,
  DraftArticle,
  Entity,
  EntityId,
  IdentityId,
  Mention,
  MentionId,
  Quote,
  QuoteId,
} from '../../../../shared/model/index.ts'
import { bandsOf } from '../../near-duplicates/index.ts'
import { scalar } from '../connection.ts'
import type { StoredArticle } from '../corpus.ts'
import { InvalidChange } from '../errors.ts'
import { indexArticle } from '../search.ts'
import {
  articleWithText,
  blocks,
  entities,
  hashOfText,
  insertArticle,
  insertText,
  mentions,
  quotes,
} from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import { packUid } from '../tables/values.ts'
import { addIdentities } from './add-identities.ts'
import { addLabels } from './add-labels.ts'
import { updateLists } from './counts.ts'
import { joinCopies } from './near-duplicates.ts'
import type { Sequence } from './sequence.ts'
import { checkDraft, checkStorable } from './validity.ts'

export interface Sequences {
  readonly record: Sequence
  readonly article: Sequence
}

/** Stores one article with its annotations, inside the caller's transaction. */
export function storeArticle(session: Session, ids: Sequences, run: number, draft: DraftArticle): StoredArticle {
  try {
    checkDraft(draft.provenance.source, draft, draft.text)
    checkText(draft)
  } catch (error) {
    if (error instanceof InvalidChange) return { status: 'invalid', detail: error.data.detail }
    throw error
  }
  const sha256 = hashOfText(draft.text)
  const twin = articleWithText(session, sha256)
  if (twin !== null) return { status: 'duplicate', article: twin }

  const id = ids.article.take(1) as ArticleId
  const annotations = numbered(ids.record, id, draft, addIdentities(session, ids.record, draft))
  const { language, direction, status, meta, tags, note, provenance, group, split, ext } = draft
  const article: Article = {
    type: 'article',
    id,
    uid: freeUid(session, draft.sourceId),
    language,
    direction,
    status,
    meta,
    tags,
    note,
    deleted: false,
    previous: versionBefore(session, draft.previousUid),
    group,
    split,
    provenance,
    ext,
  }
  insertArticle(session, article, run)
  insertText(session, id, draft.text, sha256)
  indexArticle(session, id, meta.title, draft.text)
  insertAnnotations(session, annotations)
  joinCopies(session, id, draft.nearBands ?? bandsOf(draft))
  addLabels(session, ids.record, draft.mentions, draft.labels)
  const { entities: named, mentions: marked, quotes: said } = annotations
  updateLists(
    session,
    [...named, ...marked, ...said].map((after) => ({ before: null, after })),
  )
  return { status: 'stored', article: id }
}

/** What a document holds besides its article and text. */
export type Annotations = ReturnType<typeof numbered>

/** Draft annotations as records, with ids of their own. */
export function numbered(
  ids: Sequence,
  article: ArticleId,
  draft: DraftAnnotations,
  identities: ReadonlyMap<string, IdentityId> = new Map(),
) {
  const count = draft.blocks.length + draft.entities.length + draft.mentions.length + draft.quotes.length
  let next = ids.take(count)
  const own = { article, set: MAIN_SET }
  const drafted = draft.entities.map(({ identity: link, ...entity }): Entity => {
    const identity = link === undefined ? null : (identities.get(link.uid) ?? null)
    return {
      ...entity,
      type: 'entity',
      id: next++ as EntityId,
      article,
      identity,
      identityStatus: identity === null ? null : 'accepted',
      identityOrigin: identity === null ? null : (link?.origin ?? null),
    }
  })
  const entityId = (index: number): EntityId => {
    const entity = drafted[index]
    if (entity === undefined) throw new InvalidChange({ detail: `no entity ${index}` })
    return entity.id
  }
  return {
    blocks: draft.blocks.map((block) => ({ ...block, type: 'block' as const, id: next++ as BlockId, article })),
    entities: drafted,
    mentions: draft.mentions.map((mention): Mention => ({
      ...mention,
      ...own,
      type: 'mention',
      id: next++ as MentionId,
      entity: mention.entity === null ? null : entityId(mention.entity),
    })),
    quotes: draft.quotes.map((quote): Quote => ({
      ...quote,
      ...own,
      type: 'quote',
      id: next++ as QuoteId,
      speakerEntities: quote.speakerEntities.map(entityId),
    })),
  }
}

export function insertAnnotations(session: Session, annotations: Annotations): void {
  for (const block of annotations.blocks) blocks.insert(session, block)
  for (const entity of annotations.entities) entities.insert(session, entity)
  for (const mention of annotations.mentions) mentions.insert(session, mention)
  for (const quote of annotations.quotes) quotes.insert(session, quote)
}

function checkText({ text, provenance, ...rest }: DraftArticle): void {
  if (text.includes('\0')) throw new InvalidChange({ detail: `${provenance.source}: a NUL in the text` })
  const { meta, tags, note, ext, language, identities = [] } = rest
  checkStorable(provenance.source, [text, provenance, meta, tags, note, ext, language, identities])
}

/** The article with this uid, where it is in the corpus. */
function versionBefore({ connection }: Session, uid: string | undefined): ArticleId | null {
  if (uid === undefined || !validate(uid)) return null
  const found = scalar(connection, 'SELECT id FROM article WHERE uid = ?', packUid(uid))
  return typeof found === 'number' ? (found as ArticleId) : null
}

/** The source's own id where it is a UUID that no article has yet. */
function freeUid({ connection }: Session, sourceId: string | null): string {
  if (sourceId === null || !validate(sourceId)) return v7()
  const taken = scalar(connection, 'SELECT 1 FROM article WHERE uid = ?', packUid(sourceId)) !== undefined
  return taken ? v7() : sourceId.toLowerCase()
}
