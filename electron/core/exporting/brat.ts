import type { Loss } from '../../../shared/contract/index.ts'
import type { Label } from '../../../shared/model/index.ts'
import { toRecord } from '../interchange/index.ts'
import type { InterchangeArticle } from '../interchange/index.ts'
import { partsOf } from './parts.ts'
import type { Part } from './parts.ts'
import type { Writer } from './writer.ts'

/*
 * A collection for brat: a text and its standoff for each article, named by its uid, and the configuration that makes the
 * folder open there. Offsets count code points, as brat's do. A quote is an event: its content is the trigger, cue, speaker
 * and medium are arguments. Where a span goes over the end of a line it becomes fragments, because brat reads lines.
 */

interface RecordSpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Ends of lines to brat, which reads its files with Python. */
// oxlint-disable-next-line no-control-regex
export const LINE_ENDS = /[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]+/gu

export const bratWriter: Writer = {
  format: 'brat',
  omits: ['blocks', 'meta', 'evidence', 'confidence', 'who reviewed'],
  offsetUnit: 'codepoint',
  async open(sink, options, { labels }) {
    const names = typeNames(labels)
    const folder = (part: Part | null) => (part === null ? '' : `${part}/`)
    for (const part of partsOf(options)) {
      await sink.write(`${folder(part)}annotation.conf`, annotationConf(names))
      await sink.write(`${folder(part)}visual.conf`, visualConf(labels, names))
    }
    return {
      async write({ document, part }) {
        const record = toRecord(document)
        const { ann, losses } = standoff(record, names)
        await sink.write(`${folder(part)}${record.id}.txt`, record.text)
        await sink.write(`${folder(part)}${record.id}.ann`, ann)
        return losses
      },
      close: async () => undefined,
    }
  },
}

function standoff({ id: article, mentions, entities, quotes }: InterchangeArticle, names: ReadonlyMap<string, string>) {
  const lines: string[] = []
  const losses: Loss[] = []
  const last = { T: 0, E: 0, A: 0, '#': 0 }
  const next = (letter: keyof typeof last) => `${letter}${(last[letter] += 1)}`
  const bound = (type: string, spans: readonly RecordSpan[]): string => {
    const fragments = spans.flatMap(fragmentsOf)
    const id = next('T')
    const places = fragments.map(({ start, end }) => `${start} ${end}`).join(';')
    lines.push(`${id}\t${type} ${places}\t${fragments.map(({ text }) => text).join(' ')}`)
    return id
  }
  const remark = (on: string, text: string) =>
    void lines.push(`${next('#')}\tAnnotatorNotes ${on}\t${text.replaceAll(/\s+/gu, ' ')}`)
  const mark = (on: string, { status, flagged, note }: { status?: string; flagged?: boolean; note?: string }) => {
    if (status === 'suggested') lines.push(`${next('A')}\tSuggested ${on}`)
    if (flagged === true) lines.push(`${next('A')}\tFlagged ${on}`)
    if (note !== undefined && note.trim() !== '') remark(on, note)
  }

  const bounds = new Map<string, string[]>()
  for (const mention of mentions) {
    const id = bound(names.get(mention.label) ?? typeName(mention.label), [mention])
    mark(id, mention as never)
    if (typeof mention.value === 'string') remark(id, mention.value)
    if (typeof mention.entity === 'string') bounds.set(mention.entity, [...(bounds.get(mention.entity) ?? []), id])
  }
  for (const { id } of entities) {
    const alike = bounds.get(id) ?? []
    if (alike.length > 1) lines.push(`*\tEquiv ${alike.join(' ')}`)
    losses.push({ article, id, reason: 'brat holds no name of an entity, only which mentions are the same' })
  }
  for (const quote of quotes) {
    const trigger = bound('Quote', quote.content)
    const event = next('E')
    const roles = (
      [
        ['Cue', quote.cue],
        ['Speaker', quote.speaker],
        ['Medium', quote.medium],
      ] as const
    ).flatMap(([role, span]) => (span === null || span === undefined ? [] : [`${role}:${bound(role, [span])}`]))
    lines.push([`${event}\tQuote:${trigger}`, ...roles].join(' '))
    lines.push(`${next('A')}\tKind ${event} ${quote.kind}`)
    mark(event, quote as never)
    if ((quote.speaker_entities ?? []).length > 0)
      losses.push({ article, id: quote.id, reason: 'brat holds no entity that speaks, only its words' })
  }
  return { ann: lines.map((line) => `${line}\n`).join(''), losses }
}

/** A span without the ends of lines in it. Code points. */
function fragmentsOf({ start, text }: RecordSpan): RecordSpan[] {
  const fragments: RecordSpan[] = []
  let [at, from] = [start, 0]
  const add = (to: number) => {
    const piece = text.slice(from, to)
    const length = Array.from(piece).length
    if (length > 0) fragments.push({ start: at, end: at + length, text: piece })
    at += length
  }
  for (const { index, 0: end } of text.matchAll(LINE_ENDS)) {
    add(index)
    at += end.length
    from = index + end.length
  }
  add(text.length)
  return fragments
}

/** brat's types are ASCII words. Each label has one of its own. */
function typeNames(labels: readonly Label[]): ReadonlyMap<string, string> {
  return new Map(labels.map(({ key }) => [key, typeName(key)]))
}

function typeName(key: string): string {
  const plain = key.replaceAll(/[^A-Za-z0-9_-]/gu, (letter) => `u${(letter.codePointAt(0) ?? 0).toString(16)}`)
  return OWN.has(plain) || /^[^A-Za-z]/u.test(plain) ? `Label_${plain}` : plain
}

const OWN: ReadonlySet<string> = new Set(['Quote', 'Cue', 'Speaker', 'Medium'])

function annotationConf(names: ReadonlyMap<string, string>): string {
  return `[entities]
${[...names.values(), 'Cue', 'Speaker', 'Medium'].join('\n')}

[relations]
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]
Quote\tCue?:Cue, Speaker?:Speaker, Medium?:Medium

[attributes]
Kind\tArg:Quote, Value:direct|indirect|mixed
Suggested\tArg:<ANY>
Flagged\tArg:<ANY>
`
}

function visualConf(labels: readonly Label[], names: ReadonlyMap<string, string>): string {
  const shown = labels.map(({ key, name }) => {
    const type = names.get(key) ?? key
    return `${type} | ${name.replaceAll(/[|\n\r]/gu, ' ').trim() || type}`
  })
  const colors = labels.flatMap(({ key, color }) =>
    /^#[0-9a-f]{6}$/iu.test(color) ? [`${names.get(key) ?? key}\tbgColor:${color}, fgColor:white`] : [],
  )
  return `[labels]
${shown.join('\n')}

[drawing]
${colors.join('\n')}
Suggested\tdashArray:3-3
`
}
