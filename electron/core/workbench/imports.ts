import type { ImportEvent, ImportReport } from '../../../shared/contract/index.ts'
import type { ArticleId, DraftArticle } from '../../../shared/model/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { discover, displayName } from '../importing/index.ts'
import type { FileTask, ImportFailure, TextTask } from '../importing/index.ts'
import { inOrder, JobTimeout } from '../jobs/index.ts'
import type { LearnedFrom, Pool } from '../jobs/index.ts'

/** A path to walk, or a text. */
export type ImportInput = { readonly path: string } | TextTask

export interface ImportTask {
  readonly inputs: readonly ImportInput[]
  readonly encoding?: string | undefined
  readonly extract: boolean
  readonly person: string
  /** Stops between files; what was stored stays. */
  readonly signal?: AbortSignal | undefined
}

type Outcome =
  | { readonly name: string; readonly articles: readonly DraftArticle[]; readonly failures: readonly ImportFailure[] }
  | { readonly name: string; readonly stopped: true }

/**
 * Reads, searches and stores articles. Parsing runs in the pool, a few files ahead; articles are stored one call at a
 * time, so that an edit waits for one article at most.
 */
export async function* runImport(corpus: Corpus, pool: Pool, task: ImportTask): AsyncGenerator<ImportEvent> {
  const { signal } = task
  const run = await corpus.beginRun({
    kind: 'import',
    person: task.person,
    settings: { encoding: task.encoding ?? null },
  })
  const learned = { path: corpus.path, version: await corpus.learningVersion() }
  let [imported, duplicates, failed, done] = [0, 0, 0, 0]
  let first: ArticleId | null = null
  const report = (): ImportReport => ({ run, imported, duplicates, failed, stopped: isAborted(signal), first })

  try {
    for await (const outcome of inOrder(sources(task), pool.width * 2, (source) =>
      parse(pool, source, task, learned),
    )) {
      if ('stopped' in outcome || isAborted(signal)) break
      for (const failure of outcome.failures) {
        failed += 1
        yield { type: 'failed', ...failure }
      }
      for (const draft of outcome.articles) {
        const { stored } = await corpus.storeArticles(run, [draft])
        for (const one of stored) {
          if (one.status === 'invalid') {
            failed += 1
            yield {
              type: 'failed',
              name: outcome.name,
              reason: one.detail,
              advice: 'Please report this: the file was read wrongly.',
            }
            continue
          }
          const { status, article } = one
          if (status === 'duplicate') {
            duplicates += 1
            yield { type: 'duplicate', name: outcome.name, article }
          } else {
            imported += 1
            first ??= article
            yield { type: 'imported', name: outcome.name, article, title: titleOf(draft) }
          }
        }
      }
      done += 1
      yield { type: 'progress', done, total: null, current: outcome.name }
    }
  } finally {
    await corpus.finishRun(run, report())
  }
  yield { type: 'finished', report: report() }
}

type Source = FileTask | TextTask | { readonly failure: ImportFailure }

async function* sources({ inputs, encoding, signal }: ImportTask): AsyncGenerator<Source> {
  for (const input of inputs) {
    if ('text' in input) {
      yield input
      continue
    }
    for await (const found of discover([input.path], signal === undefined ? {} : { signal })) {
      switch (found.type) {
        case 'file':
          yield { path: found.path, name: found.name, encoding }
          break
        case 'failed':
          yield { failure: found.failure }
          break
        case 'skipped':
          break
      }
    }
  }
}

async function parse(
  pool: Pool,
  source: Source,
  { extract, signal }: ImportTask,
  learned: LearnedFrom,
): Promise<Outcome> {
  if ('failure' in source) return { name: source.failure.name, articles: [], failures: [source.failure] }
  const name = displayName(source.name)
  if (isAborted(signal)) return { name, stopped: true }
  try {
    return { name, ...(await pool.run('parse', { source, extract, learned }, { signal })) }
  } catch (error) {
    return isAborted(signal)
      ? { name, stopped: true }
      : { name, articles: [], failures: [{ name, ...unreadable(error) }] }
  }
}

function unreadable(error: unknown): Omit<ImportFailure, 'name'> {
  if (error instanceof JobTimeout) {
    return { reason: 'Reading it took too long and was stopped.', advice: 'Split the file, or save it as plain text.' }
  }
  return {
    reason: `It could not be read: ${error instanceof Error ? error.message : String(error)}`,
    advice: 'Save it as plain text in UTF-8 and add it again.',
  }
}

function titleOf(draft: DraftArticle): string {
  const { title } = draft.meta
  return typeof title === 'string' && title !== '' ? title : draft.text.slice(0, 80).split('\n', 1).join('')
}

/** A function, because the compiler takes an abort that was false once for false ever after. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
