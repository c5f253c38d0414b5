import { hash } from 'node:crypto'
import type { ExportOptions } from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { PARTS } from './parts.ts'
import type { Part } from './parts.ts'

/*
 * Which part each article goes to. Near-duplicates are never in two parts: their cluster is dealt as one. The same
 * articles and settings are dealt alike, in whatever order they come.
 */

/** What is known of an article before it is dealt. */
export interface CensusRow {
  readonly article: ArticleId
  readonly uid: string
  /** Its near-duplicate cluster. */
  readonly group: string | null
  readonly outlet: string | null
  /** As in `published_at`. */
  readonly published: string | null
  /** How many mentions it has of each label that go out. */
  readonly labels: ReadonlyMap<string, number>
}

/** The part of an article; `none` where no part can have it without a near-duplicate in another one. */
export type Dealing = (article: ArticleId) => Part | 'none'

export type Split = NonNullable<ExportOptions['split']>

/** What goes to one part as a whole. */
interface Unit {
  readonly key: string
  articles: number
  /** By the number of the label. */
  readonly labels: number[]
  /** Milliseconds; of its first article that has a date. Without one it is older than all. */
  published: number
}

/**
 * Deals all articles. Parts are as large as asked for to within one cluster or outlet, and by lot every label is in them
 * in proportion, as far as whole clusters allow. By outlet, an article that has a near-duplicate of another outlet in another
 * part is in none, because outlets and clusters cannot both be kept whole otherwise.
 */
export function deal(census: Iterable<CensusRow>, split: Split): Dealing {
  const units = new Map<string, Unit>()
  const unitOf = new Map<ArticleId, Unit>()
  const clusters = new Map<string, ArticleId[]>()
  const numbers = new Map<string, number>()
  for (const row of census) {
    const key = keyOf(row, split)
    const unit = units.get(key) ?? { key, articles: 0, labels: [], published: Infinity }
    units.set(key, unit)
    unitOf.set(row.article, unit)
    unit.articles += 1
    unit.published = Math.min(unit.published, timeOf(row.published))
    for (const [label, count] of row.labels) {
      const number = numbers.get(label) ?? numbers.size
      numbers.set(label, number)
      unit.labels[number] = (unit.labels[number] ?? 0) + count
    }
    if (split.by !== 'source' || row.group === null) continue
    const cluster = clusters.get(row.group)
    if (cluster === undefined) clusters.set(row.group, [row.article])
    else cluster.push(row.article)
  }
  const all = [...units.values()]
  if (all.length === 0) return () => 'none'
  const labels = [...numbers].sort(([one], [other]) => compare(one, other)).map(([, number]) => number)
  const parts = split.by === 'date' ? dealInOrder(all, split) : dealByLot(all, split, labels)
  const partOf = (article: ArticleId) => {
    const unit = unitOf.get(article)
    const part = unit === undefined ? undefined : parts.get(unit)
    if (part === undefined) throw new Error(`article ${article} was not dealt`)
    return part
  }
  const homeless = new Set<ArticleId>()
  for (const cluster of clusters.values()) {
    const home = mostOf(cluster.map(partOf))
    for (const article of cluster) if (partOf(article) !== home) homeless.add(article)
  }
  return (article) => (homeless.has(article) ? 'none' : partOf(article))
}

function keyOf({ uid, group, outlet }: CensusRow, { by }: Split): string {
  if (by === 'source' && outlet !== null) return `outlet ${outlet}`
  return group === null ? `article ${uid}` : `group ${group}`
}

function timeOf(published: string | null): number {
  const time = published === null ? Number.NaN : Date.parse(published)
  return Number.isNaN(time) ? Infinity : time
}

