import { CHANCE } from '../../../shared/chance.ts'
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
const EVERY = CHANCE.oneIn

/** Where articles stand in this order. */
export interface NextOrder {
  ids(within: Condition, offset: number, limit: number): ArticleId[]
  /** Null where the article is not among them. */
  rank(within: Condition, article: ArticleId): number | null
}

export function nextOrder(connection: Connection): NextOrder {
  const count = (condition: Condition): number =>
    number(connection, `SELECT count(*) FROM article WHERE ${condition.where}`, ...condition.values)
  const list = ({ where, values }: Condition, order: string, from: number, to: number): ArticleId[] =>
    to <= from
      ? []
      : connection
          .sql(`SELECT id FROM article WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`)
          .all(...values, to - from, from)
          .map(({ id }) => id as ArticleId)

  return {
    ids(within, offset, limit) {
      const sizes = { chance: count(and(within, BY_CHANCE)), others: count(and(within, OTHERS)) }
      const end = Math.min(offset + limit, sizes.chance + sizes.others)
      const [from, to] = [placesBefore(offset, sizes), placesBefore(end, sizes)]
      const chance = list(and(within, BY_CHANCE), ORDER.chance, from.chance, to.chance)
      const others = list(and(within, OTHERS), ORDER.others, from.others, to.others)
      const ids: ArticleId[] = []
      for (let place = offset; place < end; place += 1) {
        const next = placesBefore(place + 1, sizes).chance > placesBefore(place, sizes).chance ? chance : others
        const id = next.shift()
        if (id !== undefined) ids.push(id)
      }
      return ids
    },
    rank(within, article) {
      const here = and(within, { where: 'id = ?', values: [article] })
      if (count(here) === 0) return null
      const isByChance = count(and(here, BY_CHANCE)) > 0
      const own = and(within, isByChance ? BY_CHANCE : OTHERS)
      const before: Condition = isByChance
        ? { where: `${PICK} < ((? * ${CHANCE.factor}) & ${CHANCE.bits})`, values: [article] }
        : {
            where: `doubt * novelty > (SELECT doubt * novelty FROM article WHERE id = ?)
              OR (doubt * novelty = (SELECT doubt * novelty FROM article WHERE id = ?) AND id < ?)`,
            values: [article, article, article],
          }
      const place = count(and(own, before))
      const sizes = { chance: count(and(within, BY_CHANCE)), others: count(and(within, OTHERS)) }
      return isByChance
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
