import type { ExportCounts, ExportOptions, ExportPreview, Loss } from '../../../shared/contract/index.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'
import { count, NO_COUNTS, select } from './select.ts'
import type { CorpusAbout, Sink } from './writer.ts'
import { WRITERS } from './writers.ts'

/** How much of a file a preview shows, in UTF-16 units. */
const HEAD = 4000
/** How many losses it lists. */
const LISTED = 100

export interface PreviewTask {
  /** The first few of those that `options.only` lets through. */
  readonly documents: Iterable<ArticleDocument> | AsyncIterable<ArticleDocument>
  readonly options: ExportOptions
  /** Of the whole export; without it the previewed documents are counted. */
  readonly counts?: ExportCounts | undefined
  readonly about: CorpusAbout
  /** More articles would follow. */
  readonly partial: boolean
}

/** What an export would write, from its first articles; the same writers write into memory. */
export async function previewExport({
  documents,
  options,
  counts,
  about,
  partial,
}: PreviewTask): Promise<ExportPreview> {
  const sink = new HeadSink()
  const open = await WRITERS[options.format].open(sink, options, about)
  const losses: Loss[] = []
  let [counted, lossCount] = [NO_COUNTS, 0]
  for await (const document of documents) {
    const selected = select(document, options)
    if (selected === null) continue
    const lost = [...selected.losses, ...(await open.write(selected))]
    lossCount += lost.length
    losses.push(...lost.slice(0, LISTED - losses.length))
    counted = count(counted, selected)
  }
  await open.close()
  return { counts: counts ?? counted, files: sink.files, losses, lossCount, partial }
}

/** Keeps the beginnings. */
class HeadSink implements Sink {
  readonly #heads = new Map<string, string>()

  async append(file: string, data: string | Uint8Array): Promise<void> {
    // What is not text is not shown; that there is such a file is.
    const text = typeof data === 'string' ? data : ''
    const head = this.#heads.get(file) ?? ''
    // Not `text.slice(0, n)` of a long text, which would keep all of it alive; and never half a character.
    if (head.length < HEAD) this.#heads.set(file, (head + text.slice(0, HEAD - head.length)).toWellFormed())
    else this.#heads.set(file, head)
  }

  write(file: string, data: string | Uint8Array): Promise<void> {
    return this.append(file, data)
  }

  get files(): ExportPreview['files'] {
    return [...this.#heads].map(([name, head]) => ({
      name,
      head: head.replace(/\ufffd$/u, '').replace(/^\ufeff/u, ''),
    }))
  }
}
