import type { Loss } from '../../../shared/contract/index.ts'
import type { Label, Status } from '../../../shared/model/index.ts'
import { toRecord } from '../interchange/index.ts'
import type { InterchangeArticle } from '../interchange/index.ts'
import { lossIn } from './losses.ts'
import { partFile, partsOf } from './parts.ts'
import { isQuoteLabel, LABEL_OF_QUOTES } from './quote-labels.ts'
import { UNSAID } from './writer.ts'
import type { Writer } from './writer.ts'

/*
 * Tasks for Label Studio, with the labelling interface that shows them (`config.xml`). Offsets are code points. What is
 * only suggested goes into `predictions`, which the annotator there accepts or not.
 */

interface RecordSpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

type Result = Readonly<Record<string, unknown>>

export const labelStudioWriter: Writer = {
  format: 'labelstudio',
  omits: [
    'blocks',
    'metadata but title and outlet',
    'status, tags and remarks of articles',
    'ids and origins of annotations',
    'attributes',
    ...UNSAID,
  ],
  offsetUnit: 'codepoint',
  async open(sink, options, { labels }) {
    await sink.write('config.xml', config(labels))
    const begun = new Set<string>()
    for (const part of partsOf(options)) await sink.append(partFile(part, 'json'), '[')
    return {
      async write({ document, part }) {
        const record = toRecord(document)
        const file = partFile(part, 'json')
        await sink.append(file, `${begun.has(file) ? ',' : ''}\n${JSON.stringify(task(record))}`)
        begun.add(file)
        return lossesOf(record)
      },
      async close() {
        for (const part of partsOf(options)) await sink.append(partFile(part, 'json'), '\n]\n')
      },
    }
  },
}

function task({ id, text, language, meta, mentions, quotes }: InterchangeArticle) {
  const resultsOf = (wanted: (status: Status | undefined) => boolean): Result[] => [
    ...mentions.filter(({ status }) => wanted(status)).map((mention) => region(mention.id, mention.label, mention)),
    ...quotes.filter(({ status }) => wanted(status)).flatMap(quoteResults),
  ]
  const accepted = resultsOf((status) => status !== 'suggested')
  const suggested = resultsOf((status) => status === 'suggested')
  // As in Label Studio's own exports the text stands last: a long one would hide the rest from who looks at the beginning.
  return {
    annotations: accepted.length === 0 ? [] : [{ result: accepted }],
    predictions: suggested.length === 0 ? [] : [{ model_version: 'isnad', result: suggested }],
    data: { uid: id, language, title: meta['title'] ?? null, outlet: meta['outlet'] ?? null, text },
  }
}

function quoteResults(quote: InterchangeArticle['quotes'][number]): Result[] {
  const results: Result[] = []
  const [first] = quote.content
  if (first === undefined) return results
  const relate = (to: string, label: string) =>
    results.push({ type: 'relation', from_id: `${quote.id}-0`, to_id: to, direction: 'right', labels: [label] })
  for (const [part, span] of quote.content.entries()) {
    results.push(region(`${quote.id}-${part}`, `QUOTE_${quote.kind.toUpperCase()}`, span))
    if (part > 0) relate(`${quote.id}-${part}`, 'part')
  }
  for (const role of ['cue', 'speaker', 'medium'] as const) {
    const span = quote[role]
    if (span === null || span === undefined) continue
    results.push(region(`${quote.id}-${role}`, role.toUpperCase(), span))
    relate(`${quote.id}-${role}`, role)
  }
  return results
}

function region(id: string, label: string, { start, end, text }: RecordSpan): Result {
  return { id, from_name: 'label', to_name: 'text', type: 'labels', value: { start, end, text, labels: [label] } }
}

function config(labels: readonly Label[]): string {
  const roles = ['QUOTE_DIRECT', 'QUOTE_MIXED', 'QUOTE_INDIRECT', 'CUE', 'SPEAKER', 'MEDIUM']
  const lines = [
    ...labels.map(({ key, color }) => `    <Label value="${attribute(key)}" background="${attribute(color)}"/>`),
    ...roles.map((role) => `    <Label value="${role}"/>`),
  ]
  const relations = ['part', 'cue', 'speaker', 'medium'].map((role) => `    <Relation value="${role}"/>`)
  return `<View>
  <Labels name="label" toName="text">
${lines.join('\n')}
  </Labels>
  <Relations>
${relations.join('\n')}
  </Relations>
  <Text name="text" value="$text" granularity="symbol"/>
</View>
`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function lossesOf({ id: article, mentions, entities, quotes }: InterchangeArticle): Loss[] {
  const lost = lossIn(article)
  return [
    ...mentions.filter(({ label }) => isQuoteLabel(label)).map(({ id }) => lost(id, LABEL_OF_QUOTES)),
    ...mentions
      .filter(({ value }) => typeof value === 'string')
      .map(({ id }) => lost(id, 'Label Studio holds no value of a date')),
    ...quotes
      .filter(({ speaker_entities: speakers }) => (speakers ?? []).length > 0)
      .map(({ id }) => lost(id, 'Label Studio holds no entity that speaks, only its words')),
    ...entities.map(({ id }) => lost(id, 'Label Studio does not say which mentions are one entity')),
  ]
}
