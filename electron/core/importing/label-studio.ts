import { z } from 'zod'
import type { PlaceInFile } from '../../../shared/annotation-problem.ts'
import { clean } from '../../../shared/text/index.ts'
import { readText } from '../interchange/index.ts'
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

const TOOL = 'labelstudio'
const ORIGIN = 'import:labelstudio'
/** What our own predictions are called: they stand beside the annotations, where others' are what these were made of. */
const OWN = 'isnad'

const Labels = z.array(z.string()).min(1)
const Id = z.union([z.string(), z.number()]).transform(String)
const Value = z.looseObject({
  start: z.number(),
  end: z.number(),
  text: z.string().optional(),
  labels: Labels.optional(),
  score: z.number().optional().catch(undefined),
})
const TextRegion = z.object({
  id: Id.optional(),
  type: z.string().optional(),
  value: Value,
  score: z.number().optional().catch(undefined),
})
const RelationResult = z.object({
  type: z.literal('relation'),
  from_id: Id,
  to_id: Id,
  direction: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
})
/** Of HTML, whose places are paths in it. */
const InPage = z.object({ type: z.literal('hypertextlabels') })
/** As projects keep texts that were uploaded, or that are in a storage of their own. */
const ADDRESS = /^\s*(?:[a-z][a-z\d+.-]*:\/\/|\/data\/)\S+\s*$/iu
const Results = z.object({
  result: z.array(z.unknown()),
  was_cancelled: z.boolean().nullish(),
  ground_truth: z.boolean().nullish(),
  model_version: z.string().nullish(),
  score: z.number().nullish(),
})
type Results = z.infer<typeof Results>

const several = z.array(z.unknown()).nullish()
const Task = z.object({
  id: Id.optional(),
  data: z.record(z.string(), z.unknown()),
  annotations: several,
  /** What annotations were called before version 1. */
  completions: several,
  predictions: several,
})
type Task = z.infer<typeof Task>

/**
 * Label Studio's JSON export: tasks with regions and relations; its short one (JSON-MIN) too, which has no relations. Offsets
 * count code points; UTF-16 where these fit.
 */
