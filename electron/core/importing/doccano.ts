import { z } from 'zod'
import { clean } from '../../../shared/text/index.ts'
import { readText } from '../interchange/index.ts'
import { decode } from './decode.ts'
import { draftArticle, sha256 } from './draft.ts'
import type { ReadArticle } from './draft.ts'
import { ImportError } from './failure.ts'
import { listIn } from './json-list.ts'
import { knownMeta } from './known-meta.ts'
import { leftOut, unusedRelations } from './left-out.ts'
import { place } from './place.ts'
import type { Reader, ReadPart } from './reader.ts'
import { fromRegions } from './regions.ts'
import type { Region, Relation } from './regions.ts'

const ADVICE = 'Export the project from doccano again as JSONL, and open that.'
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
      for (const [index, value] of listIn(text, ADVICE).entries())
        yield* readLine(asLine(value), `Item ${index + 1}`, about)
      return
    }
    for (const [index, line] of text.split('\n').entries())
      if (line.trim() !== '') yield* readLine(parsed(line), `Line ${index + firstLine}`, about)
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
function* readLine(line: Line | ImportError, where: string, about: About): Generator<ReadPart> {
  if (line instanceof ImportError || line.text.trim() === '') {
    const wrong = line instanceof ImportError ? line.message : 'has no text'
    yield new ImportError(`${where} ${wrong}.`, ADVICE)
    return
  }
  const left: ImportError[] = []
  const leave = (what: string, reason: string) => void left.push(leftOut(`${where}, ${what}`, reason, ADVICE))
  const text = readText(line.text)
  const entities = entitiesOf(line, leave)
  const spans = place(text, entities, line.offset_unit === undefined ? ['utf16', 'codepoint'] : [line.offset_unit])
  const regions = entities.flatMap(({ id, label }, index): Region[] => {
    const span = spans[index] ?? 'is not in the text'
    if (typeof span !== 'string') return [{ id, label, span }]
    leave(label, span)
    return []
  })
  const relations = (line.relations ?? []).flatMap((value) => RecordedRelation.safeParse(value).data ?? [])
  const { mentions, quotes, unused } = fromRegions(regions, relations, ORIGIN)

  const draft = draftArticle({ ...about, ...knownMeta(line), text: line.text })
  yield { ...draft, sourceId: typeof line['uid'] === 'string' ? line['uid'] : null, mentions, quotes }
  yield* left
  yield* unusedRelations(where, unused, ADVICE)
}

function parsed(json: string): Line | ImportError {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return new ImportError('is not JSON', ADVICE)
  }
  return asLine(value)
}

function asLine(value: unknown): Line | ImportError {
  return Line.safeParse(value).data ?? new ImportError('is not a text with labels, as doccano writes it', ADVICE)
}

/** Ids that are missing, or that another has, are made up. */
function entitiesOf(line: Line, leave: (what: string, reason: string) => void) {
  const ids = new Set<string>()
  return LISTS.flatMap((name) =>
    (line[name] ?? []).flatMap((value, index) => {
      const found = Triple.safeParse(value).data ?? Entity.safeParse(value).data
      if (found === undefined) {
        leave(`${name}[${index}]`, 'is not a stretch of text with a label')
        return []
      }
      const id = found.id === null || ids.has(found.id) ? `${name}[${index}]` : found.id
      ids.add(id)
      return [{ ...found, id }]
    }),
  )
}
