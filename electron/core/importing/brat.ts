import { isUtf8 } from 'node:buffer'
import type { Misfit } from '../../../shared/annotation-problem.ts'
import type { DraftEntity, DraftMention, DraftQuote, Span } from '../../../shared/model/index.ts'
import { QuoteKind } from '../../../shared/model/index.ts'
import { clean } from '../../../shared/text/index.ts'
import { BRAT_LINE_ENDS, labelOfBratType, readText } from '../interchange/index.ts'
import type { OffsetUnit, ReadText } from '../interchange/index.ts'
import { parseStandoff } from './brat-standoff.ts'
import type { Bound, BratEvent, Standoff } from './brat-standoff.ts'
import { decode } from './decode.ts'
import { draftArticle, sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import { leftOut } from './left-out.ts'
import { shown } from './place.ts'
import type { Reader } from './reader.ts'
import { imported } from './regions.ts'

const TOOL = 'brat'
const ORIGIN = 'import:brat'

/**
 * brat's standoff: the text of one file with the annotations of the `.ann` beside it. Offsets count code points; UTF-16
 * units, or CRLF as one, where more annotations fit so. An event of the type Quote is a quote, as our own exports write it.
 */
export const bratReader: Reader = {
  id: 'brat',
  extensions: ['ann'],
  recognise: (_head, name) => (/\.ann$/iu.test(name) ? 1 : 0),
  *read(bytes, name, { encoding, standoff }) {
    if (standoff === undefined) throw refusal({ code: 'standoff_alone' })
    const known = encoding ?? (isUtf8(bytes) ? 'utf-8' : undefined)
    const decoded = decode(bytes, { encoding: known })
    if (decoded.text.trim() === '') throw refusal({ code: 'empty' })
    const ann = parseStandoff(clean(decode(standoff, { encoding: 'utf-8' }).text).text)
    const { text, spans, misfits } = placed(decoded.text, ann.bounds)
    const draft = draftArticle({
      text: decoded.text,
      source: name,
      sourceSha256: sha256(bytes),
      importer: bratReader.id,
      encoding: decoded.encoding,
      replaced: decoded.malformed,
    })
    const { left, unused, ...annotations } = annotated(text.clean, ann, spans)
    const remarks = leftOut(TOOL, { in: 'ann' })
    for (const line of ann.unread) remarks.leave(null, { why: 'unread' }, { in: 'ann_line', number: line })
    for (const [id, misfit] of [...misfits, ...left]) remarks.leave(id, misfit)
    remarks.leaveRelations(unused)
    yield { ...draft, sourceId: /([^/]*)\.te?xt$/iu.exec(name)?.[1] ?? null, ...annotations }
    yield* remarks.all
  },
}

type Unplaced = readonly [id: string, misfit: Misfit]

/** Where the fragments of annotations are, by id: with offsets counted in the way in which most of them fit. */
function placed(original: string, bounds: readonly Bound[]) {
  const texts = original.includes('\r\n') ? [original, original.replaceAll('\r\n', '\n')] : [original]
  const tries = texts.flatMap((text) => {
    const read = readText(text)
    return (['codepoint', 'utf16'] as const).map((unit) => {
      const spans = new Map<string, readonly Span[]>()
      const misfits: Unplaced[] = []
      const exact = bounds.filter((bound) => surfaceOf(read, bound, unit) === bound.surface).length
      for (const bound of bounds) {
        const found = spansOf(read, bound, unit)
        if ('why' in found) misfits.push([bound.id, found])
        else spans.set(bound.id, found)
      }
      return { text: read, spans, misfits, exact }
    })
  })
  return tries.reduce((best, one) => {
    const better = one.spans.size - best.spans.size || one.exact - best.exact
    return better > 0 ? one : best
  })
}

/** What the text says in the fragments, with spaces between them; null where one is not in the text. */
function surfaceOf(text: ReadText, { fragments }: Bound, unit: OffsetUnit): string | null {
  const pieces = fragments.map(([start, end]) => text.surface(start, end, unit))
  return pieces.includes(null) ? null : pieces.join(' ')
}

function spansOf(text: ReadText, bound: Bound, unit: OffsetUnit): readonly Span[] | Misfit {
  const { fragments, surface } = bound
  const found = surfaceOf(text, bound, unit)
  const [[start, end] = [0, 0]] = fragments
  if (found === null) return { why: 'outside', start, end }
  if (squeezed(found) !== squeezed(surface)) return { why: 'other_words', text: shown(found), written: shown(surface) }
  const spans = fragments.flatMap(([start, end]) => text.bounds(start, end, unit) ?? [])
  if (spans.some((span, index) => span.start < (spans[index - 1]?.end ?? 0))) return { why: 'out_of_order' }
  return spans.length < fragments.length ? { why: 'half_line_end' } : rejoined(text.clean, spans)
}

function squeezed(text: string): string {
  return clean(text).text.replaceAll(/\s+/gu, ' ').trim()
}

/** Fragments with nothing but ends of lines between them were one span, which brat could not hold. */
function rejoined(text: string, fragments: readonly Span[]): readonly Span[] {
  const spans: Span[] = []
  for (const fragment of fragments) {
    const last = spans.at(-1)
    const between = last === undefined ? '' : text.slice(last.end, fragment.start)
    if (last !== undefined && between !== '' && between.replaceAll(BRAT_LINE_ENDS, '') === '')
      spans.splice(-1, 1, { start: last.start, end: fragment.end })
    else spans.push(fragment)
  }
  return spans
}

function annotated(text: string, ann: Standoff, spans: ReadonlyMap<string, readonly Span[]>) {
  const types = new Map(ann.bounds.map(({ id, type }) => [id, type]))
  const left: Unplaced[] = []
  const unused = ann.relations.map(({ type }) => ({ type, from: '', to: '' }))
  const used = new Set<string>()
  const quotes: DraftQuote[] = []
  const placesOf = (event: BratEvent, role: string) => {
    const id = event.roles.find(([name, on]) => name === role && types.get(on) === role)?.[1]
    const [span = null, ...more] = id === undefined ? [] : (spans.get(id) ?? [])
    if (id !== undefined) used.add(id)
    return more.length > 0 ? null : span
  }
  for (const event of ann.events) {
    const content = spans.get(event.trigger)
    const trigger = types.get(event.trigger)
    if (event.type !== 'Quote' || (trigger !== undefined && trigger !== 'Quote'))
      unused.push({ type: event.type, from: '', to: '' })
    else if (content === undefined || used.has(event.trigger)) left.push([event.id, { why: 'wordless' }])
    else {
      used.add(event.trigger)
      const kind = QuoteKind.safeParse(ann.attributes.get(event.id)?.get('Kind')).data ?? 'direct'
      const [cue, speaker, medium] = [placesOf(event, 'Cue'), placesOf(event, 'Speaker'), placesOf(event, 'Medium')]
      const { value: _, ...review } = reviewOf(ann, event.id)
      quotes.push({ ...review, kind, content, cue, speaker, medium, speakerEntities: [], source: null })
    }
  }

  const entities: DraftEntity[] = []
  const groups = new Map(
    ann.equivalents.flatMap((ids, group) => (ids.length > 1 ? ids.map((id) => [id, group] as const) : [])),
  )
  const indexes = new Map<number, number>()
  /** The entity of those that are the same, named as the first of them. */
  const entityOf = (id: string, label: string, { start, end }: Span): number | null => {
    const group = groups.get(id)
    if (group === undefined) return null
    const known = indexes.get(group)
    if (known !== undefined) return known
    const name = text.slice(start, end)
    indexes.set(group, entities.push({ uid: null, label, name, aliases: [], origin: ORIGIN, reference: null }) - 1)
    return entities.length - 1
  }
  const mentions: DraftMention[] = []
  for (const { id, type } of ann.bounds) {
    const [span, ...more] = spans.get(id) ?? []
    if (span === undefined || used.has(id)) continue
    const label = labelOfBratType(type)
    if (more.length > 0) left.push([id, { why: 'torn' }])
    else mentions.push({ ...reviewOf(ann, id), label, ...span, entity: entityOf(id, label, span) })
  }
  return { mentions, entities, quotes, left, unused }
}

/** What attributes and notes say about an annotation. */
function reviewOf({ attributes, notes }: Standoff, id: string) {
  const said = attributes.get(id) ?? new Map<string, string | true>()
  const remarks = notes.get(id) ?? []
  return {
    ...imported({ suggested: said.has('Suggested') }, ORIGIN),
    flagged: said.has('Flagged'),
    attributes: Object.fromEntries([...said].filter(([name]) => !OWN_ATTRIBUTES.has(name))),
    note: remarks.flatMap(({ type, text }) => (type === 'Value' ? [] : text)).join('\n'),
    value: remarks.find(({ type }) => type === 'Value')?.text ?? null,
  }
}

const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(['Kind', 'Suggested', 'Flagged'])