/** The oldest first; each to the part in whose stretch of the whole its middle is. */
function dealInOrder(units: readonly Unit[], split: Split): ReadonlyMap<Unit, Part> {
  const undatedFirst = (time: number) => (time === Infinity ? -Infinity : time)
  const order = units.toSorted((one, other) => {
    const [a, b] = [undatedFirst(one.published), undatedFirst(other.published)]
    return a === b ? compare(one.key, other.key) : a < b ? -1 : 1
  })
  const total = sum(units.map(({ articles }) => articles))
  const parts = new Map<Unit, Part>()
  let before = 0
  for (const unit of order) {
    const middle = ((before + unit.articles / 2) / total) * 100
    const part = middle < split.train ? 'train' : middle < split.train + split.dev ? 'dev' : 'test'
    parts.set(unit, split[part] > 0 ? part : lastPartOf(split))
    before += unit.articles
  }
  return parts
}

/**
 * The largest first, units as large in the order of the seed. Each goes where it fits and brings the labels closest to
 * their share; where it fits nowhere, to the part that lacks most.
 */
function dealByLot(units: readonly Unit[], split: Split, labels: readonly number[]): ReadonlyMap<Unit, Part> {
  const lots = new Map(units.map((unit) => [unit, lotOf(unit.key, split.seed)]))
  const order = units.toSorted(
    (one, other) =>
      other.articles - one.articles ||
      compare(lots.get(one) ?? '', lots.get(other) ?? '') ||
      compare(one.key, other.key),
  )
  // Articles are dealt in proportion as a label is, or those with few mentions would all come last, to the part with room.
  const amounts = (unit: Unit) => [unit.articles, ...labels.map((label) => unit.labels[label] ?? 0)]
  const totals = units.map(amounts).reduce((one, other) => one.map((amount, at) => amount + (other[at] ?? 0)))
  const open = targets(totals[0] ?? 0, split).map(({ part, articles }) => ({
    part,
    left: articles,
    goal: totals.map((total) => (total * split[part]) / 100),
    have: totals.map(() => 0),
  }))
  const parts = new Map<Unit, Part>()
  for (const unit of order) {
    const roomy = open.filter(({ left }) => left >= unit.articles)
    const mine = amounts(unit)
    const chosen =
      roomy.length === 0
        ? best(open, ({ left }) => -left)
        : best(roomy, ({ goal, have }) => {
            let farther = 0
            for (const [at, more] of mine.entries()) {
              const [now = 0, wanted = 0, total = 0] = [have[at], goal[at], totals[at]]
              // By how much the square of what is missing grows; a rare label counts as much as a common one.
              if (more > 0) farther += (more * (more + 2 * (now - wanted))) / wanted / total
            }
            return farther
          })
    parts.set(unit, chosen.part)
    chosen.left -= unit.articles
    for (const [at, more] of mine.entries()) chosen.have[at] = (chosen.have[at] ?? 0) + more
  }
  return parts
}

/** How many articles each part shall have; together all. The largest remainders are rounded up. */
function targets(total: number, split: Split): { part: Part; articles: number }[] {
  const wanted = PARTS.filter((part) => split[part] > 0).map((part) => {
    const exact = (total * split[part]) / 100
    return { part, articles: Math.floor(exact), remainder: exact % 1 }
  })
  const left = total - sum(wanted.map(({ articles }) => articles))
  const up = new Set(
    wanted
      .toSorted((a, b) => b.remainder - a.remainder)
      .slice(0, left)
      .map(({ part }) => part),
  )
  return wanted.map(({ part, articles }) => ({ part, articles: articles + Number(up.has(part)) }))
}

const lotOf = (key: string, seed: number) => hash('sha256', `${seed} ${key}`).slice(0, 16)
const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
const lastPartOf = (split: Split): Part => PARTS.findLast((part) => split[part] > 0) ?? 'train'

/** The first that costs least. */
function best<One>(among: readonly One[], cost: (one: One) => number): One {
  let [found, least] = [among[0], Infinity]
  for (const one of among) {
    const its = cost(one)
    if (its < least) [found, least] = [one, its]
  }
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** The part that is there most often; of as many the first of train, dev and test. */
function mostOf(parts: readonly Part[]): Part {
  return best(PARTS, (part) => -parts.filter((one) => one === part).length)
}
