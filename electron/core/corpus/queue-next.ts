import { CHANCE, isPickedByChance } from '../../../shared/chance.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { and } from './conditions.ts'
import type { Condition } from './conditions.ts'
import { number } from './connection.ts'
import type { Connection } from './connection.ts'

/*
 * The order in which a review teaches most: what is expected to be wrong and is new to the corpus first; every fifth
 * article is one that was picked by chance, in an order that chance gave, so that what is measured on them holds for all.
 */

const PICK = `((id * ${CHANCE.factor}) & ${CHANCE.bits})`
const BY_CHANCE: Condition = { where: `${PICK} % ${CHANCE.oneIn} = 0`, values: [] }
const OTHERS: Condition = { where: `${PICK} % ${CHANCE.oneIn} <> 0`, values: [] }
const ORDER = { chance: `${PICK}, id`, others: 'doubt * novelty DESC, id' } as const
/** Has the articles of a kind in their order. */
const INDEX = { chance: 'INDEXED BY article_chance', others: 'INDEXED BY article_worth' } as const
const EVERY = CHANCE.oneIn

/** The articles that are put into this order. */
export interface NextList {
  readonly within: Condition
  readonly total: number
  /** How many of them chance picked, see `countByChance`. */
  readonly byChance: number
  /** What the statements read, as SQL says it; null where the indexes of the orders have all that is asked. */
  readonly index: string | null
}

/** Where articles stand in this order. */
export interface NextOrder {
  countByChance(list: Pick<NextList, 'within' | 'index'>): number
  ids(list: NextList, offset: number, limit: number): ArticleId[]
  /** Null where the article is not among them. */
  rank(list: NextList, article: ArticleId): number | null
}

export function nextOrder(connection: Connection): NextOrder {
  const count = (condition: Condition, index = ''): number =>
    number(connection, `SELECT count(*) FROM article ${index} WHERE ${condition.where}`, ...condition.values)
  const read = (kind: keyof typeof ORDER, { within, index }: NextList, from: number, to: number): ArticleId[] => {
    if (to <= from) return []
    const { where, values } = and(within, kind === 'chance' ? BY_CHANCE : OTHERS)
    return connection
      .sql(`SELECT id FROM article ${index ?? INDEX[kind]} WHERE ${where} ORDER BY ${ORDER[kind]} LIMIT ? OFFSET ?`)
      .all(...values, to - from, from)
      .map(({ id }) => id as ArticleId)
  }
  const sizesOf = ({ total, byChance }: NextList): Sizes => ({ chance: byChance, others: total - byChance })

  return {
    countByChance: ({ within, index }) => count(and(within, BY_CHANCE), index ?? INDEX.chance),
    ids(list, offset, limit) {
      const sizes = sizesOf(list)
      const end = Math.min(offset + limit, list.total)
      const [from, to] = [placesBefore(offset, sizes), placesBefore(end, sizes)]
      const chance = read('chance', list, from.chance, to.chance)
      const others = read('others', list, from.others, to.others)
      const ids: ArticleId[] = []
      for (let place = offset; place < end; place += 1) {
        const next = placesBefore(place + 1, sizes).chance > placesBefore(place, sizes).chance ? chance : others
        const id = next.shift()
        if (id !== undefined) ids.push(id)
      }
      return ids
    },
    rank(list, article) {
      const here = and(list.within, { where: 'id = ?', values: [article] })
      if (count(here) === 0) return null
      const kind = isPickedByChance(article) ? 'chance' : 'others'
      const before: Condition =
        kind === 'chance'
          ? { where: `${PICK} < ((? * ${CHANCE.factor}) & ${CHANCE.bits})`, values: [article] }
          : {
              where: `doubt * novelty > (SELECT doubt * novelty FROM article WHERE id = ?)
                OR (doubt * novelty = (SELECT doubt * novelty FROM article WHERE id = ?) AND id < ?)`,
              values: [article, article, article],
            }
      const own = and(list.within, kind === 'chance' ? BY_CHANCE : OTHERS)
      const place = count(and(own, before), list.index ?? INDEX[kind])
      const sizes = sizesOf(list)
      return kind === 'chance'
        ? Math.min(place * EVERY + EVERY - 1, sizes.others + place)
        : Math.max(place + Math.min(sizes.chance, Math.floor(place / (EVERY - 1))), place)
    },
  }
}

interface Sizes {
  readonly chance: number
  readonly others: number
}

/** How many of both kinds the first `places` places hold: the fifth of each five is by chance, while there are both. */
function placesBefore(places: number, sizes: Sizes): Sizes {
  const wanted = Math.min(sizes.chance, Math.floor(places / EVERY))
  const others = Math.min(sizes.others, places - wanted)
  return { chance: places - others, others }
}
