import type { Learned, Learning } from './learn.ts'
import { learnedOf } from './learn.ts'
import type { Alias, Aliases } from './aliases.ts'
import { aliasOf, noAliases } from './aliases.ts'
import { fromBytes, toBytes } from './bytes.ts'
import { ROWS } from './rows.ts'
import { forReading } from './reading-weights.ts'
import { noWeights } from './weights.ts'
import type { Weights } from './weights.ts'

/* Learning as bytes of a corpus file. The same learning gives the same bytes. */

const VERSION = 1

/** What extraction needs. */
export function encodeLearned(learned: Learned): Uint8Array {
  const { labels, aliases, habits, weights, calibration } = learned
  const packed = weights === null ? null : packWeights(weights)
  return toBytes({ version: VERSION, labels, aliases: packAliases(aliases), habits, weights: packed, calibration })
}

/** Null where another version wrote it: then it is built again. */
export function decodeLearned(bytes: Uint8Array): Learned | null {
  const read = fromBytes(bytes) as Omit<Learned, 'aliases' | 'weights'> & {
    readonly version: number
    readonly aliases: readonly PackedAlias[]
    readonly weights: PackedWeights | null
  }
  if (read.version !== VERSION) return null
  const { labels, habits, calibration } = read
  const weights = read.weights === null ? null : forReading(unpackWeights(read.weights))
  return { labels, habits, calibration, weights, aliases: unpackAliases(read.aliases) }
}

/** What is needed to go on learning. */
export function encodeLearning(learning: Learning): Uint8Array {
  const { labels, aliases, habits, delta, sureness, trials } = learning
  const { now, mean, squares, articles, recent } = delta
  return toBytes({
    version: VERSION,
    labels,
    aliases: packAliases(aliases),
    habits,
    sureness,
    trials,
    delta: { now: packWeights(now), mean: packWeights(mean), squares: packWeights(squares), articles, recent },
  })
}

/** Null where another version wrote it. */
export function decodeLearning(bytes: Uint8Array): Learning | null {
  const read = fromBytes(bytes) as Omit<Learning, 'aliases' | 'delta'> & {
    readonly version: number
    readonly aliases: readonly PackedAlias[]
    readonly delta: Omit<Learning['delta'], 'now' | 'mean' | 'squares' | 'moved'> &
      Readonly<Record<'now' | 'mean' | 'squares', PackedWeights>>
  }
  if (read.version !== VERSION) return null
  const { labels, habits, sureness, trials, delta } = read
  const { now, mean, squares, articles, recent } = delta
  const weights = { now: unpackWeights(now), mean: unpackWeights(mean), squares: unpackWeights(squares) }
  return {
    labels,
    habits,
    sureness,
    trials,
    aliases: unpackAliases(read.aliases),
    delta: { ...weights, moved: movedRows(squares), articles, recent },
  }
}

export const learnedBytes = (learning: Learning): Uint8Array => encodeLearned(learnedOf(learning))

type PackedAlias = readonly [string, ReadonlyMap<string, number>, number, ReadonlyMap<string, number>]

const packAliases = ({ byName }: Aliases): PackedAlias[] =>
  [...byName].map(([name, { accepted, refused, entities }]) => [name, accepted, refused, entities])

function unpackAliases(packed: readonly PackedAlias[]): Aliases {
  const aliases = noAliases()
  for (const [name, accepted, refused, entities] of packed) {
    const alias: Alias | null = aliasOf(aliases, name.split(' '))
    if (alias === null) continue
    for (const [label, count] of accepted) alias.accepted.set(label, count)
    for (const [entity, count] of entities) alias.entities.set(entity, count)
    alias.refused = refused
  }
  return aliases
}

/** The rows that weigh anything. */
interface PackedWeights {
  readonly count: number
  readonly rows: Uint16Array
  readonly cells: Float32Array
  readonly transitions: Float32Array
}

function packWeights({ count, emissions, transitions }: Weights): PackedWeights {
  const rows: number[] = []
  for (let row = 0; row < ROWS; row += 1)
    for (let tag = 0; tag < count; tag += 1)
      if (emissions[row * count + tag] !== 0) {
        rows.push(row)
        break
      }
  const cells = new Float32Array(rows.length * count)
  for (const [index, row] of rows.entries())
    cells.set(emissions.subarray(row * count, (row + 1) * count), index * count)
  return { count, rows: Uint16Array.from(rows), cells, transitions }
}

function movedRows({ rows }: PackedWeights): Uint8Array {
  const moved = new Uint8Array(ROWS)
  for (const row of rows) moved[row] = 1
  return moved
}

function unpackWeights({ count, rows, cells, transitions }: PackedWeights): Weights {
  const { emissions } = noWeights(count)
  for (const [index, row] of rows.entries())
    emissions.set(cells.subarray(index * count, (index + 1) * count), row * count)
  return { count, emissions, transitions }
}
