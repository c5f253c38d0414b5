import type { DraftArticle } from '../../../shared/model/index.ts'
import { discover, displayName, failureOf, partsOf, refusal } from '../importing/index.ts'
import type { FileTask, ImportFailure, PartOptions, TextTask } from '../importing/index.ts'
import { inOrder, JobMemory, JobTimeout, linesOf } from '../jobs/index.ts'
import type { LearnedFrom, Pool } from '../jobs/index.ts'

/** A path to walk, or a text. */
export type ImportInput = { readonly path: string } | TextTask

export interface ReadTask extends Pick<PartOptions, 'encoding' | 'encodings' | 'mapping' | 'mappings'> {
  readonly inputs: readonly ImportInput[]
  readonly extract: boolean
  /** What the corpus has taught, for what is searched. */
  readonly learned?: LearnedFrom | undefined
  /** Stops between files; what was stored stays. */
  readonly signal?: AbortSignal | undefined
}

/** What came of a file, or of a piece of one. */
export type ReadOutcome =
  | { readonly name: string; readonly articles: readonly DraftArticle[]; readonly failures: readonly ImportFailure[] }
  | { readonly name: string; readonly stopped: true }
  /** A file in a folder or archive whose ending no reader knows. */
  | { readonly name: string; readonly skipped: true }

/** Articles that one worker searches at once. */
const SEARCHED = 16

/** Sources to a worker that are on their way: enough for it to go on while what came of them is stored. */
const AHEAD = 4

/** Reads and searches articles in the pool, a few files ahead; the outcomes come in the order of the files. */
export function readInputs(pool: Pool, task: ReadTask): AsyncGenerator<ReadOutcome> {
  return inOrder(sources(pool, task), pool.width * AHEAD, (source) => read(pool, source, task))
}

type Source =
  | FileTask
  | TextTask
  | { readonly failure: ImportFailure }
  | { readonly skipped: string }
  /** Read, but not searched. */
  | { readonly name: string; readonly drafts: readonly DraftArticle[] }

async function* sources(pool: Pool, task: ReadTask): AsyncGenerator<Source> {
  for (const group of grouped(task.inputs)) {
    if ('text' in group) {
      yield group
      continue
    }
    for await (const found of discover(group.paths, { signal: task.signal })) {
      if (found.type === 'failed') yield { failure: found.failure }
      else if (found.type === 'skipped') yield { skipped: found.name }
      else yield* partsOfFile(pool, found, task)
    }
  }
}

/** Paths that follow each other are walked together: a text and its annotations may be two of them. */
function grouped(inputs: readonly ImportInput[]): readonly (TextTask | { readonly paths: string[] })[] {
  const groups: (TextTask | { readonly paths: string[] })[] = []
  for (const input of inputs) {
    const last = groups.at(-1)
    if ('text' in input) groups.push(input)
    else if (last !== undefined && 'paths' in last) last.paths.push(input.path)
    else groups.push({ paths: [input.path] })
  }
  return groups
}

async function* partsOfFile(
  pool: Pool,
  { path, name, standoff }: { readonly path: string; readonly name: string; readonly standoff?: string },
  task: ReadTask,
): AsyncGenerator<Source> {
  for await (const part of partsOf(path, name, task, standoff)) {
    if (isAborted(task.signal)) return
    if (part.type === 'failed') yield { failure: part.failure }
    else if (part.type === 'skipped') yield { skipped: part.name }
    else if (part.many && task.extract) yield* searchedApart(pool, part.task, task)
    else yield part.task
  }
}

/** A large table is read by one worker and searched by all. */
async function* searchedApart(pool: Pool, file: FileTask, { signal }: ReadTask): AsyncGenerator<Source> {
  const name = displayName(file.name)
  try {
    const { articles, failures } = await pool.run('parse', { source: file, extract: false }, { signal })
    for (const failure of failures) yield { failure }
    for (let at = 0; at < articles.length; at += SEARCHED) yield { name, drafts: articles.slice(at, at + SEARCHED) }
  } catch (error) {
    if (!isAborted(signal)) yield { failure: unreadable(name, error) }
  }
}

async function read(pool: Pool, source: Source, task: ReadTask): Promise<ReadOutcome> {
  if ('skipped' in source) return { name: source.skipped, skipped: true }
  if ('failure' in source) return { name: source.failure.name, articles: [], failures: [source.failure] }
  const { extract, signal } = task
  const learned = task.learned === undefined ? {} : { learned: task.learned }
  const name = displayName(source.name)
  if (isAborted(signal)) return { name, stopped: true }
  try {
    if ('drafts' in source) {
      const { drafts } = source
      return { name, articles: await pool.run('search', { drafts, ...learned }, { signal }), failures: [] }
    }
    return { name, ...(await pool.run('parse', { source, extract, ...learned }, { signal })) }
  } catch (error) {
    if (isAborted(signal)) return { name, stopped: true }
    const smaller = oneByOne(source)
    if (smaller.length < 2) return { name, articles: [], failures: [unreadable(name, error)] }
    return apart(pool, smaller, task, name)
  }
}

/** What was too much for a worker, line by line or article by article, so that only what is to blame is lost. */
async function apart(pool: Pool, sources: readonly Source[], task: ReadTask, name: string): Promise<ReadOutcome> {
  const articles: DraftArticle[] = []
  const failures: ImportFailure[] = []
  for (const source of sources) {
    const outcome = await read(pool, source, task)
    if ('stopped' in outcome) return outcome
    if ('skipped' in outcome) continue
    articles.push(...outcome.articles)
    failures.push(...outcome.failures)
  }
  return { name, articles, failures }
}

function oneByOne(source: Source): readonly Source[] {
  if ('drafts' in source) return source.drafts.map((draft) => ({ name: source.name, drafts: [draft] }))
  if (!('bytes' in source) || source.firstLine === undefined) return []
  return Array.from(linesOf({ bytes: source.bytes, first: source.firstLine }), ({ bytes, first }) => {
    return { ...source, bytes, firstLine: first }
  })
}

/** The failure of a file that ended its worker. */
export function unreadable(name: string, error: unknown): ImportFailure {
  if (error instanceof JobTimeout) return failureOf(name, refusal({ code: 'too_slow' }))
  if (error instanceof JobMemory) return failureOf(name, refusal({ code: 'too_much_memory' }))
  return failureOf(name, refusal({ code: 'broken', detail: error instanceof Error ? error.message : String(error) }))
}

/** A function, because the compiler takes an abort that was false once for false ever after. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
