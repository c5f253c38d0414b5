import { accept, add, aliasOf, refuse } from './aliases.ts'
import { makeRoom } from './delta.ts'
import type { Count } from './habits.ts'
import { noLearning } from './learn.ts'
import type { Learning, Taught } from './learn.ts'
import { keyOf } from './settings.ts'
import type { ItemKind } from './settings.ts'
import { tagCount } from './tags.ts'
import { ROWS } from './rows.ts'
import { SHARED_FORMAT, SharedLearning } from './shared-learning.ts'
import type { Origin } from './shared-learning.ts'
import { note } from './written.ts'

/** Without what people have taken out. */
export function shareLearning(
  { labels, aliases, habits, written, weights, removed }: Taught,
  origin: Origin,
): SharedLearning {
  const gone = new Set(removed)
  const { count, emissions, transitions } = weights
  const rows = Array.from({ length: ROWS }, (_, row) => row).filter((row) =>
    emissions.subarray(row * count, (row + 1) * count).some((weight) => weight !== 0),
  )
  const cells = new Float32Array(rows.length * count)
  for (const [index, row] of rows.entries())
    cells.set(emissions.subarray(row * count, (row + 1) * count), index * count)
  const counts = (kind: ItemKind, items: ReadonlyMap<string, Count>): SharedLearning['cues'] =>
    [...items]
      .filter(([name]) => !gone.has(keyOf(kind, name)))
      .map(([name, { accepted, refused }]) => [name, accepted, refused])
  return {
    format: SHARED_FORMAT,
    origin,
    labels: [...labels],
    aliases: [...aliases.byName].flatMap(([name, { accepted, refused, entities }]) => {
      if (gone.has(keyOf('alias', name))) return []
      return { name, accepted: Object.fromEntries(accepted), refused, entities: Object.fromEntries(entities) }
    }),
    cues: counts('cue', habits.cues),
    words: counts('word', habits.words),
    contexts: counts('context', habits.contexts),
    roles: [...habits.roles].flatMap(([phrase, names]) =>
      gone.has(keyOf('role', phrase)) ? [] : [[phrase, Object.fromEntries(names)] as [string, Record<string, number>]],
    ),
    written: Object.fromEntries([...written].filter(([key]) => !gone.has(key))),
    weights: { rows, cells: base64(cells), transitions: base64(transitions) },
  }
}

/** Decisions that another corpus took count less than those of this one. */
const ELSEWHERE = 0.5

/** Where learning begins that was given something: contents of files, checked before. */
export function learningFromGiven(contents: readonly string[]): Learning {
  const learning = noLearning()
  const { labels, aliases, habits, written, delta } = learning
  for (const content of contents) {
    const given = SharedLearning.parse(JSON.parse(content))
    for (const label of given.labels) if (!labels.includes(label) && labels.length < 15) labels.push(label)
    makeRoom(delta, labels)
    for (const { name, accepted, refused, entities } of given.aliases) {
      const alias = aliasOf(aliases, name.split(' '))
      if (alias === null) continue
      for (const [label, count] of Object.entries(accepted)) accept(alias, label, count * ELSEWHERE)
      for (const [entity, count] of Object.entries(entities)) add(alias.entities, entity, count * ELSEWHERE)
      refuse(alias, refused * ELSEWHERE)
    }
    for (const [into, items] of [
      [habits.cues, given.cues],
      [habits.words, given.words],
      [habits.contexts, given.contexts],
    ] as const)
      for (const [name, accepted, refused] of items) {
        const known = into.get(name) ?? { accepted: 0, refused: 0 }
        known.accepted += accepted * ELSEWHERE
        known.refused += refused * ELSEWHERE
        into.set(name, known)
      }
    for (const [phrase, names] of given.roles) {
      const known = habits.roles.get(phrase) ?? new Map<string, number>()
      habits.roles.set(phrase, known)
      for (const [name, count] of Object.entries(names)) add(known, name, count * ELSEWHERE)
    }
    for (const [key, as] of Object.entries(given.written)) note(written, key, as)
    if (given.format === SHARED_FORMAT) giveWeights(learning, given)
  }
  return learning
}

/** Tags by their place in this corpus's labels; the weights of the last that gives some. */
function giveWeights({ labels, delta }: Learning, { labels: theirs, weights }: SharedLearning): void {
  const had = tagCount(theirs)
  const { count } = delta.now
  const tags = Array.from({ length: had }, (_, tag) =>
    tag === 0 ? 0 : 1 + 2 * labels.indexOf(theirs[(tag - 1) >> 1] ?? '') + ((tag - 1) % 2),
  )
  const [cells, transitions] = [floats(weights.cells), floats(weights.transitions)]
  const { now } = delta
  for (const [index, row] of weights.rows.entries())
    for (const [tag, mine] of tags.entries())
      if (mine >= 0) now.emissions[row * count + mine] = finite(cells[index * had + tag])
  for (const [tag, mine] of tags.entries())
    for (const [next, its] of tags.entries())
      if (mine >= 0 && its >= 0) now.transitions[mine * count + its] = finite(transitions[tag * had + next])
}

const finite = (weight: number | undefined): number =>
  weight === undefined || !Number.isFinite(weight) ? 0 : Math.max(-50, Math.min(50, weight))

const base64 = (numbers: Float32Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')

function floats(text: string): Float32Array {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2)
}
