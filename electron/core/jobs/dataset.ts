import type { ExportOptions, ExportPreview } from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { openReader } from '../corpus/index.ts'
import type { CorpusReader } from '../corpus/index.ts'
import { deal, exportCorpus, exportInPieces, piecesOf, previewExport, writePiece } from '../exporting/index.ts'
import type { CensusRow, CorpusAbout, Dealing, Exported, Piece, Written } from '../exporting/index.ts'
import { inOrder } from './in-order.ts'
import { createPool } from './pool.ts'

/* Datasets of a corpus, for the worker threads of the pool. */

export interface JobProgress {
  readonly done: number
  readonly total: number
}

export interface DatasetTask {
  /** Of the corpus. */
  readonly path: string
  readonly options: ExportOptions
  /** Of the dataset. */
  readonly folder: string
  /** How many threads may write it, where it has many articles. */
  readonly width: number
  /**
   * How many articles are a piece, for tests. Numbered files hang on it, and no file on anything else of how it is written.
   */
  readonly pieceSize?: number
}

/** Some of the articles, into a folder that is there. */
export interface PieceTask {
  readonly path: string
  readonly options: ExportOptions
  readonly folder: string
  readonly piece: Piece
  readonly articles: readonly ArticleId[]
  /** Of each article; null where nothing is dealt. */
  readonly parts: readonly ReturnType<Dealing>[] | null
  /** As they go out. */
  readonly labels: CorpusAbout['labels']
}

type Tell = (progress: JobProgress) => void

/** So many articles are written before other threads have started. */
const FEW = 10_000
/**
 * How many articles are a piece, in the order of the corpus. Where the files do not hang on it, it is small: no thread has
 * much left to do when the others have ended, and little is left to join.
 */
const PIECE_SIZE = { numbered: 10_000, joined: 2500 }
/** More threads would only wait for the disk. */
const MOST_THREADS = 4
/** How many articles a preview writes. */
const PREVIEWED = 20

/** @throws {ExportError} */
export function writeDataset(task: DatasetTask, tell: Tell, signal: AbortSignal): Promise<Exported> {
  const { path, options, folder, width } = task
  const size = task.pieceSize ?? pieceSize(options)
  return withReader(path, (reader) => {
    const { articles, census } = articlesOf(reader, options)
    const total = articles.length
    const onProgress = nowAndThen(tell)
    const common = { options, folder, about: aboutOf(reader), signal }
    if (!isCut(options, total, width, task.pieceSize))
      return exportCorpus({ ...common, documents: reader.documents(articles), total, census, onProgress })
    const parts = census === undefined || options.split === null ? null : partsOf(articles, deal(census, options.split))
    return exportInPieces({
      ...common,
      count: pieceOf(0, total, size).count,
      pieces(folders, labels) {
        const pieces = folders.map((into, index): PieceTask => {
          const [from, to] = [index * size, (index + 1) * size]
          return {
            path,
            options,
            folder: into,
            piece: pieceOf(index, total, size),
            articles: articles.slice(from, to),
            parts: parts?.slice(from, to) ?? null,
            labels,
          }
        })
        return written(pieces, reader, { ...task, total, onProgress, signal })
      },
    })
  })
}

/** The pieces in their order, by threads of their own where there may be some. */
async function* written(
  pieces: readonly PieceTask[],
  reader: CorpusReader,
  { width, total, onProgress, signal }: { width: number; total: number; onProgress: Tell; signal: AbortSignal },
): AsyncGenerator<Written> {
  const done = pieces.map(() => 0)
  const tellOf =
    (index: number): Tell =>
    (progress) => {
      done[index] = progress.done
      onProgress({ done: done.reduce((sum, one) => sum + one, 0), total })
    }
  const threads = Math.min(width, MOST_THREADS)
  const pool = threads > 1 ? createPool({ width: threads, worker: 'pieces' }) : null
  const write = (task: PieceTask) => {
    const tell = tellOf(task.piece.index)
    if (pool === null) return writeDatasetPiece(task, reader, tell, signal)
    return pool.run('writePiece', task, { signal, limitMs: null, onProgress: tell })
  }
  try {
    // One more than there are threads, so that none is idle while the first is joined.
    yield* inOrder(pieces, pool === null ? 1 : threads + 1, write)
  } finally {
    await pool?.close()
  }
}

/**
 * @param reader of the task's corpus
 * @throws {ExportError}
 */
export function writeDatasetPiece(
  { options, folder, piece, articles, parts, labels }: PieceTask,
  reader: CorpusReader,
  tell: Tell,
  signal: AbortSignal,
): Promise<Written> {
  const partOf = parts === null ? null : new Map(articles.map((article, index) => [article, parts[index] ?? 'none']))
  return writePiece({
    documents: reader.documents(articles),
    dealing: partOf === null ? null : (article) => partOf.get(article) ?? 'none',
    options,
    folder,
    about: { ...aboutOf(reader), labels },
    piece,
    total: articles.length,
    onProgress: nowAndThen(tell),
    signal,
  })
}

export function previewDataset({ path, options }: Pick<DatasetTask, 'path' | 'options'>): Promise<ExportPreview> {
  return withReader(path, (reader) => {
    const { articles, census } = articlesOf(reader, options)
    return previewExport({
      documents: reader.documents(articles.slice(0, PREVIEWED)),
      census,
      options,
      counts: reader.counts(withPart(options, census)),
      about: { labels: reader.labels() },
      partial: articles.length > PREVIEWED,
      ...(isCut(options, articles.length, 1) ? { piece: pieceOf(0, articles.length, pieceSize(options)) } : {}),
    })
  })
}

/** One thread writes pieces only where the files hang on them. */
function isCut({ format }: ExportOptions, articles: number, width: number, few = FEW): boolean {
  const pieces = piecesOf(format)
  return articles > few && (pieces === 'numbered' || (pieces === 'joined' && width > 1))
}

const pieceSize = ({ format }: ExportOptions) => PIECE_SIZE[piecesOf(format) ?? 'joined']

const pieceOf = (index: number, articles: number, size: number): Piece => {
  return { index, count: Math.ceil(articles / size), size }
}

function aboutOf(reader: CorpusReader): CorpusAbout {
  return { labels: reader.labels(), articleUid: (article) => reader.articleUid(article) }
}

const partsOf = (articles: readonly ArticleId[], dealing: Dealing) => articles.map(dealing)

/** The options without the articles that no part can have. */
function withPart(options: ExportOptions, census: readonly CensusRow[] | undefined): ExportOptions {
  if (options.split === null || census === undefined) return options
  const dealing = deal(census, options.split)
  const articles = census.map(({ article }) => article).filter((article) => dealing(article) !== 'none')
  return articles.length === census.length ? options : { ...options, within: { articles } }
}

/** Which articles go out, and where they are dealt what decides it: both as of one moment. */
function articlesOf(reader: CorpusReader, options: ExportOptions) {
  if (options.split === null) return { articles: reader.articleIds(options), census: undefined }
  const census = reader.census(options)
  return { articles: census.map(({ article }) => article), census }
}

const REPORT_MS = 50

/** Passes on what is told, not more often than a window shows, and the last. */
function nowAndThen(tell: Tell): Tell {
  let next = 0
  return (progress) => {
    const now = performance.now()
    if (now < next && progress.done < progress.total) return
    next = now + REPORT_MS
    tell(progress)
  }
}

async function withReader<Result>(path: string, work: (reader: CorpusReader) => Promise<Result>): Promise<Result> {
  const reader = openReader(path)
  try {
    return await work(reader)
  } finally {
    reader.close()
  }
}
