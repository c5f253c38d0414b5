import type { Loss } from '../../../shared/contract/index.ts'
import { toRecord } from '../interchange/index.ts'
import type { InterchangeArticle } from '../interchange/index.ts'
import { BYTE_ORDER_MARK, csvRow, isFormula } from '../../../shared/text/csv.ts'
import type { Cell } from '../../../shared/text/csv.ts'
import { lossIn } from './losses.ts'
import { partsOf } from './parts.ts'
import type { Part } from './parts.ts'
import type { Writer } from './writer.ts'

type RecordMention = InterchangeArticle['mentions'][number]
type RecordEntity = InterchangeArticle['entities'][number]
type RecordQuote = InterchangeArticle['quotes'][number]
type Column<Row> = readonly [name: string, cell: (row: Row) => Cell]

interface MentionRow {
  readonly record: InterchangeArticle
  readonly mention: RecordMention
  readonly entity: RecordEntity | null
}
interface QuoteRow {
  readonly record: InterchangeArticle
  readonly quote: RecordQuote
  readonly speakers: readonly RecordEntity[]
}
/** One speaker of one quote; a quote that nobody is known to have said has one row without an entity. */
interface SpeakerRow {
  readonly record: InterchangeArticle
  readonly quote: RecordQuote
  readonly entity: RecordEntity | null
}

/** So that each table can be filtered and counted by itself. */
const ARTICLE: readonly Column<{ readonly record: InterchangeArticle }>[] = [
  ['article', ({ record }) => record.id],
  ['title', ({ record }) => asText(record.meta['title'])],
  ['outlet', ({ record }) => asText(record.meta['outlet'])],
  ['published_at', ({ record }) => asText(record.meta['published_at'])],
  ['language', ({ record }) => record.language],
]

const REVIEW: readonly Column<RecordMention | RecordQuote>[] = [
  ['status', ({ status }) => status ?? null],
  ['origin', ({ origin }) => origin ?? null],
  ['confidence', ({ confidence }) => confidence ?? null],
  ['evidence', ({ evidence }) => evidence?.join('; ') ?? null],
  ['reviewed_by', ({ reviewed }) => reviewed?.by ?? null],
  ['reviewed_at', ({ reviewed }) => reviewed?.at ?? null],
  ['reviewed_how', ({ reviewed }) => reviewed?.how ?? null],
  ['flagged', ({ flagged }) => flagged ?? false],
  ['note', ({ note }) => note ?? null],
  ['attributes', ({ attributes }) => (attributes === undefined ? null : JSON.stringify(attributes))],
]

const MENTIONS: readonly Column<MentionRow>[] = [
  ...ARTICLE,
  ['mention', ({ mention }) => mention.id],
  ['label', ({ mention }) => mention.label],
  ['text', ({ mention }) => mention.text],
  ['start', ({ mention }) => mention.start],
  ['end', ({ mention }) => mention.end],
  ['value', ({ mention }) => mention.value ?? null],
  ...entityColumns<MentionRow>(),
  ...REVIEW.map(([name, cell]): Column<MentionRow> => [name, ({ mention }) => cell(mention)]),
]

const QUOTES: readonly Column<QuoteRow>[] = [
  ...ARTICLE,
  ['quote', ({ quote }) => quote.id],
  ['kind', ({ quote }) => quote.kind],
  ['content', ({ quote }) => quote.content.map(({ text }) => text).join(' … ')],
  ['content_spans', ({ quote }) => quote.content.map(({ start, end }) => `${start}:${end}`).join(' ')],
  ...spanColumns('cue'),
  ...spanColumns('speaker'),
  ['speaker_entities', ({ quote }) => quote.speaker_entities?.join(' ') ?? null],
  ['speaker_names', ({ speakers }) => speakers.map(({ name }) => name).join('; ')],
  ['source', ({ quote }) => quote.source ?? null],
  ...spanColumns('medium'),
  ...REVIEW.map(([name, cell]): Column<QuoteRow> => [name, ({ quote }) => cell(quote)]),
]

const SPEAKERS: readonly Column<SpeakerRow>[] = [
  ...ARTICLE,
  ['quote', ({ quote }) => quote.id],
  ['kind', ({ quote }) => quote.kind],
  ['speaker', ({ quote }) => quote.speaker?.text ?? null],
  ['source', ({ quote }) => quote.source ?? null],
  ...entityColumns<SpeakerRow>(),
]

