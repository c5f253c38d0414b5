import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Loss } from '../../../shared/contract/index.ts'
import { toRecord } from '../interchange/index.ts'
import type { InterchangeArticle } from '../interchange/index.ts'
import { datasetCard } from './dataset-card.ts'
import { classesOf, COLUMN_NAMES, features, parquetSchema } from './huggingface-schema.ts'
import type { Classes } from './huggingface-schema.ts'
import { lossIn } from './losses.ts'
import { partsOf } from './parts.ts'
import type { Part } from './parts.ts'
import { UNSAID } from './writer.ts'
import type { Piece, Sink, Writer } from './writer.ts'

/*
 * A folder that `datasets.load_dataset` opens and the Hugging Face Hub shows: Parquet files of each split, written row
 * group by row group, and a card that says what is in it.
 */

/** Articles of a row group. */
const ROWS = 1000

export const huggingFaceWriter: Writer = {
  format: 'huggingface',
  omits: [
    'blocks',
    'metadata but title, outlet, date and address',
    'status, tags and remarks of articles',
    'ids, origins and attributes of annotations',
    ...UNSAID,
  ],
  offsetUnit: 'codepoint',
  inPieces: 'numbered',
  async open(sink, options, { labels }, piece) {
    const classes = classesOf(labels)
    const parts = partsOf(options)
    const tables = new Map(parts.map((part) => [part, new Table(sink, fileOf(part, piece), classes)]))
    return {
      async write(article) {
        const record = toRecord(article.document)
        await tables.get(article.part)?.add(rowOf(record, classes))
        return lossesOf(record, classes)
      },
      async close() {
        for (const table of tables.values()) await table.close()
      },
    }
  },
  async complete(sink, options, { labels }, tally) {
    const splits = [...tally.parts].map(([part, counted]) => Object.assign({ name: splitOf(part) }, counted))
    await sink.write('README.md', datasetCard({ splits, labels, options, classes: classesOf(labels), tally }))
  },
}

const splitOf = (part: Part | null) => (part === 'dev' ? 'validation' : (part ?? 'train'))
const fileOf = (part: Part | null, { index, count }: Piece) =>
  `data/${splitOf(part)}-${fiveDigits(index)}-of-${fiveDigits(count)}.parquet`
const fiveDigits = (number: number) => String(number).padStart(5, '0')

type Row = Readonly<Record<string, unknown>>

/** One Parquet file on its way. */
class Table {
  readonly #sink: Sink
  readonly #file: string
  readonly #bytes = new ByteWriter()
  readonly #parquet: ParquetWriter
  #rows: Row[] = []

  constructor(sink: Sink, file: string, classes: Classes) {
    this.#sink = sink
    this.#file = file
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: parquetSchema(),
      createdBy: 'isnad',
      kvMetadata: [{ key: 'huggingface', value: JSON.stringify({ info: { features: features(classes) } }) }],
    })
  }

  async add(row: Row): Promise<void> {
    this.#rows.push(row)
    if (this.#rows.length === ROWS) await this.#flush()
  }

  async close(): Promise<void> {
    if (this.#rows.length > 0) await this.#flush()
    await this.#parquet.finish()
    await this.#drain()
  }

  async #flush(): Promise<void> {
    const rows = this.#rows
    this.#rows = []
    const columnData = COLUMN_NAMES.map((name) => ({ name, data: rows.map((row) => row[name]) }))
    await this.#parquet.write({ columnData, rowGroupSize: rows.length })
    await this.#drain(rows)
  }

  async #drain(rows: readonly Row[] = []): Promise<void> {
    const words = () => rows.map((row) => `${JSON.stringify(row, plain)}\n`).join('')
    await this.#sink.append(this.#file, this.#bytes.getBytes().slice(), words)
    this.#bytes.index = 0
  }
}

/** Classes are 64-bit integers. */
const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

function rowOf({ id, text, language, meta, mentions, entities, quotes }: InterchangeArticle, classes: Classes): Row {
  const field = (name: string) => (typeof meta[name] === 'string' ? meta[name] : null)
  const names = new Map(entities.map((entity) => [entity.id, entity.name]))
  const span = (one: { readonly start: number; readonly end: number; readonly text: string } | null | undefined) =>
    one === null || one === undefined ? null : { start: one.start, end: one.end, text: one.text }
  return {
    id,
    text,
    language,
    title: field('title'),
    outlet: field('outlet'),
    published_at: field('published_at'),
    url: field('url'),
    mentions: mentions.map((mention) => ({
      label: BigInt(classes.label.indexOf(mention.label)),
      ...span(mention),
      entity: mention.entity ?? null,
      entity_name: typeof mention.entity === 'string' ? (names.get(mention.entity) ?? null) : null,
      value: mention.value ?? null,
      status: mention.status ?? 'accepted',
    })),
    quotes: quotes.map((quote) => ({
      kind: BigInt(classes.kind.indexOf(quote.kind)),
      content: quote.content.map(span),
      cue: span(quote.cue),
      speaker: span(quote.speaker),
      speaker_entities: quote.speaker_entities ?? [],
      speaker_names: (quote.speaker_entities ?? []).flatMap((one) => names.get(one) ?? []),
      status: quote.status ?? 'accepted',
    })),
  }
}

function lossesOf({ id: article, mentions, entities, quotes }: InterchangeArticle, classes: Classes): Loss[] {
  const lost = lossIn(article)
  return [
    ...mentions
      .filter(({ label }) => !classes.label.includes(label))
      .map(({ id }) => lost(id, 'its label is not one of the corpus, so it has no class')),
    ...entities
      .filter(({ aliases, reference }) => (aliases ?? []).length > 0 || typeof reference === 'string')
      .map(({ id }) => lost(id, 'only the name of an entity goes out, not its aliases or reference')),
    ...quotes
      .filter(({ medium }) => medium !== null && medium !== undefined)
      .map(({ id }) => lost(id, 'there is no column for where it was said')),
  ]
}