export const labelStudioReader: Reader = {
  id: 'labelstudio',
  extensions: ['json'],
  recognise(head) {
    const start = Buffer.from(head).toString('utf8')
    const task =
      /^\uFEFF?\s*(?:\[\s*)?\{/u.test(start) && /(?<!\\)"(?:annotations|predictions|completions)"\s*:\s*\[/u.test(start)
    if (task && /(?<!\\)"(?:from_name|was_cancelled|model_version|lead_time)"\s*:/u.test(start)) return 0.95
    if (task && /(?<!\\)"data"\s*:\s*\{/u.test(start)) return 0.9
    return /^\uFEFF?\s*\[\s*\{/u.test(start) && SHORT.every((field) => field.test(start)) ? 0.9 : 0
  },
  *read(bytes, name) {
    const { text, encoding } = decode(bytes, { encoding: 'utf-8' })
    const about = { source: name, sourceSha256: sha256(bytes), importer: labelStudioReader.id, encoding }
    const tasks = listIn(text, TOOL)
    if (tasks.length === 0) throw refusal({ code: 'no_tasks' })
    for (const [index, task] of tasks.entries()) yield* readTask(task, { in: 'task', number: index + 1 }, about)
  },
}

type About = Omit<ReadArticle, 'text'>

/** The article, and a remark for each thing in it that was left out. */
function* readTask(value: unknown, where: PlaceInFile, about: About): Generator<ReadPart> {
  const task = Task.safeParse(value).data ?? taskOfShort(value)
  const original = task === undefined ? null : textOf(task)
  if (task === undefined || original === null) {
    yield refusal({ code: 'item_wrong', tool: TOOL, where, why: 'other_shape' })
    return
  }
  const left = leftOut(TOOL, where)
  const work = chosen(task, left)
  const elsewhere = ADDRESS.test(original)
  if (elsewhere || work.some(({ results }) => results.result.some((result) => InPage.safeParse(result).success))) {
    yield refusal({ code: 'item_wrong', tool: TOOL, where, why: elsewhere ? 'address' : 'page' })
    return
  }
  const regions: Found[] = []
  const relations: Relation[] = []
  for (const { results, suggested } of work)
    for (const result of results.result) {
      const relation = RelationResult.safeParse(result).data
      if (relation !== undefined) relations.push(relationOf(relation))
      else regions.push(...regionsOf(result, suggested, results.score ?? null, left))
    }

  const text = readText(original)
  const spans = place(text, regions, ['codepoint', 'utf16'])
  const placed = regions.flatMap((region, index): Region[] => {
    const span = spans[index]
    if (span === undefined) return []
    if (isSpan(span)) return [{ ...region, span }]
    left.leave(region.label, span)
    return []
  })
  const { mentions, quotes, unused } = fromRegions(placed, relations, ORIGIN)
  left.leaveRelations(unused)
  const draft = draftArticle({ ...about, ...knownMeta(task.data), text: original })
  yield { ...draft, sourceId: typeof task.data['uid'] === 'string' ? task.data['uid'] : null, mentions, quotes }
  yield* left.all
}

/** What a list of regions and who made them look like in JSON-MIN. */
const SHORT = [
  /(?<!\\)"(?:annotation_id|annotator|lead_time)"\s*:/u,
  /(?<!\\)"(?:labels|start)"\s*:\s*(?:\[\s*"|\d)/u,
] as const
const ShortItem = z.looseObject({ id: Id.optional() })

/** JSON-MIN has a task's data and its regions side by side, the regions in lists that are called as the project does. */
function taskOfShort(value: unknown): Task | undefined {
  const item = ShortItem.safeParse(value).data
  if (item === undefined) return undefined
  const fields = Object.entries(item)
  const regions = fields
    .flatMap(([, list]) => (Array.isArray(list) ? list : []))
    .filter((one) => Value.safeParse(one).success)
  return {
    ...(item.id === undefined ? {} : { id: item.id }),
    data: Object.fromEntries(fields.filter(([, one]) => !Array.isArray(one))),
    annotations: [{ result: regions.map((region) => ({ type: 'labels', value: region })) }],
  }
}

type Found = Omit<Region, 'span'> & {
  readonly start: number
  readonly end: number
  readonly surface: string | undefined
}

/** The task's text: the field that is called so, else the longest one. Null where there is none. */
function textOf({ data }: Task): string | null {
  const texts = Object.values(data).filter((value) => typeof value === 'string')
  const text = typeof data['text'] === 'string' ? data['text'] : texts.toSorted((a, b) => b.length - a.length)[0]
  return text === undefined || text.trim() === '' ? null : text
}

/** One annotator's results, and those of a model where nobody corrected them. */
function chosen(task: Task, left: LeftOut): readonly { readonly results: Results; readonly suggested: boolean }[] {
  const read = (values: readonly unknown[], what: string) =>
    values.flatMap((value) => {
      const results = Results.safeParse(value).data
      if (results === undefined) left.leave(what, { why: 'no_results' })
      return results ?? []
    })
  const people = read([...(task.annotations ?? []), ...(task.completions ?? [])], 'annotations').filter(
    (results) => results.was_cancelled !== true,
  )
  const machines = read(task.predictions ?? [], 'predictions')
  const best = people.find((results) => results.ground_truth === true) ?? people[0]
  if (people.length > 1) left.leaveAnnotators(people.length)
  const suggestions = machines.filter((results) => best === undefined || results.model_version === OWN).slice(0, 1)
  return [
    ...(best === undefined ? [] : [{ results: best, suggested: false }]),
    ...suggestions.map((results) => ({ results, suggested: true })),
  ]
}

/** A region is as many as it has labels. */
function regionsOf(result: unknown, suggested: boolean, score: number | null, left: LeftOut): readonly Found[] {
  const region = TextRegion.safeParse(result).data
  const labels = region?.value.labels
  if (region === undefined || labels === undefined) {
    const type = z.object({ type: z.string() }).safeParse(result).data?.type ?? 'result'
    left.leave(type, { why: 'no_span' })
    return []
  }
  const { start, end, text: surface } = region.value
  // A model may say how sure it is of each region, beside it or in it, or only of all of them.
  const sure = region.score ?? region.value.score ?? score
  const confidence = sure !== null && sure >= 0 && sure <= 1 ? sure : null
  return labels.map((label, index) => {
    const id = region.id === undefined || index > 0 ? `${region.id ?? ''} ${start} ${end} ${label}` : region.id
    return { id, label: clean(label).text, start, end, surface, suggested, confidence }
  })
}

function relationOf({ from_id: from, to_id: to, direction, labels }: z.infer<typeof RelationResult>): Relation {
  const type = labels?.[0] ?? 'relation'
  return direction === 'left' ? { from: to, to: from, type } : { from, to, type }
}
