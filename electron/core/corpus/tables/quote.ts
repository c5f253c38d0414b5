import type { ArticleId, Quote, Span } from '../../../../shared/model/index.ts'
import type { Row } from '../connection.ts'
import { QUOTE_KIND, SOURCE, SPAN_ROLE } from './codes.ts'
import { readReview, REVIEW_COLUMNS, reviewValues } from './review.ts'
import { byArticle, OF_THESE, rowTable } from './table.ts'
import type { ArticleTable, Session } from './table.ts'

const COLUMNS = ['article', 'kind', 'source', ...REVIEW_COLUMNS]
const PARTS = 'SELECT quote, role, start, end FROM quote_span'
const SPEAKERS = 'SELECT quote, entity FROM quote_speaker'

const rows = rowTable<Quote>(
  'quote',
  COLUMNS,
  (session, quote) => [
    quote.article,
    QUOTE_KIND.of(quote.kind),
    quote.source === null ? null : SOURCE.of(quote.source),
    ...reviewValues(session, quote),
  ],
  (session, row) => {
    const { connection } = session
    const spans = connection.sql(`${PARTS} WHERE quote = ? ORDER BY role, ordinal`).all(row.id as number)
    const speakers = connection.sql(`${SPEAKERS} WHERE quote = ? ORDER BY ordinal`).all(row.id as number)
    return fromParts(session, row, spans, speakers)
  },
)

/** @param spans of its roles, and `speakers`, both in their order */
function fromParts(session: Session, row: Row, spans: readonly Row[], speakers: readonly Row[]): Quote {
  const inRole = (role: Parameters<typeof SPAN_ROLE.of>[0]) => {
    const code = SPAN_ROLE.of(role)
    return spans.filter((span) => span.role === code).map(toSpan)
  }
  return {
    ...readReview(session, row),
    type: 'quote',
    id: row.id as Quote['id'],
    article: row.article as Quote['article'],
    kind: QUOTE_KIND.value(row.kind as number),
    content: inRole('content'),
    cue: inRole('cue')[0] ?? null,
    speaker: inRole('speaker')[0] ?? null,
    medium: inRole('medium')[0] ?? null,
    speakerEntities: speakers.map(({ entity }) => entity as Quote['speakerEntities'][number]),
    source: row.source === null ? null : SOURCE.value(row.source as number),
  }
}

const toSpan = (row: Row): Span => ({ start: row.start as number, end: row.end as number })

function insertParts({ connection }: Session, quote: Quote): void {
  const insert = connection.sql('INSERT INTO quote_span (quote, role, ordinal, start, end) VALUES (?, ?, ?, ?, ?)')
  const one = (span: Span | null) => (span === null ? [] : [span])
  const roles = {
    content: quote.content,
    cue: one(quote.cue),
    speaker: one(quote.speaker),
    medium: one(quote.medium),
  } as const
  for (const role of ['content', 'cue', 'speaker', 'medium'] as const)
    for (const [ordinal, span] of roles[role].entries())
      insert.run(quote.id, SPAN_ROLE.of(role), ordinal, span.start, span.end)
  for (const [ordinal, entity] of quote.speakerEntities.entries())
    connection
      .sql('INSERT INTO quote_speaker (quote, ordinal, article, entity) VALUES (?, ?, ?, ?)')
      .run(quote.id, ordinal, quote.article, entity)
}

function removeParts({ connection }: Session, id: number): void {
  connection.sql('DELETE FROM quote_span WHERE quote = ?').run(id)
  connection.sql('DELETE FROM quote_speaker WHERE quote = ?').run(id)
}

const OF_ARTICLES = `SELECT quote.id, ${COLUMNS.map((column) => `quote.${column}`).join(', ')}
  ${OF_THESE} quote ON quote.article = these.value`
const PARTS_OF_QUOTES = `SELECT quote, role, start, end
  ${OF_THESE} quote_span ON quote_span.quote = these.value ORDER BY these.key, role, ordinal`
const SPEAKERS_OF_QUOTES = `SELECT quote, entity
  ${OF_THESE} quote_speaker ON quote_speaker.quote = these.value ORDER BY these.key, ordinal`

function byQuote(rowsOf: readonly Row[]): ReadonlyMap<number, Row[]> {
  const found = new Map<number, Row[]>()
  for (const row of rowsOf) {
    const list = found.get(row.quote as number)
    if (list === undefined) found.set(row.quote as number, [row])
    else list.push(row)
  }
  return found
}

const inTextOrder = (a: Quote, b: Quote) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) || a.id - b.id

export const quotes: ArticleTable<Quote> = {
  read: rows.read,
  insert(session, quote) {
    rows.insert(session, quote)
    insertParts(session, quote)
  },
  update(session, quote) {
    rows.update(session, quote)
    removeParts(session, quote.id)
    insertParts(session, quote)
  },
  remove(session, id) {
    removeParts(session, id)
    rows.remove(session, id)
  },
  ofArticle: (session, article: ArticleId) =>
    session.connection
      .sql('SELECT id FROM quote WHERE article = ?')
      .all(article)
      .flatMap(({ id }) => rows.read(session, id as number) ?? [])
      .sort(inTextOrder),
  ofArticles(session, articles) {
    const { connection } = session
    const found = connection.sql(OF_ARTICLES).all(JSON.stringify(articles))
    const ids = JSON.stringify(found.map(({ id }) => id))
    const spans = byQuote(connection.sql(PARTS_OF_QUOTES).all(ids))
    const speakers = byQuote(connection.sql(SPEAKERS_OF_QUOTES).all(ids))
    return byArticle(
      found,
      (row) => fromParts(session, row, spans.get(row.id as number) ?? [], speakers.get(row.id as number) ?? []),
      inTextOrder,
    )
  },
}
