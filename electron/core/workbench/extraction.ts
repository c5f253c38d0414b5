import type { ExtractionEvent } from '../../../shared/contract/index.ts'
import type { ArticleDocument, ArticleId } from '../../../shared/model/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { EXTRACTOR } from '../extraction/index.ts'
import type { ExtractionInput } from '../extraction/index.ts'
import { inOrder } from '../jobs/index.ts'
import type { Pool } from '../jobs/index.ts'

/** Searches articles again: open suggestions are replaced, what a person reviewed stays. */
export async function* runExtraction(
  corpus: Corpus,
  pool: Pool,
  task: {
    readonly articles: readonly ArticleId[]
    readonly person: string
    /** `untouched`: those that somebody begins to review meanwhile are left alone. */
    readonly only?: 'any' | 'untouched'
    readonly signal?: AbortSignal | undefined
  },
): AsyncGenerator<ExtractionEvent> {
  const { articles, person, only, signal } = task
  const total = articles.length
  const learned = { path: corpus.path, version: await corpus.learningVersion() }
  const run = await corpus.beginRun({ kind: 'extraction', person, settings: { extractor: EXTRACTOR } })
  let done = 0
  const search = async (article: ArticleId) => {
    let title = ''
    try {
      if (signal?.aborted === true) return null
      const document = await corpus.document(article)
      const { meta } = document.article
      if (typeof meta['title'] === 'string') title = meta['title']
      return { article, title, found: await pool.run('extract', { input: inputOf(document), learned }, { signal }) }
    } catch (error) {
      return { article, title, reason: error instanceof Error ? error.message : String(error) }
    }
  }
  try {
    for await (const outcome of inOrder(articles, pool.width * 2, search)) {
      if (outcome === null || signal?.aborted === true) break
      const { article, title } = outcome
      if ('reason' in outcome) yield { type: 'failed', article, title, reason: outcome.reason ?? '' }
      else {
        const extracted = await corpus.replaceSuggestions(run, article, outcome.found, only)
        if (extracted !== null) yield { type: 'extracted', article, title, ...extracted }
      }
      done += 1
      yield { type: 'progress', done, total }
    }
  } finally {
    await corpus.finishRun(run, { done })
  }
  yield { type: 'finished', done, stopped: signal?.aborted === true }
}

/** What the extractor is given of an article. A person's word on one line keeps all lines as they are; otherwise they are found again. */
export function inputOf({ article, text, blocks }: ArticleDocument): ExtractionInput {
  const known = { text, language: article.language, meta: article.meta }
  if (blocks.every(({ status }) => status === 'suggested')) return known
  return {
    ...known,
    blocks: blocks.map(({ kind, start, end, direction, status, origin }) => {
      return { kind, start, end, direction, status, origin }
    }),
  }
}
