import type { Learning, Taught } from './learn.ts'
import type { Alias, Aliases } from './aliases.ts'
import { accept, aliasOf, noAliases, refuse } from './aliases.ts'
import { fromBytes, toBytes } from './bytes.ts'
import { ROWS } from './rows.ts'
import { noWeights } from './weights.ts'
import type { Weights } from './weights.ts'

/* Learning as bytes of a corpus file. The same learning gives the same bytes. */

const VERSION = 4

/** What extraction and people need. */
export function encodeTaught(taught: Taught): Uint8Array {
  const { aliases, weights, ...rest } = taught
  return toBytes({ version: VERSION, ...rest, aliases: packAliases(aliases), weights: packWeights(weights) })
}

/** Null where another version wrote it: then it is built again. */
export function decodeTaught(bytes: Uint8Array): Taught | null {
  const read = fromBytes(bytes) as Omit<Taught, 'aliases' | 'weights'> & {
    readonly version: number
    readonly aliases: readonly PackedAlias[]
    readonly weights: PackedWeights
  }
  if (read.version !== VERSION) return null
  const { version: _, aliases, weights, ...rest } = read
  return { ...rest, aliases: unpackAliases(aliases), weights: unpackWeights(weights) }
}

/** What is needed to go on learning. */
export function encodeLearning({ aliases, delta, ...rest }: Learning): Uint8Array {
  const { now, lag, squares, articles, recent } = delta
  return toBytes({
    version: VERSION,
    ...rest,
    aliases: packAliases(aliases),
    delta: { now: packWeights(now), lag: packWeights(lag), squares: packWeights(squares), articles, recent },
  })
}

/** Null where another version wrote it. */
export function decodeLearning(bytes: Uint8Array): Learning | null {
  const read = fromBytes(bytes) as Omit<Learning, 'aliases' | 'delta'> & {
    readonly version: number
    readonly aliases: readonly PackedAlias[]
    readonly delta: Omit<Learning['delta'], 'now' | 'lag' | 'squares'> &
      Readonly<Record<'now' | 'lag' | 'squares', PackedWeights>>
  }
  if (read.version !== VERSION) return null
  const { version: _, aliases, delta, ...rest } = read
  const { now, lag, squares, articles, recent } = delta
  const weights = { now: unpackWeights(now), lag: unpackWeights(lag), squares: unpackWeights(squares) }
  return { ...rest, aliases: unpackAliases(aliases), delta: { ...weights, articles, recent } }
}

type PackedAlias = readonly [string, ReadonlyMap<string, number>, number, ReadonlyMap<string, number>]

const packAliases = ({ byName }: Aliases): PackedAlias[] =>
  [...byName].map(([name, { accepted, refused, entities }]) => [name, accepted, refused, entities])

function unpackAliases(packed: readonly PackedAlias[]): Aliases {
  const aliases = noAliases()
  for (const [name, accepted, refused, entities] of packed) {
    const alias: Alias | null = aliasOf(aliases, name.split(' '))
    if (alias === null) continue
    for (const [label, count] of accepted) accept(alias, label, count)
    for (const [entity, count] of entities) alias.entities.set(entity, count)
    refuse(alias, refused)
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
  const rows = new Uint16Array(ROWS)
  const cells = new Float32Array(ROWS * count)
  let many = 0
  for (let row = 0; row < ROWS; row += 1) {
    const [from, to] = [row * count, many * count]
    let weighs = false
    for (let tag = 0; tag < count; tag += 1) {
      const weight = emissions[from + tag] ?? 0
      cells[to + tag] = weight
      weighs ||= weight !== 0
    }
    if (!weighs) continue
    rows[many] = row
    many += 1
  }
  return { count, rows: rows.slice(0, many), cells: cells.slice(0, many * count), transitions }
}

function unpackWeights({ count, rows, cells, transitions }: PackedWeights): Weights {
  const { emissions } = noWeights(count)
  for (let index = 0; index < rows.length; index += 1) {
    const [from, to] = [index * count, (rows[index] ?? 0) * count]
    for (let tag = 0; tag < count; tag += 1) emissions[to + tag] = cells[from + tag] ?? 0
  }
  return { count, emissions, transitions }
}
