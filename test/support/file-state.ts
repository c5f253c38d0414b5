import { packSet } from '../../electron/core/corpus/article-set.ts'
import { openReading } from '../../electron/core/corpus/connection.ts'
import type { Row } from '../../electron/core/corpus/connection.ts'
import { unpackText } from '../../electron/core/corpus/tables/values.ts'
import { foldKey } from '../../shared/text/index.ts'

/*
 * What a corpus file holds, read past the program: to compare whole states of it, and to work out once more what it keeps
 * for its lists.
 */

/** Every record by its table, a line each; without those of articles whose import was undone. */
export type FileState = ReadonlyMap<string, readonly string[]>

export interface OpenFile {
  state(): FileState
  /** What is not as it must be, in words. */
  problems(): readonly string[]
  close(): void
}

const HERE = '(SELECT id FROM article WHERE deleted <> 2)'

/** What Undo gives back. Who brought an article and which are its copies, it does not. */
const RECORDS = {
  article: `SELECT *, NULL AS run, NULL AS near_duplicates FROM article WHERE id IN ${HERE}`,
  article_tag: `SELECT * FROM article_tag WHERE article IN ${HERE}`,
  block: `SELECT * FROM block WHERE article IN ${HERE}`,
  entity: `SELECT * FROM entity WHERE article IN ${HERE}`,
  mention: `SELECT * FROM mention WHERE article IN ${HERE}`,
  quote: `SELECT * FROM quote WHERE article IN ${HERE}`,
  quote_span: `SELECT * FROM quote_span WHERE quote IN (SELECT id FROM quote WHERE article IN ${HERE})`,
  quote_speaker: `SELECT * FROM quote_speaker WHERE article IN ${HERE}`,
  identity: 'SELECT * FROM identity',
  identity_name: 'SELECT * FROM identity_name',
  label: 'SELECT * FROM label',
  page: 'SELECT * FROM page',
  saved_filter: 'SELECT * FROM saved_filter',
} as const

/** A word of a text, such as is looked for. */
const WORD = /(?<=^|\s)[a-z\u0621-\u064A]{3,}/u

const told = (row: Row): string => JSON.stringify(row)

export function openFile(path: string): OpenFile {
  const connection = openReading(path)
  connection.db.function('fold_key', (text) => foldKey(String(text)))
  connection.db.aggregate<number[]>('pack_set', {
    start: () => [],
    step: (articles, article: number) => void articles.push(article),
    result: packSet,
  })
  const all = (query: string) => connection.sql(query).all()

  function* notFound(): Generator<string> {
    const find = connection.sql('SELECT rowid FROM search_words WHERE search_words MATCH ?')
    for (const { id, body, title } of all('SELECT id, body, title FROM article JOIN article_text ON article = id'))
      for (const text of [unpackText(body ?? null), String(title)])
        for (const word of WORD.exec(foldKey(text)) ?? [])
          if (!find.all(`"${word}"*`).some(({ rowid }) => rowid === id))
            yield `article ${String(id)} is not found by ${word}`
  }

  return {
    state: () => new Map(Object.entries(RECORDS).map(([table, query]) => [table, all(query).map(told).toSorted()])),
    problems: () => [
      ...unsound(path),
      ...all('PRAGMA foreign_key_check').map((row) => `dangling: ${told(row)}`),
      ...Object.entries(NONE).flatMap(([what, query]) => all(query).map((row) => `${what}: ${told(row)}`)),
      ...notFound(),
    ],
    close: () => connection.close(),
  }
}

/** On a connection of its own: FTS5 would compare what it remembers of an index with what that is now. */
function unsound(path: string): readonly string[] {
  const connection = openReading(path)
  try {
    const lines = connection.sql('PRAGMA integrity_check').all()
    return lines.map((line) => String(line.integrity_check)).filter((line) => line !== 'ok')
  } finally {
    connection.close()
  }
}

