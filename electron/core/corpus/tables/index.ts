import type { AnyRecord, RecordOf, RecordType } from '../../../../shared/model/index.ts'
import type { Connection } from '../connection.ts'
import { articles } from './article.ts'
import { blocks } from './block.ts'
import { entities } from './entity.ts'
import { identities } from './identity.ts'
import { internedNames, internedPeople, internedStrings } from './interned.ts'
import { labels } from './label.ts'
import { mentions } from './mention.ts'
import { pages } from './page.ts'
import { quotes } from './quote.ts'
import { savedFilters } from './saved-filter.ts'
import type { Session, Table } from './table.ts'

export { articles, articleWithText, hashOfText, insertArticle, insertText, readArticles, readText } from './article.ts'
export { blocks } from './block.ts'
export { entities } from './entity.ts'
export { ALL_BINNED, findIdentities, identities } from './identity.ts'
export { allLabels, labelCount, labels } from './label.ts'
export { mentions } from './mention.ts'
export { pageNamed } from './page.ts'
export { quotes } from './quote.ts'
export { allFilters } from './saved-filter.ts'
export type { ArticleTable, Session, Table } from './table.ts'

const TABLES: { readonly [Type in RecordType]: Table<RecordOf<Type>> } = {
  article: articles,
  block: blocks,
  mention: mentions,
  entity: entities,
  quote: quotes,
  identity: identities,
  label: labels,
  page: pages,
  filter: savedFilters,
}

/** The table of a type, for code that handles records of any type alike. */
export function tableOf(type: RecordType): Table<AnyRecord> {
  return TABLES[type] as Table<AnyRecord>
}

export function session(connection: Connection): Session {
  return {
    connection,
    strings: internedStrings(connection),
    names: internedNames(connection),
    people: internedPeople(connection),
  }
}
