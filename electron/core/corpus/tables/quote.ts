import type { ArticleId, Quote, Span } from '../../../../shared/model/index.ts'
import type { Row } from '../connection.ts'
import { QUOTE_KIND, SOURCE, SPAN_ROLE } from './codes.ts'
import { readReview, REVIEW_COLUMNS, reviewValues } from './review.ts'
import { rowTable } from './table.ts'
import type { ArticleTable, Session } from './table.ts'

const rows = rowTable<Quote>(
  'quote',
  ['article', 'kind', 'source', ...REVIEW_COLUMNS],
  (session, quote) => [
    quote.article,
    QUOTE_KIND.of(quote.kind),
    quote.source === null ? null : SOURCE.of(quote.source),
    ...reviewValues(session, quote),
  ],
  (session, row) => {
    const id = row.id as number
    const spans = session.connection
      .sql('SELECT role, start, end FROM quote_span WHERE quote = ? ORDER BY role, ordinal')
      .all(id)
    const speakers = session.connection.sql('SELECT entity FROM quote_speaker WHERE quote = ? ORDER BY ordinal').all(id)
    const inRole = (role: Parameters<typeof SPAN_ROLE.of>[0]) =>
      spans.filter((span) => span.role === SPAN_ROLE.of(role)).map(toSpan)
    return {
      type: 'quote',
      id: id as Quote['id'],
      article: row.article as Quote['article'],
      ...readReview(session, row),
      kind: QUOTE_KIND.value(row.kind as number),
      content: inRole('content'),
      cue: inRole('cue')[0] ?? null,
      speaker: inRole('speaker')[0] ?? null,
      medium: inRole('medium')[0] ?? null,
      speakerEntities: speakers.map(({ entity }) => entity as Quote['speakerEntities'][number]),
      source: row.source === null ? null : SOURCE.value(row.source as number),
    }
  },
)

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
      .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) || a.id - b.id),
}
