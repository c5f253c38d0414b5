import type { ImportEvent, ImportReport } from '../../../shared/contract/index.ts'
import type { ArticleId, DraftArticle } from '../../../shared/model/index.ts'
import { Storage } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { failureOf, nameEntities, refusal } from '../importing/index.ts'
import { inBatches } from '../jobs/index.ts'
import type { Pool } from '../jobs/index.ts'
import { readInputs } from './read-inputs.ts'
import type { ReadOutcome, ReadTask } from './read-inputs.ts'

export interface ImportTask extends ReadTask {
  readonly person: string
}

/**
 * Steps that are stored together, where so many are ready: a file of one article is two. An edit waits for the writer's turn
 * at most, which is shorter; more of them together would spare nothing.
 */
const TOGETHER = 16

/**
 * Reads, searches and stores articles. Parsing runs in the pool, a few files ahead; what is ready is stored in one call,
 * one call at a time, and told once it is stored.
 */
export async function* runImport(corpus: Corpus, pool: Pool, task: ImportTask): AsyncGenerator<ImportEvent> {
  const { signal } = task
  const run = await corpus.beginRun({
    kind: 'import',
    person: task.person,
    settings: { encoding: task.encoding ?? null },
  })
  const learned = { path: corpus.path, version: await corpus.learningVersion() }
  let [imported, duplicates, annotated, failed, skipped, done] = [0, 0, 0, 0, 0, 0]
  let first: ArticleId | null = null
  const report = (): ImportReport => {
    return { run, imported, duplicates, annotated, failed, skipped, stopped: isAborted(signal), first }
  }

  try {
    for await (const steps of inBatches(stepsOf(readInputs(pool, { ...task, learned })), TOGETHER)) {
      if (isAborted(signal)) break
      for (const step of await stored(corpus, run, steps)) {
        const { name } = step
        if (step.type === 'failed') {
          failed += 1
          yield step
        } else if (step.type === 'skipped') {
          skipped += 1
          yield step
        } else if (step.type === 'read') {
          done += 1
          yield { type: 'progress', done, total: null, current: name }
        } else if (step.type === 'duplicate') {
          duplicates += 1
          const { isAnnotated: more, ...event } = step
          if (more) annotated += 1
          yield event
        } else {
          imported += 1
          first ??= step.article
          yield step
        }
      }
    }
  } finally {
    await corpus.finishRun(run, report()).catch((error: unknown) => {
      // Stopped because the corpus closes, it is the next opening that ends it.
      if (!(error instanceof Storage && isAborted(signal))) throw error
    })
  }
  yield { type: 'finished', report: report() }
}

/** What an import does next: an article to store, something to tell, or a file that is read to its end. */
type Step = Failed | Skipped | Read | { readonly type: 'article'; readonly name: string; readonly draft: DraftArticle }
type Failed = Extract<ImportEvent, { type: 'failed' }>
type Skipped = Extract<ImportEvent, { type: 'skipped' }>
interface Read {
  readonly type: 'read'
  readonly name: string
}

async function* stepsOf(outcomes: AsyncIterable<ReadOutcome>): AsyncGenerator<Step> {
  for await (const outcome of outcomes) {
    if ('stopped' in outcome) return
    if ('skipped' in outcome) {
      yield { type: 'skipped', name: outcome.name }
      continue
    }
    const { name, articles, failures } = outcome
    for (const failure of failures) yield { type: 'failed', ...failure }
    for (const draft of articles) yield { type: 'article', name, draft: nameEntities(draft) }
    yield { type: 'read', name }
  }
}

type Told =
  | Failed
  | Skipped
  | Read
  | Extract<ImportEvent, { type: 'imported' }>
  | (Extract<ImportEvent, { type: 'duplicate' }> & { readonly isAnnotated: boolean })

/** The steps with what became of their articles. */
async function stored(corpus: Corpus, run: number, steps: readonly Step[]): Promise<readonly Told[]> {
  const drafts = steps.flatMap((step) => (step.type === 'article' ? step.draft : []))
  const answers = drafts.length === 0 ? [] : (await corpus.storeArticles(run, drafts)).stored
  let next = 0
  return steps.map((step): Told => {
    if (step.type !== 'article') return step
    const { name, draft } = step
    const answer = answers[next++]
    if (answer === undefined) throw new Error(`nothing became of an article of ${name}`)
    if (answer.status === 'duplicate')
      return { type: 'duplicate', name: placeIn(name, draft), article: answer.article, isAnnotated: isAnnotated(draft) }
    if (answer.status === 'stored') return { type: 'imported', name, article: answer.article, title: titleOf(draft) }
    return { type: 'failed', ...failureOf(name, refusal({ code: 'not_storable', detail: answer.detail })) }
  })
}

/** With the number of its row, where a file has many. */
function placeIn(name: string, { provenance: { source } }: DraftArticle): string {
  return source.startsWith(`${name}:`) ? source : name
}

/** Whether somebody annotated it before it came. */
function isAnnotated({ mentions, quotes }: DraftArticle): boolean {
  return [...mentions, ...quotes].some(({ status }) => status === 'accepted')
}

function titleOf(draft: DraftArticle): string {
  const { title } = draft.meta
  return typeof title === 'string' && title !== '' ? title : draft.text.slice(0, 80).split('\n', 1).join('')
}

/** A function, because the compiler takes an abort that was false once for false ever after. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
