import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportCounts, ExportedFile, ExportOptions } from '../../../shared/contract/index.ts'
import type { LossReason } from '../../../shared/loss-reason.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'
import { censusOf } from './census.ts'
import { deal } from './deal.ts'
import { ExportError } from './export-error.ts'
import type { CensusRow, Dealing } from './deal.ts'
import { FolderSink } from './folder-sink.ts'
import { JoinedFiles } from './joined-files.ts'
import { lossCount } from './losses.ts'
import { manifest, MANIFEST_FILE } from './manifest.ts'
import { labelsOut } from './out-labels.ts'
import { partsOf } from './parts.ts'
import { Tally } from './tally.ts'
import { beginFolder, publishFolder, syncFolder } from './unfinished.ts'
import { writeArticles } from './write-articles.ts'
import type { WriteTask, Written } from './write-articles.ts'
import { WHOLE } from './writer.ts'
import type { CorpusAbout, Sink } from './writer.ts'
import { WRITERS } from './writers.ts'

interface Export {
  readonly options: ExportOptions
  /** Path of the folder to make; a number is added if there is something there. */
  readonly folder: string
  readonly about: CorpusAbout
  readonly signal?: AbortSignal | undefined
}

export interface ExportTask extends Export {
  /** In the order of the corpus, which is the order of the files; those that `options` leave out are skipped here. */
  readonly documents: Iterable<ArticleDocument> | AsyncIterable<ArticleDocument>
  /** Of those that go out, for an export that deals them; without it the documents, which must be a list then. */
  readonly census?: Iterable<CensusRow> | undefined
  /** How many documents will come, for the progress. */
  readonly total: number
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined
}

export interface PiecesTask extends Export {
  /** Has each piece written into a folder that is there, and gives them in their order. */
  readonly pieces: (folders: readonly string[], labels: CorpusAbout['labels']) => AsyncIterable<Written>
  readonly count: number
}

/** Some of the articles, for `exportInPieces`. */
export interface PieceTask extends Omit<WriteTask, 'sink'> {
  /** Path of a folder that is there and belongs to them alone. */
  readonly folder: string
}

interface WrittenFiles extends Written {
  /** In order of their names. */
  readonly files: readonly ExportedFile[]
}

export interface Exported {
  /** Path of the folder that was made. */
  readonly folder: string
  readonly counts: ExportCounts
  /** In order of their names, the manifest and the loss report among them. */
  readonly files: readonly ExportedFile[]
  readonly lossCount: number
}

/**
 * Writes a dataset: the files of the format, `losses.jsonl` and `manifest.json`. One article is in memory at a time. The
 * folder appears whole, after its files are on the disk; if the export fails or is stopped, nothing is left of it.
 * @throws {ExportError} where the system refuses
 * @throws the signal's reason where it was stopped
 */
export function exportCorpus(task: ExportTask): Promise<Exported> {
  const { documents, total, options, onProgress, signal } = task
  return published(task, (folder, about) => {
    const dealing = dealingOf(task)
    signal?.throwIfAborted()
    return inFolder(new FolderSink(folder), (sink) =>
      writeArticles({ documents, dealing, options, sink, about, piece: WHOLE, total, onProgress, signal }),
    )
  })
}

/**
 * Writes some of the articles of a dataset into a folder that is there.
 * @throws {ExportError} where the system refuses
 */
export async function writePiece({ folder, ...task }: PieceTask): Promise<Written> {
  try {
    const { tally, losses } = await inFolder(new FolderSink(folder, { hashed: false }), (sink) =>
      writeArticles({ ...task, sink }),
    )
    return { tally, losses }
  } catch (error) {
    throw inWords(error)
  }
}

/** Ends the files that `write` makes. */
async function inFolder(sink: FolderSink, write: (sink: Sink) => Promise<Written>): Promise<WrittenFiles> {
  try {
    return { ...(await write(sink)), files: await sink.finish() }
  } finally {
    await sink.close()
  }
}

/** As `exportCorpus`, of pieces that others write; the same articles give the same bytes, whoever wrote them. */
export function exportInPieces(task: PiecesTask): Promise<Exported> {
  const { options, pieces, count, signal } = task
  return published(task, async (folder, { labels }) => {
    const own = join(folder, '.pieces')
    const folders = Array.from({ length: count }, (_, index) => join(own, String(index)))
    for (const one of folders) await mkdir(one, { recursive: true })
    const joined = new JoinedFiles(folder)
    const tally = new Tally(partsOf(options))
    const losses = new Map<LossReason, number>()
    let index = 0
    for await (const piece of pieces(folders, labels)) {
      signal?.throwIfAborted()
      const from = folders[index] ?? ''
      await joined.take(from)
      await rm(from, { recursive: true })
      tally.join(piece.tally)
      for (const [reason, number] of piece.losses) losses.set(reason, (losses.get(reason) ?? 0) + number)
      index += 1
    }
    await rm(own, { recursive: true })
    return { files: await joined.finish(), tally: tally.state, losses }
  })
}

/** The articles of a dataset, with what is said of them all, under the name it shall have. */
async function published(
  task: Export,
  write: (folder: string, about: CorpusAbout) => Promise<WrittenFiles>,
): Promise<Exported> {
  const { options, signal } = task
  const about = { ...task.about, labels: labelsOut(task.about.labels, options) }
  try {
    const unfinished = await beginFolder(task.folder)
    try {
      const written = await write(unfinished, about)
      const whole = await completed(unfinished, options, about, written)
      signal?.throwIfAborted()
      return { folder: await publishFolder(unfinished, task.folder), ...whole }
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw inWords(error)
  }
}

async function completed(
  folder: string,
  options: ExportOptions,
  about: CorpusAbout,
  written: WrittenFiles,
): Promise<Omit<Exported, 'folder'>> {
  const writer = WRITERS[options.format]
  const tally = new Tally(partsOf(options))
  tally.join(written.tally)
  const sink = new FolderSink(folder)
  try {
    await writer.complete?.(sink, options, about, tally)
    const files = inOrder([...written.files, ...(await sink.finish())])
    const { labels } = about
    await sink.append(MANIFEST_FILE, manifest({ writer, options, labels, tally, files, losses: written.losses }))
    const all = inOrder([...files, ...(await sink.finish())])
    await syncFolder(folder)
    return { counts: tally.counts, files: all, lossCount: lossCount(written.losses) }
  } finally {
    await sink.close()
  }
}

const inOrder = (files: readonly ExportedFile[]) => files.toSorted((a, b) => (a.name < b.name ? -1 : 1))

function dealingOf({ documents, census, options }: ExportTask): Dealing | null {
  if (options.split === null) return null
  if (census !== undefined) return deal(census, options.split)
  if (!Array.isArray(documents)) throw new Error('documents that come one by one are dealt by their census')
  return deal(censusOf(documents as readonly ArticleDocument[], options), options.split)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left on the disk.',
  EDQUOT: 'There is no space left for you on the disk.',
  EACCES: 'You may not write there.',
  EPERM: 'You may not write there.',
  EROFS: 'The disk cannot be written to.',
  ENOTDIR: 'A part of the path is a file, not a folder.',
  ENAMETOOLONG: 'The path is too long for this system.',
  EIO: 'The disk failed.',
}

function inWords(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error
  const reason = REASONS[String(error.code)] ?? `The disk refused (${String(error.code)}).`
  return new ExportError(`${reason} Nothing was exported.`, { cause: error })
}
