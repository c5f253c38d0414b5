import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { Article, ArticleDocument, BlockId, BlockKind, Direction, Meta } from '../model/index.ts'
import type { EditContext } from './context.ts'
import { replace } from './document.ts'
import { withReview } from './review.ts'

/** What a line is. A person's word on it outlasts a new extraction. */
export function setBlockKind(doc: ArticleDocument, id: BlockId, kind: BlockKind, context: EditContext): Change {
  return block(doc, id, { kind, status: 'accepted', origin: `person:${context.person}` })
}

/** Null: as its letters say. */
export function setBlockDirection(doc: ArticleDocument, id: BlockId, direction: Direction | null): Change {
  return block(doc, id, { direction })
}

function block(doc: ArticleDocument, id: BlockId, fields: object): Change {
  const found = doc.blocks.find((candidate) => candidate.id === id)
  return found === undefined ? NO_CHANGE : withReview(doc, [[found, { ...found, ...fields }]])
}

/** Sets one field of the metadata; an empty text removes it. */
export function setMeta(doc: ArticleDocument, key: string, value: Meta[string]): Change {
  const { [key]: _old, ...rest } = doc.article.meta
  return article(doc, { meta: value === '' || value === undefined ? rest : { ...rest, [key]: value } })
}

export function setTags(doc: ArticleDocument, tags: readonly string[]): Change {
  return article(doc, { tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))] })
}

export function setArticleNote(doc: ArticleDocument, note: string): Change {
  return article(doc, { note })
}

export function setLanguage(doc: ArticleDocument, language: string): Change {
  return article(doc, { language })
}

export function setDirection(doc: ArticleDocument, direction: Direction | null): Change {
  return article(doc, { direction })
}

/** Puts the article into the bin, or takes it out. */
export function setDeleted(doc: ArticleDocument, deleted: boolean): Change {
  return article(doc, { deleted })
}

function article(doc: ArticleDocument, fields: Partial<Article>): Change {
  return replace([[doc.article, { ...doc.article, ...fields }]])
}