const TABLES = {
  mentions: MENTIONS.map(([name]) => name),
  quotes: QUOTES.map(([name]) => name),
  speakers: SPEAKERS.map(([name]) => name),
}
type Table = keyof typeof TABLES

/** Three tables for spreadsheets: `mentions.csv`, `quotes.csv` and `speakers.csv`, or `train.mentions.csv` and so on. */
export const csvWriter: Writer = {
  format: 'csv',
  omits: ['text', 'blocks', 'metadata but title, outlet and date', 'status, tags and remarks of articles'],
  offsetUnit: 'codepoint',
  async open(sink, options) {
    for (const part of partsOf(options)) {
      for (const table of ['mentions', 'quotes', 'speakers'] as const)
        await sink.append(fileOf(part, table), BYTE_ORDER_MARK + csvRow(TABLES[table]))
    }
    return {
      async write({ document, part }) {
        const record = toRecord(document)
        const { mentions, quotes, speakers } = rowsOf(record)
        await sink.append(fileOf(part, 'mentions'), mentions)
        await sink.append(fileOf(part, 'quotes'), quotes)
        await sink.append(fileOf(part, 'speakers'), speakers)
        return lossesOf(record)
      },
      close: async () => undefined,
    }
  },
}

function fileOf(part: Part | null, table: Table): string {
  return part === null ? `${table}.csv` : `${part}.${table}.csv`
}

function rowsOf(record: InterchangeArticle): Readonly<Record<Table, string>> {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]))
  const known = (id: string | null | undefined) => (typeof id === 'string' ? (entities.get(id) ?? null) : null)
  const quotes = record.quotes.map((quote) => {
    const speakers = (quote.speaker_entities ?? []).map(known).filter((entity) => entity !== null)
    return { record, quote, speakers }
  })
  return {
    mentions: rows(
      MENTIONS,
      record.mentions.map((mention) => ({ record, mention, entity: known(mention.entity) })),
    ),
    quotes: rows(QUOTES, quotes),
    speakers: rows(
      SPEAKERS,
      quotes.flatMap(({ quote, speakers }) =>
        (speakers.length === 0 ? [null] : speakers).map((entity) => ({ record, quote, entity })),
      ),
    ),
  }
}

function rows<Row>(columns: readonly Column<Row>[], of: readonly Row[]): string {
  return of.map((row) => csvRow(columns.map(([, cell]) => cell(row)))).join('')
}

function entityColumns<Row extends { readonly entity: RecordEntity | null }>(): readonly Column<Row>[] {
  return [
    ['entity', ({ entity }) => entity?.id ?? null],
    ['entity_name', ({ entity }) => entity?.name ?? null],
    ['entity_label', ({ entity }) => entity?.label ?? null],
    ['aliases', ({ entity }) => entity?.aliases?.join('; ') ?? null],
    ['identity', ({ entity }) => entity?.identity ?? null],
    ['reference', ({ entity }) => entity?.reference ?? null],
  ]
}

function spanColumns(role: 'cue' | 'speaker' | 'medium'): readonly Column<QuoteRow>[] {
  return [
    [role, ({ quote }) => quote[role]?.text ?? null],
    [`${role}_start`, ({ quote }) => quote[role]?.start ?? null],
    [`${role}_end`, ({ quote }) => quote[role]?.end ?? null],
  ]
}

function asText(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

function lossesOf(record: InterchangeArticle): readonly Loss[] {
  const { id: article, mentions, entities, quotes } = record
  const lost = lossIn(article)
  const named = new Set([...mentions.map(({ entity }) => entity), ...quotes.flatMap((quote) => quote.speaker_entities)])
  const altered = [
    ...mentions.filter(({ text }) => isFormula(text)),
    ...quotes.filter(({ content, cue, speaker, medium }) =>
      [content[0], cue, speaker, medium].some((span) => isFormula(span?.text ?? '')),
    ),
  ]
  return [
    ...altered.map(({ id }) => lost(id, 'a text like a formula got an apostrophe before it')),
    ...entities
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => lost(id, 'no mention or quote names it, and only those have tables')),
  ]
}
