import type { ArticleId, Quote, Span } from '../../../../shared/model/index.ts'
import { sorted } from '../../../../shared/sorted.ts'
import type { Row, Value } from '../connection.ts'
import { QUOTE_KIND, SOURCE, SPAN_ROLE, STATUS } from './codes.ts'
import { readEvidence, readReviewed, REVIEW_COLUMNS, reviewValues } from './review.ts'
import { inTurn, OF_THESE, rowTable } from './table.ts'
import type { ArticleTable, Session } from './table.ts'
import { unpackConfidence, unpackNote, unpackObject, unpackUid } from './values.ts'

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
  const { strings } = session
  const one = (role: number) => spans.find((span) => span.role === role)
  const [cue, speaker, medium] = [one(CUE), one(SPEAKER), one(MEDIUM)]
  return {
    type: 'quote',
    id: row.id as Quote['id'],
    article: row.article as Quote['article'],
    kind: QUOTE_KIND.value(row.kind as number),
    content: spans.filter((span) => span.role === CONTENT).map(toSpan),
    cue: cue === undefined ? null : toSpan(cue),
    speaker: speaker === undefined ? null : toSpan(speaker),
    medium: medium === undefined ? null : toSpan(medium),
    speakerEntities: speakers.map(({ entity }) => entity as Quote['speakerEntities'][number]),
    source: row.source === null ? null : SOURCE.value(row.source as number),
    set: row.annotation_set as number,
    uid: row.uid === null ? null : unpackUid(row.uid as Value),
    status: STATUS.value(row.status as number),
    origin: strings.value(row.origin as number),
    confidence: unpackConfidence(row.confidence as Value),
    evidence: readEvidence(session, row),
    flagged: row.flagged === 1,
    reviewed: readReviewed(session, row),
    note: unpackNote(row.note as Value),
    attributes: unpackObject(row.attributes as Value),
  }
}

const [CONTENT, CUE, SPEAKER, MEDIUM] = [
  SPAN_ROLE.of('content'),
  SPAN_ROLE.of('cue'),
  SPAN_ROLE.of('speaker'),
  SPAN_ROLE.of('medium'),
]

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
  ${OF_THESE} quote_span ON quote_span.quote = these.value`
const SPEAKERS_OF_QUOTES = `SELECT quote, entity
  ${OF_THESE} quote_speaker ON quote_speaker.quote = these.value`

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
    const take = inTurn(found, ({ article: of }) => of)
    const spans = inTurn(connection.sql(PARTS_OF_QUOTES).all(ids), (row) => row.quote)
    const speakers = inTurn(connection.sql(SPEAKERS_OF_QUOTES).all(ids), (row) => row.quote)
    return (article) =>
      sorted(
        take(article).map((row) => fromParts(session, row, spans(row.id as number), speakers(row.id as number))),
        inTextOrder,
      )
  },
}
