import { createHash } from 'node:crypto'
import type { Article, ArticleId, Meta } from '../../../../shared/model/index.ts'
import { scalar } from '../connection.ts'
import type { Row, Value } from '../connection.ts'
import { ARTICLE_STATUS, DIRECTION, SPLIT } from './codes.ts'
import { OF_THESE, rowTable } from './table.ts'
import type { Session, Table } from './table.ts'
import {
  packHash,
  packList,
  packNote,
  packObject,
  packText,
  packUid,
  unpackHash,
  unpackList,
  unpackNote,
  unpackObject,
  unpackText,
  unpackUid,
} from './values.ts'

/** What the queue sorts and filters by has a column; a value that is no string stays in `meta`. */
const META_COLUMNS = ['title', 'published_at', 'outlet'] as const

const COLUMNS = [
  'uid',
  'deleted',
  'status',
  'language',
  'outlet',
  'published_at',
  'title',
  'direction',
  'previous',
  'split',
  'near_duplicates',
  'importer',
  'encoding',
  'replaced',
  'source',
  'source_sha256',
  'note',
  'tags',
  'meta',
  'ext',
] as const

function articleValues({ strings }: Session, article: Article): Value[] {
  const { meta, provenance } = article
  const outlet = text(meta, 'outlet')
  return [
    packUid(article.uid),
    article.deleted ? 1 : 0,
    ARTICLE_STATUS.of(article.status),
    strings.id(article.language),
    outlet === null ? null : strings.id(outlet),
    text(meta, 'published_at'),
    text(meta, 'title'),
    article.direction === null ? null : DIRECTION.of(article.direction),
    article.previous,
    article.split === null ? null : SPLIT.of(article.split),
    article.group === null ? null : strings.id(article.group),
    strings.id(provenance.importer),
    strings.id(provenance.encoding),
    provenance.replaced ?? null,
    provenance.source,
    packHash(provenance.source_sha256),
    packNote(article.note),
    packList(article.tags),
    packObject(
      Object.fromEntries(Object.entries(meta).filter(([name]) => !isColumn(name) || text(meta, name) === null)),
    ),
    packObject(article.ext),
  ]
}

const fromRow = ({ strings }: Session, row: Row): Article => ({
  type: 'article',
  id: row.id as ArticleId,
  uid: unpackUid(row.uid as Value),
  language: strings.value(row.language as number),
  direction: row.direction === null ? null : DIRECTION.value(row.direction as number),
  status: ARTICLE_STATUS.value(row.status as number),
  meta: {
    ...(row.title === null ? {} : { title: row.title as string }),
    ...(row.published_at === null ? {} : { published_at: row.published_at as string }),
    ...(row.outlet === null ? {} : { outlet: strings.value(row.outlet as number) }),
    ...unpackObject<Meta>(row.meta as Value),
  },
  tags: unpackList(row.tags as Value),
  note: unpackNote(row.note as Value),
  deleted: row.deleted !== 0,
  previous: row.previous as ArticleId | null,
  group: row.near_duplicates === null ? null : strings.value(row.near_duplicates as number),
  split: row.split === null ? null : SPLIT.value(row.split as number),
  provenance: readProvenance(strings, row),
  ext: unpackObject(row.ext as Value),
})

const rows = rowTable<Article>('article', COLUMNS, articleValues, fromRow)

function readProvenance(strings: Session['strings'], row: Row): Article['provenance'] {
  return {
    source: row.source as string,
    source_sha256: unpackHash(row.source_sha256 as Value),
    importer: strings.value(row.importer as number),
    encoding: strings.value(row.encoding as number),
    ...(row.replaced === null ? {} : { replaced: row.replaced as number }),
  }
}

const isColumn = (name: string): name is (typeof META_COLUMNS)[number] =>
  (META_COLUMNS as readonly string[]).includes(name)

function text(meta: Meta, name: (typeof META_COLUMNS)[number]): string | null {
  const value = meta[name]
  return typeof value === 'string' ? value : null
}

export const articles: Table<Article> = {
  ...rows,
  update(session, article) {
    const withImport = scalar(session.connection, 'SELECT deleted FROM article WHERE id = ?', article.id) === 2
    rows.update(session, article)
    session.connection.sql('DELETE FROM article_tag WHERE article = ?').run(article.id)
    insertTags(session, article)
    if (withImport && article.deleted)
      session.connection.sql('UPDATE article SET deleted = 2 WHERE id = ?').run(article.id)
  },
}

const INSERT = `INSERT INTO article (id, ${COLUMNS.join(', ')}, run) VALUES (?${', ?'.repeat(COLUMNS.length + 1)})`

/** A new article, with the run that brought it. */
export function insertArticle(session: Session, article: Article, run: number): void {
  session.connection.sql(INSERT).run(article.id, ...articleValues(session, article), run)
  insertTags(session, article)
}

function insertTags({ connection, strings }: Session, { id, tags }: Article): void {
  const insert = connection.sql('INSERT OR IGNORE INTO article_tag (article, tag) VALUES (?, ?)')
  for (const tag of tags) insert.run(id, strings.id(tag))
}

export function insertText({ connection }: Session, article: ArticleId, text: string, sha256: Buffer): void {
  connection
    .sql('INSERT INTO article_text (article, body, sha256) VALUES (?, ?, ?)')
    .run(article, packText(text), sha256)
}

/** The text; null where there is no such article. */
export function readText({ connection }: Session, article: number): string | null {
  const body = scalar(connection, 'SELECT body FROM article_text WHERE article = ?', article)
  return body === undefined ? null : unpackText(body)
}

/** Articles with their texts, of many at once, in this order. Those that are not there are left out. */
export function readArticles(
  session: Session,
  ids: readonly ArticleId[],
): { readonly article: Article; readonly text: string }[] {
  return session.connection
    .sql(WITH_TEXT)
    .all(JSON.stringify(ids))
    .map((row) => ({ article: fromRow(session, row), text: unpackText(row.body as Value) }))
}

const WITH_TEXT = `SELECT article.id, ${COLUMNS.map((column) => `article.${column}`).join(', ')}, body
  ${OF_THESE} article ON article.id = these.value CROSS JOIN article_text ON article_text.article = article.id`

/** SHA-256 of a text in UTF-8: by it a text is recognised. */
export const hashOfText = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** The article outside the bin that has this text. */
export function articleWithText({ connection }: Session, sha256: Buffer): ArticleId | null {
  const id = scalar(
    connection,
    // CROSS JOIN keeps SQLite from reading all articles in order instead of the few with this hash.
    `SELECT article.id FROM article_text CROSS JOIN article ON article.id = article_text.article
     WHERE sha256 = ? AND deleted = 0 LIMIT 1`,
    sha256,
  )
  return (id as ArticleId | undefined) ?? null
}
