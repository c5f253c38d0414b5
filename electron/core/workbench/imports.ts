import type { ImportEvent, ImportReport } from '../../../shared/contract/index.ts'
import type { ArticleId, DraftArticle } from '../../../shared/model/index.ts'
import type { Corpus } from '../corpus/index.ts'
import type { Pool } from '../jobs/index.ts'
import { readInputs } from './read-inputs.ts'
import type { ReadTask } from './read-inputs.ts'

export interface ImportTask extends ReadTask {
  readonly person: string
}

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
    for await (const outcome of readInputs(pool, { ...task, learned })) {
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

function titleOf(draft: DraftArticle): string {
  const { title } = draft.meta
  return typeof title === 'string' && title !== '' ? title : draft.text.slice(0, 80).split('\n', 1).join('')
}

/** A function, because the compiler takes an abort that was false once for false ever after. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
