import type { ArticleDocument, DraftArticle } from '../../../shared/model/index.ts'
import type { InterchangeArticle } from './schema.ts'

export type RecordSource = ArticleDocument | { readonly draft: DraftArticle; readonly id: string }

export function toRecord(_source: RecordSource): InterchangeArticle {
  throw new Error('being written')
}