/** What differs between what is kept for lists and what it is kept of; as the migrations make it. */
const NONE = {
  counts: `SELECT id, mentions, quotes, open, flagged, doubt, m, q, o, f, d FROM article JOIN (
    SELECT id AS article, 
      (SELECT count(*) FROM mention WHERE article = a.id AND status <> 2) AS m,
      (SELECT count(*) FROM quote WHERE article = a.id AND status <> 2) AS q,
      (SELECT count(*) FROM mention WHERE article = a.id AND status = 0) + (SELECT count(*) FROM quote WHERE article = a.id AND status = 0) AS o,
      (SELECT count(*) FROM mention WHERE article = a.id AND flagged = 1) + (SELECT count(*) FROM quote WHERE article = a.id AND flagged = 1) AS f,
      (SELECT coalesce(sum(1000 - CASE
        WHEN confidence IS NULL THEN 500
        WHEN confidence = CAST(confidence AS INTEGER) THEN CAST(confidence AS INTEGER)
        ELSE CAST(round(confidence * 1000) AS INTEGER) END), 0)
      FROM (SELECT article, confidence, status FROM mention UNION ALL SELECT article, confidence, status FROM quote) AS one
      WHERE one.article = a.id AND one.status = 0) AS d
    FROM article AS a) ON article = id
    WHERE (mentions, quotes, open, flagged, doubt) <> (m, q, o, f, d)`,
  labels: `SELECT id, labels FROM article WHERE labels <> coalesce((
      SELECT sum(1 << bit) FROM label_bit WHERE bit < 50 AND EXISTS (
        SELECT 1 FROM mention
        WHERE mention.article = article.id AND mention.label = label_bit.label AND mention.status <> 2)), 0)`,
  facets: `SELECT * FROM (SELECT status, language, outlet, count FROM facet WHERE count <> 0
      EXCEPT SELECT status, language, coalesce(outlet, 0), count(*) FROM article WHERE deleted = 0 GROUP BY 1, 2, 3)
    UNION ALL SELECT * FROM (SELECT status, language, coalesce(outlet, 0), count(*) FROM article WHERE deleted = 0 GROUP BY 1, 2, 3
      EXCEPT SELECT status, language, outlet, count FROM facet)`,
  tags: `SELECT article.id, tag.value FROM article, json_each(article.tags) AS tag WHERE NOT EXISTS (
      SELECT 1 FROM article_tag JOIN string ON string.id = tag WHERE article = article.id AND string.value = tag.value)
    UNION ALL SELECT article, string.value FROM article_tag JOIN string ON string.id = tag WHERE NOT EXISTS (
      SELECT 1 FROM article, json_each(article.tags) AS tag WHERE article.id = article_tag.article AND tag.value = string.value)`,
  names: `SELECT entity.id FROM entity LEFT JOIN name ON name.id = entity.folded WHERE name.folded IS NOT fold_key(entity.name)`,
  appearances: `WITH
    appearing (name, identity, role, article) AS (
      SELECT folded, iif(identity_status <> 2, identity, NULL), 0, article FROM entity WHERE EXISTS (
        SELECT 1 FROM mention
        WHERE mention.article = entity.article AND mention.entity = entity.id AND mention.status <> 2)
      UNION ALL
      SELECT folded, iif(identity_status <> 2, identity, NULL), 1, article FROM entity WHERE EXISTS (
        SELECT 1 FROM quote_speaker JOIN quote ON quote.id = quote_speaker.quote
        WHERE quote_speaker.article = entity.article AND quote_speaker.entity = entity.id AND quote.status <> 2)
    ),
    known (who, role, article) AS (
      SELECT -name, role, article FROM appearing WHERE name IS NOT NULL
      UNION ALL SELECT identity, role, article FROM appearing WHERE identity IS NOT NULL
    ),
    worked AS (SELECT who, role, article / 4096 AS stretch, pack_set(article) AS articles FROM known GROUP BY who, role, stretch)
  SELECT * FROM (SELECT * FROM worked EXCEPT SELECT * FROM appearance)
  UNION ALL SELECT * FROM (SELECT * FROM appearance EXCEPT SELECT * FROM worked)`,
}
