import type { MessagePort } from 'node:worker_threads'
import type { ExportOptions, ExportPreview } from '../../../shared/contract/index.ts'
import type { ArticleDocument, ArticleId, DraftArticle } from '../../../shared/model/index.ts'
import { openReader } from '../corpus/index.ts'
import type { CorpusReader } from '../corpus/index.ts'
import { exportCorpus, ExportError, previewExport } from '../exporting/index.ts'
import type { Exported } from '../exporting/index.ts'
import { extract as extractText, outline } from '../extraction/index.ts'
import type { Extraction, ExtractionInput } from '../extraction/index.ts'
import { parseFile, parseText } from '../importing/index.ts'
import type { FileTask, Parsed, TextTask } from '../importing/index.ts'
import { annotateLines } from './annotate-lines.ts'
import type { LineBatch } from './line-batches.ts'

/*
 * What runs in the pool. Each job is a function of plain data; `port` tells the main thread how far it is. Connections
 * are read-only and opened for one job, so that the write-ahead log can shrink in between.
 */

export interface JobProgress {
  readonly done: number
  readonly total: number
}

interface Call<Task> {
  readonly task: Task
  readonly port: MessagePort
}

/** How many articles a preview writes. */
const PREVIEWED = 20

/** Reads a file or text and, where asked, fills in what the extractor finds. */
export async function parse({ task }: Call<{ source: FileTask | TextTask; extract: boolean }>): Promise<Parsed> {
  const parsed = 'text' in task.source ? await parseText(task.source) : await parseFile(task.source)
  return task.extract ? { ...parsed, articles: parsed.articles.map(withSuggestions) } : parsed
}

export function extract({ task }: Call<ExtractionInput>): Extraction {
  return extractText(task)
}

export function annotate({ task }: Call<LineBatch>): Uint8Array {
  return annotateLines(task)
}

/** An expected failure as data, because an error loses its class at the border of a thread. */
export interface Refusal {
  readonly refused: string
}

/** Writes the corpus at `path` as a dataset. Any message to its port stops it: it tidies up first. */
export async function write({
  task,
  port,
}: Call<{ path: string; options: ExportOptions; folder: string }>): Promise<Exported | Refusal> {
  const stop = new AbortController()
  port.once('message', () => stop.abort())
  try {
    return await withReader(task.path, (reader) => {
      const articles = reader.articleIds(task.options)
      return exportCorpus({
        documents: documents(reader, articles),
        total: articles.length,
        options: task.options,
        folder: task.folder,
        about: { labels: reader.labels(), articleUid: (article) => reader.articleUid(article) },
        onProgress: (progress) => port.postMessage(progress),
        signal: stop.signal,
      })
    })
  } catch (error) {
    if (error instanceof ExportError) return { refused: error.message }
    throw error
  } finally {
    port.close()
  }
}

export function preview({ task }: Call<{ path: string; options: ExportOptions }>): Promise<ExportPreview> {
  return withReader(task.path, (reader) => {
    const articles = reader.articleIds(task.options)
    return previewExport({
      documents: documents(reader, articles.slice(0, PREVIEWED)),
      options: task.options,
      counts: reader.counts(task.options),
      about: { labels: reader.labels() },
      partial: articles.length > PREVIEWED,
    })
  })
}

async function withReader<Result>(path: string, work: (reader: CorpusReader) => Promise<Result>): Promise<Result> {
  const reader = openReader(path)
  try {
    return await work(reader)
  } finally {
    reader.close()
  }
}

function* documents(reader: CorpusReader, articles: readonly ArticleId[]): Generator<ArticleDocument> {
  for (const article of articles) yield reader.document(article)
}

/**
 * A draft with the extractor's suggestions. An article that brought annotations along, or that somebody has begun to
 * review, keeps what it has; without blocks it gets these, and its language.
 */
function withSuggestions(draft: DraftArticle): DraftArticle {
  const { text, language, meta, blocks } = draft
  const input = { text, language, meta, ...(blocks.length > 0 ? { blocks } : {}) }
  const annotated = draft.mentions.length + draft.entities.length + draft.quotes.length > 0 || draft.status !== 'new'
  if (!annotated) return { ...draft, ...extractText(input) }
  return blocks.length > 0 ? draft : { ...draft, ...outline(input) }
}

export interface Jobs {
  parse: (task: Parameters<typeof parse>[0]['task']) => ReturnType<typeof parse>
  extract: (task: Parameters<typeof extract>[0]['task']) => ReturnType<typeof extract>
  annotate: (task: Parameters<typeof annotate>[0]['task']) => ReturnType<typeof annotate>
  write: (task: Parameters<typeof write>[0]['task']) => Promise<Exported>
  preview: (task: Parameters<typeof preview>[0]['task']) => ReturnType<typeof preview>
}
export type JobName = keyof Jobs
