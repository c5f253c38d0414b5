import type { Loss } from '../../../shared/contract/index.ts'
import type { LossReason } from '../../../shared/loss-reason.ts'
import type { ArticleDocument, Span } from '../../../shared/model/index.ts'
import { recordId, undecided, writeLine } from '../interchange/index.ts'
import { partFile, partsOf } from './parts.ts'
import { isQuoteLabel, LABEL_OF_QUOTES } from './quote-labels.ts'
import { UNSAID } from './writer.ts'
import type { Writer } from './writer.ts'

/*
 * JSON Lines for doccano's projects of sequence labelling with relations. Its offsets count UTF-16 units by default. What
 * says who said what are spans of their own, joined by relations; numbers are unique in a file, as doccano wants them.
 */

interface Entity {
  readonly id: number
  readonly label: string
  readonly start_offset: number
  readonly end_offset: number
}

interface Relation {
  readonly id: number
  readonly type: string
  readonly from_id: number
  readonly to_id: number
}

export const doccanoWriter: Writer = {
  format: 'doccano',
  omits: [
    'blocks',
    'metadata but title, outlet and date',
    'status, tags and remarks of articles',
    'ids and origins of annotations',
    'which annotations are only suggested',
    'attributes',
    ...UNSAID,
  ],
  offsetUnit: 'utf16',
  async open(sink, options) {
    for (const part of partsOf(options)) await sink.append(partFile(part, 'jsonl'), '')
    let last = 0
    return {
      async write({ document, part }) {
        const { line, losses } = doccano(document, () => (last += 1))
        await sink.append(partFile(part, 'jsonl'), writeLine(line))
        return losses
      },
      close: async () => undefined,
    }
  },
}

function doccano({ article, text, mentions, entities, quotes }: ArticleDocument, number: () => number) {
  const found: Entity[] = []
  const relations: Relation[] = []
  const losses: Loss[] = []
  const lose = (id: string, reason: LossReason) => void losses.push({ article: article.uid, id, reason })
  const add = (label: string, { start, end }: Span): number => {
    const id = number()
    found.push({ id, label, start_offset: start, end_offset: end })
    return id
  }
  const relate = (type: string, from: number, to: number) =>
    void relations.push({ id: number(), type, from_id: from, to_id: to })

  for (const mention of mentions) {
    add(mention.label, mention)
    if (isQuoteLabel(mention.label)) lose(recordId('m', mention), LABEL_OF_QUOTES)
    if (mention.value !== null) lose(recordId('m', mention), 'doccano holds no value of a date')
  }
  for (const quote of quotes) {
    const [first, ...others] = quote.content.map((span) => add(`QUOTE_${quote.kind.toUpperCase()}`, span))
    if (first === undefined) continue
    for (const other of others) relate('part', first, other)
    for (const role of ['cue', 'speaker', 'medium'] as const) {
      const span = quote[role]
      if (span !== null) relate(role, first, add(role.toUpperCase(), span))
    }
    if (quote.speakerEntities.length > 0)
      lose(recordId('q', quote), 'doccano holds no entity that speaks, only its words')
  }
  for (const entity of entities) lose(recordId('e', entity), 'doccano does not say which mentions are one entity')
  const { title, outlet, published_at: published } = article.meta
  // What tells the format stands first: a long text would hide it from readers that look at the beginning of a file.
  const line = {
    offset_unit: 'utf16',
    entities: found,
    relations,
    suggested: [...mentions, ...quotes].filter(({ status }) => status === 'suggested').map(undecided),
    text,
    uid: article.uid,
    language: article.language,
    title: title ?? null,
    outlet: outlet ?? null,
    published_at: published ?? null,
  }
  return { line, losses }
}
