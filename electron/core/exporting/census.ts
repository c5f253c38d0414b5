import type { ExportOptions } from '../../../shared/contract/index.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'
import type { CensusRow } from './deal.ts'
import { select } from './select.ts'

/** What dealing needs to know of documents that are all in memory. */
export function* censusOf(documents: Iterable<ArticleDocument>, options: ExportOptions): Generator<CensusRow> {
  for (const document of documents) {
    const selected = select(document, options)
    if (selected === null) continue
    const { article, mentions } = selected.document
    const labels = new Map<string, number>()
    for (const { label } of mentions) labels.set(label, (labels.get(label) ?? 0) + 1)
    const { outlet, published_at: published } = article.meta
    yield {
      article: article.id,
      uid: article.uid,
      group: article.group,
      outlet: typeof outlet === 'string' ? outlet : null,
      published: typeof published === 'string' ? published : null,
      labels,
    }
  }
}
