import type { ExportOptions, ExportPreview, LearningState } from '../../../shared/contract/index.ts'
import type { DraftArticle } from '../../../shared/model/index.ts'
import type { Exported, Written } from '../exporting/index.ts'
import { datedMeta, extract as extractText, outline, pageBlocks } from '../extraction/index.ts'
import type { Extraction, ExtractionInput, Learned } from '../extraction/index.ts'
import type { FileTask, Inspected, Parsed, TextTask } from '../importing/index.ts'
import { bandsOf } from '../near-duplicates/index.ts'
import { describeLearning, sharedLearning } from './learning-state.ts'
import { learnedBy, learnFromCorpus, reading } from './learning.ts'
import type { LearnedFrom, LearntState } from './learning.ts'
import { loadSqlite } from '../load-sqlite.ts'
import { annotateLines } from './annotate-lines.ts'
import type { LineBatch } from './line-batches.ts'
import { previewDataset, writeDataset } from './dataset.ts'
import type { DatasetTask } from './dataset.ts'
import { stoppable } from './stoppable.ts'
import type { Call, Refusal } from './stoppable.ts'
import type { writePiece } from './pieces.worker.ts'
import { lowerPriority } from './thread-priority.ts'

/*
 * What runs in the pool. Each job is a function of plain data; `port` tells the main thread how far it is. Connections
 * are read-only and opened for one job, so that the write-ahead log can shrink in between.
 */

lowerPriority()
loadSqlite()

/** What reads files is most of the program, and what an open article waits for needs none of it. */
const readers = () => import('../importing/index.ts')

/** Reads a file or text and, where asked, fills in what the extractor finds. */
export async function parse({
  task,
}: Call<{ source: FileTask | TextTask; extract: boolean; learned?: LearnedFrom }>): Promise<Parsed> {
  const { parseFile, parseText } = await readers()
  const parsed = 'text' in task.source ? await parseText(task.source) : await parseFile(task.source)
  const learned = task.extract ? learnedBy(task.learned ?? null) : null
  return {
    ...parsed,
    articles: parsed.articles.map((draft) => withBands(task.extract ? withSuggestions(draft, learned) : draft)),
  }
}

/** The beginning of a file, as it would be read. */
export async function inspect({ task }: Call<FileTask>): Promise<Inspected> {
  const { inspectFile } = await readers()
  const file = await inspectFile(task)
  return { ...file, articles: file.articles.map(dated) }
}

/** Fills in what the extractor finds in articles that were read before. */
export function search({
  task,
}: Call<{ drafts: readonly DraftArticle[]; learned?: LearnedFrom }>): readonly DraftArticle[] {
  const learned = learnedBy(task.learned ?? null)
  return task.drafts.map((draft) => withBands(withSuggestions(draft, learned)))
}

export function extract({ task }: Call<{ input: ExtractionInput; learned?: LearnedFrom }>): Extraction {
  return extractText(task.input, { learned: learnedBy(task.learned ?? null) })
}

export function learn({ task }: Call<{ path: string; anew: boolean }>): LearntState | null {
  return learnFromCorpus(task)
}

/** `text` and `limit`: which of what was learnt is listed. */
export function learning({ task }: Call<{ path: string; text: string; limit: number }>): LearningState {
  return reading(task.path, (reader) => describeLearning(reader, task.text, task.limit))
}

/** As the content of a file; null where nothing was learnt. */
export function share({ task }: Call<{ path: string; corpus: string; at: string }>): string | null {
  return reading(task.path, (reader) => sharedLearning(reader, task.corpus, task.at))
}

export function annotate({ task }: Call<LineBatch>): Uint8Array {
  return annotateLines(task)
}

/** Writes a corpus as a dataset. Any message to its port stops it: it tidies up first. */
export function write({ task, port }: Call<DatasetTask>): Promise<Exported | Refusal> {
  return stoppable(port, (signal, tell) => writeDataset(task, tell, signal))
}

export function preview({ task }: Call<{ path: string; options: ExportOptions }>): Promise<ExportPreview> {
  return previewDataset(task)
}

/**
 * A draft with the extractor's suggestions. An article that brought annotations along, or that somebody has begun to
 * review, keeps what it has; without blocks it gets these, and its language.
 */
function withSuggestions(draft: DraftArticle, learned: Learned | null): DraftArticle {
  const { text, language, provenance } = draft
  const blocks = provenance.importer === 'html' ? pageBlocks(text, draft.blocks) : draft.blocks
  const { known, otherwise } = metaOf(draft)
  const input = { text, language, meta: known, ...(blocks.length > 0 ? { blocks } : {}) }
  const annotated = draft.mentions.length + draft.entities.length + draft.quotes.length > 0 || draft.status !== 'new'
  if (annotated && blocks.length > 0) return draft
  const found = annotated ? outline(input) : extractText(input, { learned })
  return { ...draft, ...found, meta: { ...otherwise, ...found.meta } }
}

/**
 * What is known of the article, and what holds only where its text says nothing: a Word document tells who made the file
 * and when, which is rarely who wrote the article, or its day.
 */
function metaOf({
  text,
  meta,
  provenance,
}: DraftArticle): Readonly<Record<'known' | 'otherwise', DraftArticle['meta']>> {
  if (provenance.importer !== 'docx') return { known: meta, otherwise: {} }
  const { title } = meta
  return { known: typeof title === 'string' && text.includes(title) ? { title } : {}, otherwise: meta }
}

function dated(draft: DraftArticle): DraftArticle {
  return { ...draft, meta: datedMeta(draft.meta) }
}

/** With what near-duplicates of it have too: worked out here, because only one thread writes. */
function withBands(draft: DraftArticle): DraftArticle {
  return { ...draft, nearBands: bandsOf(draft) }
}

export interface Jobs {
  parse: (task: Parameters<typeof parse>[0]['task']) => ReturnType<typeof parse>
  inspect: (task: Parameters<typeof inspect>[0]['task']) => ReturnType<typeof inspect>
  search: (task: Parameters<typeof search>[0]['task']) => ReturnType<typeof search>
  extract: (task: Parameters<typeof extract>[0]['task']) => ReturnType<typeof extract>
  learn: (task: Parameters<typeof learn>[0]['task']) => ReturnType<typeof learn>
  learning: (task: Parameters<typeof learning>[0]['task']) => ReturnType<typeof learning>
  share: (task: Parameters<typeof share>[0]['task']) => ReturnType<typeof share>
  annotate: (task: Parameters<typeof annotate>[0]['task']) => ReturnType<typeof annotate>
  write: (task: Parameters<typeof write>[0]['task']) => Promise<Exported>
  writePiece: (task: Parameters<typeof writePiece>[0]['task']) => Promise<Written>
  preview: (task: Parameters<typeof preview>[0]['task']) => ReturnType<typeof preview>
}
export type JobName = keyof Jobs
