import type { ArticleDocument, EntityId, Mention, Quote } from '../../shared/model/index.ts'

const isLive = ({ status }: Mention | Quote) => status !== 'rejected'

/** What counts as found in an article: nothing rejected, and no entity that only rejected annotations name. */
export interface Live {
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
  readonly entities: ReadonlySet<EntityId>
}

/** Asked for by several lists with every edit. */
const known = new WeakMap<ArticleDocument, Live>()

export function liveOf(doc: ArticleDocument): Live {
  const live = known.get(doc) ?? count(doc)
  known.set(doc, live)
  return live
}

function count(doc: ArticleDocument): Live {
  const [mentions, quotes] = [doc.mentions.filter(isLive), doc.quotes.filter(isLive)]
  const entities = new Set<EntityId>()
  for (const { entity } of mentions) if (entity !== null) entities.add(entity)
  for (const { speakerEntities } of quotes) for (const entity of speakerEntities) entities.add(entity)
  return { mentions, quotes, entities }
}
