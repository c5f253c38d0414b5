import { z } from 'zod'
import type { PlaceInFile } from '../../../shared/annotation-problem.ts'
import { clean } from '../../../shared/text/index.ts'
import { readText, withUndecided } from '../interchange/index.ts'
import { decode } from './decode.ts'
import { draftArticle, sha256 } from './draft.ts'
import type { ReadArticle } from './draft.ts'
import { refusal } from './failure.ts'
import { listIn } from './json-list.ts'
import { knownMeta } from './known-meta.ts'
import { leftOut } from './left-out.ts'
import type { LeftOut } from './left-out.ts'
import { isSpan, place } from './place.ts'
import type { Reader, ReadPart } from './reader.ts'
import { fromRegions } from './regions.ts'
import type { Region, Relation } from './regions.ts'

const TOOL = 'doccano'
const ORIGIN = 'import:doccano'

/** Also what a number is given for: the oldest projects export the number of a label instead of its name. */
const Label = z.union([z.string(), z.number()]).transform((label) => clean(String(label)).text)
const Id = z.union([z.string(), z.number()]).transform(String)
const Triple = z
  .tuple([z.number(), z.number(), Label])
  .transform(([start, end, label]) => ({ id: null, start, end, label }))
const Entity = z
  .object({ id: Id.optional(), label: Label, start_offset: z.number(), end_offset: z.number() })
  .transform(({ id, label, start_offset: start, end_offset: end }) => ({ id: id ?? null, start, end, label }))
const RecordedRelation = z
  .object({ type: z.string(), from_id: Id, to_id: Id })
  .transform(({ type, from_id: from, to_id: to }): Relation => ({ type, from, to }))

/** The names that its dialects have for the list of annotations. */
const LISTS = ['entities', 'labels', 'label', 'annotations'] as const
const list = z.array(z.unknown()).optional()
const Fields = z.looseObject({
  text: z.string(),
  entities: list,
  labels: list,
  label: list,
  annotations: list,
  relations: list,
  suggested: list,
  offset_unit: z.enum(['codepoint', 'utf16']).optional().catch(undefined),
})
/** Versions 1.4 and 1.5 call the text `data`. */
const Line = z.preprocess(
  (value) => (isObject(value) && !('text' in value) && 'data' in value ? { ...value, text: value['data'] } : value),
  Fields,
)
type Line = z.infer<typeof Line>

/**
 * doccano's JSON Lines of sequence labelling, in both its dialects (`[start, end, label]`, or objects with relations), and
 * the one list that it calls JSON.
 * Offsets count UTF-16 units by default; code points where these fit better.
 */
export const doccanoReader: Reader = {
  id: 'doccano',
  extensions: ['jsonl', 'json'],
  byLine: true,
  recognise(head) {
    const start = Buffer.from(head).toString('utf8')
    if (/^\uFEFF?\{"offset_unit":"utf16","entities":\[/u.test(start)) return 1
    return /^\uFEFF?\s*(?:\[\s*)?\{/u.test(start) && /(?<!\\)"(?:text|data)"\s*:\s*"/u.test(start) && SHAPE.test(start)
      ? 0.95
      : 0
  },
  *read(bytes, name, { firstLine = 1 }) {
    const { text, encoding } = decode(bytes, { encoding: 'utf-8' })
    const about = { source: name, sourceSha256: sha256(bytes), importer: doccanoReader.id, encoding }
    if (text.trimStart().startsWith('[')) {
      for (const [index, value] of listIn(text, TOOL).entries())
        yield* readLine(asLine(value), { in: 'item', number: index + 1 }, about)
      return
    }
    for (const [index, line] of text.split('\n').entries())
      if (line.trim() !== '') yield* readLine(parsed(line), { in: 'line', number: index + firstLine }, about)
  },
}

/** A list of annotations as only doccano writes it; inside a string its quotation marks would be escaped. */
const SHAPE =
  /(?<!\\)"(?:labels?|entities|annotations)"\s*:\s*\[\s*(?:\[\s*\d+\s*,\s*\d+\s*,\s*["\d]|\{[^[\]{}]{0,400}(?<!\\)"start_offset"\s*:)/u

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

type About = Omit<ReadArticle, 'text'>

/** The article, and a remark for each thing in it that was left out. */
function* readLine(line: Line | Wrong, where: PlaceInFile, about: About): Generator<ReadPart> {
  if (typeof line === 'string' || line.text.trim() === '') {
    yield refusal({ code: 'item_wrong', tool: TOOL, where, why: typeof line === 'string' ? line : 'no_text' })
    return
  }
  const left = leftOut(TOOL, where)
  const text = readText(line.text)
  const entities = entitiesOf(line, left)
  const spans = place(text, entities, line.offset_unit === undefined ? ['utf16', 'codepoint'] : [line.offset_unit])
  const regions = entities.flatMap(({ id, label }, index): Region[] => {
    const span = spans[index]
    if (span === undefined) return []
    if (isSpan(span)) return [{ id, label, span }]
    left.leave(label, span)
    return []
  })
  const relations = (line.relations ?? []).flatMap((value) => RecordedRelation.safeParse(value).data ?? [])
  const { mentions, quotes, unused } = fromRegions(regions, relations, ORIGIN)
  left.leaveRelations(unused)

  const draft = draftArticle({ ...about, ...knownMeta(line), text: line.text })
  const { suggested = [] } = line
  yield {
    ...draft,
    sourceId: typeof line['uid'] === 'string' ? line['uid'] : null,
    mentions: withUndecided(mentions, suggested),
    quotes: withUndecided(quotes, suggested),
  }
  yield* left.all
}

type Wrong = 'not_json' | 'other_shape'

function parsed(json: string): Line | Wrong {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return 'not_json'
  }
  return asLine(value)
}

function asLine(value: unknown): Line | Wrong {
  return Line.safeParse(value).data ?? 'other_shape'
}

/** Ids that are missing, or that another has, are made up. */
function entitiesOf(line: Line, left: LeftOut) {
  const ids = new Set<string>()
  return LISTS.flatMap((name) =>
    (line[name] ?? []).flatMap((value, index) => {
      const found = Triple.safeParse(value).data ?? Entity.safeParse(value).data
      if (found === undefined) {
        left.leave(`${name}[${index}]`, { why: 'no_span' })
        return []
      }
      const id = found.id === null || ids.has(found.id) ? `${name}[${index}]` : found.id
      ids.add(id)
      return [{ ...found, id }]
    }),
  )
}
