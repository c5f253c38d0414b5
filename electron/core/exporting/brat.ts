import type { Loss } from '../../../shared/contract/index.ts'
import type { LossReason } from '../../../shared/loss-reason.ts'
import type { Label } from '../../../shared/model/index.ts'
import { BRAT_LINE_ENDS, bratType, toRecord } from '../interchange/index.ts'
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

export const bratWriter: Writer = {
  format: 'brat',
  omits: [
    'blocks',
    'meta',
    'language, status, tags and remarks of articles',
    'ids and origins of annotations',
    'attributes',
    'evidence',
    'confidence',
    'who reviewed',
    'whether a source is named',
  ],
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

function standoff(
  { id: article, text, mentions, entities, quotes }: InterchangeArticle,
  names: ReadonlyMap<string, string>,
) {
  const lines: string[] = []
  const losses: Loss[] = []
  const last = { T: 0, E: 0, A: 0, '#': 0 }
  const next = (letter: keyof typeof last) => `${letter}${(last[letter] += 1)}`
  const lose = (id: string, reason: LossReason) => void losses.push({ article, id, reason })
  /** Null where nothing of the spans could be marked. */
  const bound = (owner: string, type: string, spans: readonly RecordSpan[]): string | null => {
    const fragments = spans.flatMap(fragmentsOf)
    if (!comeBack(text, spans, fragments)) lose(owner, 'an end of a line where a span begins or ends is not kept')
    if (fragments.length === 0) return null
    const id = next('T')
    const places = fragments.map(({ start, end }) => `${start} ${end}`).join(';')
    lines.push(`${id}\t${type} ${places}\t${fragments.map(({ text }) => text).join(' ')}`)
    return id
  }
  const remark = (owner: string, type: string, on: string, words: string) => {
    const line = words.replaceAll(WHITE_SPACE, ' ').trim()
    if (line !== words) lose(owner, 'white space in its remark is not kept')
    if (line !== '') lines.push(`${next('#')}\t${type} ${on}\t${line}`)
  }
  const mark = (on: string, { id, status, flagged, note }: Marked) => {
    if (status === 'suggested') lines.push(`${next('A')}\tSuggested ${on}`)
    if (flagged === true) lines.push(`${next('A')}\tFlagged ${on}`)
    if (note !== undefined) remark(id, 'AnnotatorNotes', on, note)
  }

  const bounds = new Map<string, string[]>()
  for (const mention of mentions) {
    const id = bound(mention.id, names.get(mention.label) ?? bratType(mention.label), [mention])
    if (id === null) continue
    mark(id, mention)
    if (typeof mention.value === 'string') remark(mention.id, 'Value', id, mention.value)
    if (typeof mention.entity === 'string') bounds.set(mention.entity, [...(bounds.get(mention.entity) ?? []), id])
  }
  for (const { id } of entities) {
    const alike = bounds.get(id) ?? []
    if (alike.length > 1) lines.push(`*\tEquiv ${alike.join(' ')}`)
    lose(id, 'brat holds no name of an entity, only which mentions are the same')
  }
  for (const quote of quotes) {
    const trigger = bound(quote.id, 'Quote', quote.content)
    if (trigger === null) continue
    const event = next('E')
    const roles = (
      [
        ['Cue', quote.cue],
        ['Speaker', quote.speaker],
        ['Medium', quote.medium],
      ] as const
    ).flatMap(([role, span]) => {
      const id = span === null || span === undefined ? null : bound(quote.id, role, [span])
      return id === null ? [] : [`${role}:${id}`]
    })
    lines.push([`${event}\tQuote:${trigger}`, ...roles].join(' '))
    lines.push(`${next('A')}\tKind ${event} ${quote.kind}`)
    mark(event, quote)
    if ((quote.speaker_entities ?? []).length > 0) lose(quote.id, 'brat holds no entity that speaks, only its words')
  }
  return { ann: lines.map((line) => `${line}\n`).join(''), losses }
}

type Marked = Pick<InterchangeArticle['mentions'][number], 'id' | 'status' | 'flagged' | 'note'>

/** Python ends lines at more of it than JavaScript calls white space. */
// oxlint-disable-next-line no-control-regex -- those controls end lines for Python
const WHITE_SPACE = /[\s\u001c-\u001e\u0085]+/gu

/** Whether a reader that joins fragments with nothing but ends of lines between them has the spans again. */
function comeBack(text: string, spans: readonly RecordSpan[], fragments: readonly RecordSpan[]): boolean {
  const whole = spans.every(({ start, end }) => {
    const own = fragments.filter((fragment) => fragment.start >= start && fragment.end <= end)
    return own[0]?.start === start && own.at(-1)?.end === end
  })
  if (!whole || spans.length < 2) return whole
  const points = Array.from(text)
  return spans.slice(1).every(({ start }, index) => {
    const between = points.slice(spans[index]?.end, start).join('')
    return between === '' || between.replaceAll(BRAT_LINE_ENDS, '') !== ''
  })
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
  for (const { index, 0: end } of text.matchAll(BRAT_LINE_ENDS)) {
    add(index)
    at += end.length
    from = index + end.length
  }
  add(text.length)
  return fragments
}

/** brat's types are ASCII words. Each label has one of its own. */
function typeNames(labels: readonly Label[]): ReadonlyMap<string, string> {
  return new Map(labels.map(({ key }) => [key, bratType(key)]))
}

function annotationConf(names: ReadonlyMap<string, string>): string {
  return `[entities]
${[...names.values(), 'Cue', 'Speaker', 'Medium'].join('\n')}

[relations]
Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
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
