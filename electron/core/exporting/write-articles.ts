import type { ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'
import type { Dealing } from './deal.ts'
import { LossReport } from './losses.ts'
import type { LossCounts } from './losses.ts'
import { partsOf } from './parts.ts'
import { select } from './select.ts'
import { Tally } from './tally.ts'
import type { TallyState } from './tally.ts'
import type { CorpusAbout, Piece, Sink } from './writer.ts'
import { WRITERS } from './writers.ts'

export interface WriteTask {
  /** In the order of the files; those that `options` leave out are skipped here. */
  readonly documents: Iterable<ArticleDocument> | AsyncIterable<ArticleDocument>
  /** Null where nothing is dealt. */
  readonly dealing: Dealing | null
  readonly options: ExportOptions
  /** The files are its own to end. */
  readonly sink: Sink
  /** With the labels as they go out. */
  readonly about: CorpusAbout
  readonly piece: Piece
  /** How many documents will come, for the progress. */
  readonly total: number
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What is known of the files of some articles. Plain data. */
export interface Written {
  readonly tally: TallyState
  readonly losses: LossCounts
}

/** Writes articles in their format, and `losses.jsonl`. One article is in memory at a time. */
export async function writeArticles(task: WriteTask): Promise<Written> {
  const { documents, dealing, options, sink, about, piece, total, onProgress, signal } = task
  const losses = new LossReport(sink)
  await losses.add([])
  const open = await WRITERS[options.format].open(sink, options, about, piece)
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
  await open.close()
  return { tally: tally.state, losses: losses.counts }
}

/** What became of an article that no part can have. */
export function homeless({ article }: ArticleDocument): Loss {
  return { article: article.uid, id: 'article', reason: 'a near-duplicate by another outlet is in another part' }
}
