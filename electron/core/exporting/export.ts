import { rm } from 'node:fs/promises'
import type { ExportCounts, ExportedFile, ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'
import { censusOf } from './census.ts'
import { deal } from './deal.ts'
import { ExportError } from './export-error.ts'
import type { CensusRow, Dealing } from './deal.ts'
import { FolderSink } from './folder-sink.ts'
import { LossReport } from './losses.ts'
import { manifest, MANIFEST_FILE } from './manifest.ts'
import { labelsOut } from './out-labels.ts'
import { partsOf } from './parts.ts'
import { select } from './select.ts'
import { Tally } from './tally.ts'
import { beginFolder, publishFolder, syncFolder } from './unfinished.ts'
import type { CorpusAbout } from './writer.ts'
import { WRITERS } from './writers.ts'

export interface ExportTask {
  /** In the order of the corpus, which is the order of the files; those that `options` leave out are skipped here. */
  readonly documents: Iterable<ArticleDocument> | AsyncIterable<ArticleDocument>
  /** Of those that go out, for an export that deals them; without it the documents, which must be a list then. */
  readonly census?: Iterable<CensusRow> | undefined
  /** How many documents will come, for the progress. */
  readonly total: number
  readonly options: ExportOptions
  /** Path of the folder to make; a number is added if there is something there. */
  readonly folder: string
  readonly about: CorpusAbout
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined
  readonly signal?: AbortSignal | undefined
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
export async function exportCorpus(task: ExportTask): Promise<Exported> {
  try {
    const unfinished = await beginFolder(task.folder)
    try {
      const written = await writeAll(unfinished, task)
      task.signal?.throwIfAborted()
      return { folder: await publishFolder(unfinished, task.folder), ...written }
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw inWords(error)
  }
}

async function writeAll(folder: string, task: ExportTask): Promise<Omit<Exported, 'folder'>> {
  const { documents, total, options, onProgress, signal } = task
  const writer = WRITERS[options.format]
  const about = { ...task.about, labels: labelsOut(task.about.labels, options) }
  const dealing = dealingOf(task)
  signal?.throwIfAborted()
  const sink = new FolderSink(folder)
  try {
    const losses = new LossReport(sink)
    await losses.add([])
    const open = await writer.open(sink, options, about)
    const tally = new Tally(partsOf(options))
    let done = 0
    for await (const document of documents) {
      signal?.throwIfAborted()
      const selected = select(document, options)
      if (selected !== null) {
        const part = dealing === null ? null : dealing(document.article.id)
        if (part === 'none') await losses.add([homeless(document)])
        else {
          const placed = { ...selected, part }
          const lost = await open.write(placed)
          if (selected.losses.length + lost.length > 0) await losses.add([...selected.losses, ...lost])
          tally.add(placed)
        }
      }
      done += 1
      onProgress?.({ done, total })
    }
    await open.close(tally)

    const files = await sink.finish()
    await sink.append(MANIFEST_FILE, manifest({ writer, options, labels: about.labels, tally, files, losses }))
    const all = [...files, ...(await sink.finish())].sort((a, b) => (a.name < b.name ? -1 : 1))
    await syncFolder(folder)
    return { counts: tally.counts, files: all, lossCount: losses.count }
  } finally {
    await sink.close()
  }
}

function dealingOf({ documents, census, options }: ExportTask): Dealing | null {
  if (options.split === null) return null
  if (census !== undefined) return deal(census, options.split)
  if (!Array.isArray(documents)) throw new Error('documents that come one by one are dealt by their census')
  return deal(censusOf(documents as readonly ArticleDocument[], options), options.split)
}

/** What became of an article that no part can have. */
export function homeless({ article }: ArticleDocument): Loss {
  return { article: article.uid, id: 'article', reason: 'a near-duplicate by another outlet is in another part' }
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
