import type { ExportCounts, ExportOptions, ExportPreview } from '../../../shared/contract.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'

export interface PreviewTask {
  /** The first few of those that `options.only` lets through. */
  readonly documents: Iterable<ArticleDocument> | AsyncIterable<ArticleDocument>
  readonly options: ExportOptions
  /** Of the whole export; without it the previewed documents are counted. */
  readonly counts?: ExportCounts | undefined
  /** More articles would follow. */
  readonly partial: boolean
}

export async function previewExport(_task: PreviewTask): Promise<ExportPreview> {
  throw new Error('being written')
}
