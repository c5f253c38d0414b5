import type { ExportCounts, ExportOptions, ExportPreview, Loss } from '../../../shared/contract/index.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'
import { deal } from './deal.ts'
import type { CensusRow } from './deal.ts'
import { homeless } from './write-articles.ts'
import { labelsOut } from './out-labels.ts'
import { partsOf } from './parts.ts'
import { select } from './select.ts'
import { Tally } from './tally.ts'
import { WHOLE } from './writer.ts'
import type { CorpusAbout, Piece, Sink } from './writer.ts'
import { WRITERS } from './writers.ts'

/** How much of a file a preview shows, in UTF-16 units. */
const HEAD = 4000
/** How many losses it lists. */
const LISTED = 100

export interface PreviewTask {
  /** The first few of those that `options.only` lets through. */
  readonly documents: Iterable<ArticleDocument> | AsyncIterable<ArticleDocument>
  readonly options: ExportOptions
  /** Of all that would go out, where the options deal them. */
  readonly census?: Iterable<CensusRow> | undefined
  /** Of the whole export; without it the previewed documents are counted. */
  readonly counts?: ExportCounts | undefined
  readonly about: CorpusAbout
  /** More articles would follow. */
  readonly partial: boolean
  /** The piece that begins with these, where there will be several. */
  readonly piece?: Piece
}

/** What an export would write, from its first articles; the same writers write into memory. */
export async function previewExport({
  documents,
  options,
  census,
  counts,
  about,
  partial,
  piece = WHOLE,
}: PreviewTask): Promise<ExportPreview> {
  const sink = new HeadSink()
  const known = { ...about, labels: labelsOut(about.labels, options) }
  const writer = WRITERS[options.format]
  const open = await writer.open(sink, options, known, piece)
  const dealing = options.split === null ? null : deal(census ?? [], options.split)
  const tally = new Tally(partsOf(options))
  const losses: Loss[] = []
  let lossCount = 0
  let previewed = 0
  const lose = (lost: readonly Loss[]) => {
    lossCount += lost.length
    losses.push(...lost.slice(0, LISTED - losses.length))
  }
  for await (const document of documents) {
    const selected = select(document, options)
    if (selected === null) continue
    previewed += 1
    const part = dealing === null ? null : dealing(document.article.id)
    if (part === 'none') {
      lose([homeless(document)])
      continue
    }
    const placed = { ...selected, part }
    lose([...selected.losses, ...(await open.write(placed))])
    tally.add(placed)
  }
  await open.close()
  await writer.complete?.(sink, options, known, tally)
  return { counts: counts ?? tally.counts, files: sink.files, losses, lossCount, previewed: partial ? previewed : null }
}

/** Keeps the beginnings. */
class HeadSink implements Sink {
  readonly #heads = new Map<string, string>()

  async append(file: string, data: string | Uint8Array, words = () => ''): Promise<void> {
    const text = typeof data === 'string' ? data : words()
    const head = this.#heads.get(file) ?? ''
    // Not `text.slice(0, n)` of a long text, which would keep all of it alive; and never half a character.
    if (head.length < HEAD) this.#heads.set(file, (head + text.slice(0, HEAD - head.length)).toWellFormed())
    else this.#heads.set(file, head)
  }

  write(file: string, data: string | Uint8Array, words?: () => string): Promise<void> {
    return this.append(file, data, words)
  }

  get files(): ExportPreview['files'] {
    return [...this.#heads].map(([name, head]) => ({
      name,
      head: head.replace(/\ufffd$/u, '').replace(/^\ufeff/u, ''),
    }))
  }
}
