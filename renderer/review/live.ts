import type { ArticleDocument, EntityId, Mention, Quote } from '../../shared/model/index.ts'

export const isLive = ({ status }: Mention | Quote) => status !== 'rejected'

/** What counts as found in an article: nothing rejected, and no entity that only rejected annotations name. */
export interface Live {
  readonly mentions: number
  readonly quotes: number
  readonly entities: ReadonlySet<EntityId>
}

/** What was counted last. Several lists ask with every edit, and most edits change none of it. */
let last: { readonly doc: ArticleDocument; readonly live: Live } | null = null

export function liveOf(doc: ArticleDocument): Live {
  const isKnown =
    last !== null &&
    alike(last.doc.mentions, doc.mentions, (left, right) => left.entity === right.entity) &&
    alike(last.doc.quotes, doc.quotes, (left, right) => left.speakerEntities === right.speakerEntities)
  const live = last !== null && isKnown ? last.live : counted(doc)
  last = { doc, live }
  return live
}

/** Whether lists count alike: the same are rejected, and the others name the same. */
function alike<Found extends Mention | Quote>(
  left: readonly Found[],
  right: readonly Found[],
  sameNames: (left: Found, right: Found) => boolean,
): boolean {
  if (left === right) return true
  const isAlike = (one: Found, at: number) => {
    const other = right[at]
    return other === one || (other !== undefined && isLive(one) === isLive(other) && sameNames(one, other))
  }
  return left.length === right.length && left.every(isAlike)
}

function counted({ mentions, quotes }: ArticleDocument): Live {
  const entities = new Set<EntityId>()
  let [names, said] = [0, 0]
  for (const mention of mentions) {
    if (!isLive(mention)) continue
    names += 1
    if (mention.entity !== null) entities.add(mention.entity)
  }
  for (const quote of quotes) {
    if (!isLive(quote)) continue
    said += 1
    for (const entity of quote.speakerEntities) entities.add(entity)
  }
  return { mentions: names, quotes: said, entities }
}
