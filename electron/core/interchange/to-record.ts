import { hash } from 'node:crypto'
import { DEFAULT_LABELS } from '../../../shared/model/index.ts'
import type {
  Article,
  ArticleDocument,
  DraftArticle,
  DraftEntity,
  DraftLabel,
  Entity,
  EntityId,
  Identity,
} from '../../../shared/model/index.ts'
import { offsetsOf } from './offsets.ts'
import {
  blockRecord,
  entityRecord,
  filled,
  isnadExtension,
  listed,
  mentionRecord,
  quoteRecord,
  said,
  UNKNOWN_ORIGIN,
} from './parts.ts'
import type { NamedParts } from './parts.ts'
import type { InterchangeArticle } from './schema.ts'
import { SCHEMA } from './schema-name.ts'

/** An article of a corpus, or one that no corpus has stored yet under the id it shall have. */
export type RecordSource = ArticleDocument | { readonly draft: DraftArticle; readonly id: string }

/**
 * The article as a record: UTF-16 offsets become code points, and every span carries its text. An annotation's id is its
 * uid where it has one, else its number after `b`, `m`, `e` or `q`: its id in the corpus, or its place in a draft. Fields
 * that say nothing (null, empty) are undefined, and so left out of its line, where the schema allows it. The record cannot say that a link to an identity
 * is only suggested: it goes out once it is accepted, with what the corpus knows of the identity.
 * @param previous uid of the version that the article corrects, which a document only knows by its number
 * @param labels those of the document's corpus that no corpus has from the start, by key: {@link ownLabels}
 * @throws {RangeError} if a span lies outside the text or cuts a surrogate pair
 */
export function toRecord(
  source: RecordSource,
  previous: string | null = null,
  labels: ReadonlyMap<string, DraftLabel> = NO_LABELS,
): InterchangeArticle {
  return 'draft' in source
    ? assemble(source.draft, source.draft.text, source.id, partsOfDraft(source.draft), previous)
    : assemble(source.article, source.text, source.article.uid, partsOfDocument(source, labels), previous)
}

const NO_LABELS: ReadonlyMap<string, DraftLabel> = new Map()

/** The labels that somebody has added to those of every corpus, by key. */
export function ownLabels(labels: readonly DraftLabel[]): ReadonlyMap<string, DraftLabel> {
  const known = new Set(DEFAULT_LABELS.map(({ key }) => key))
  return new Map(labels.filter(({ key }) => !known.has(key)).map((label) => [label.key, label]))
}

/** The id that an annotation of a corpus has in records. */
export function recordId(
  letter: 'b' | 'm' | 'e' | 'q',
  annotation: { readonly id: number; readonly uid?: string | null },
): string {
  return annotation.uid ?? numbered(letter, annotation.id)
}

/**
 * By `toFixed`, which remembers nothing: a template keeps the texts of the last numbers in a cache of V8, and those of a
 * thousand articles, none of which comes again, were half of what outlived a collection.
 */
const numbered = (letter: string, id: number) => `${letter}${id.toFixed()}`

function partsOfDocument(
  { blocks, mentions, entities, quotes, identities }: ArticleDocument,
  labels: ReadonlyMap<string, DraftLabel>,
): NamedParts {
  const known = new Map(identities.map((identity) => [identity.id, identity]))
  const linked = new Set<Identity>()
  const identityOf = ({ identity, identityStatus, identityOrigin }: Entity): DraftEntity['identity'] | null => {
    const found = identity === null || identityStatus !== 'accepted' ? undefined : known.get(identity)
    if (found === undefined) return null
    linked.add(found)
    return { uid: found.uid, origin: identityOrigin ?? UNKNOWN_ORIGIN }
  }
  const namedEntities = entities.map((entity) => ({
    id: recordId('e', entity),
    entity,
    identity: identityOf(entity),
  }))
  const entityIds = new Map(namedEntities.map(({ id, entity }) => [entity.id, id]))
  const named = (entity: EntityId | null) => (entity === null ? null : (entityIds.get(entity) ?? null))
  return {
    blocks: blocks.map((block) => ({ id: recordId('b', block), block })),
    mentions: mentions.map((mention) => ({ id: recordId('m', mention), mention, entity: named(mention.entity) })),
    entities: namedEntities,
    quotes: quotes.map((quote) => ({
      id: recordId('q', quote),
      quote,
      speakers: quote.speakerEntities.map(named).filter((id) => id !== null),
    })),
    identities: [...linked],
    labels:
      labels.size === 0 ? [] : [...new Set(mentions.map(({ label }) => label))].flatMap((key) => labels.get(key) ?? []),
  }
}

function partsOfDraft({ blocks, mentions, entities, quotes, identities = [], labels = [] }: DraftArticle): NamedParts {
  const entityIds = entities.map((entity, index) => entity.uid ?? `e${index + 1}`)
  const named = (entity: number | null) => (entity === null ? null : (entityIds[entity] ?? null))
  return {
    blocks: blocks.map((block, index) => ({ id: `b${index + 1}`, block })),
    mentions: mentions.map((mention, index) => ({
      id: mention.uid ?? `m${index + 1}`,
      mention,
      entity: named(mention.entity),
    })),
    entities: entities.map((entity, index) => ({
      id: entity.uid ?? `e${index + 1}`,
      entity,
      identity: entity.identity ?? null,
    })),
    quotes: quotes.map((quote, index) => ({
      id: quote.uid ?? `q${index + 1}`,
      quote,
      speakers: quote.speakerEntities.map(named).filter((id) => id !== null),
    })),
    identities,
    labels,
  }
}

type ArticleFields = Pick<
  DraftArticle,
  'language' | 'direction' | 'status' | 'meta' | 'tags' | 'note' | 'provenance' | 'group' | 'split' | 'ext'
>

function assemble(
  article: ArticleFields,
  text: string,
  id: string,
  parts: NamedParts,
  previous: string | null,
): InterchangeArticle {
  const offsets = offsetsOf(text)
  const extension = isnadExtension(parts)
  return {
    schema: SCHEMA,
    id,
    text,
    sha256: hash('sha256', text),
    offset_unit: 'codepoint',
    language: article.language,
    meta: article.meta,
    provenance: { ...article.provenance } as Record<string, string | number>,
    blocks: parts.blocks.map((part) => blockRecord(part, offsets)),
    mentions: parts.mentions.map((part) => mentionRecord(part, text, offsets)),
    entities: parts.entities.map(entityRecord),
    quotes: parts.quotes.map((part) => quoteRecord(part, text, offsets)),
    status: article.status,
    tags: listed(article.tags),
    direction: said(article.direction),
    note: said(article.note),
    ext: extension === null ? filled(article.ext) : { ...article.ext, isnad: extension as Article['ext'] },
    group_id: said(article.group),
    split: said(article.split),
    previous: said(previous),
  }
}
