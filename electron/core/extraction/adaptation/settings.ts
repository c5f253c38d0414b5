import { accept, add, aliasOf, noAliases, refuse } from './aliases.ts'
import type { Aliases } from './aliases.ts'
import type { Count } from './habits.ts'
import type { Learned } from './learn.ts'

/** What may be taken out of the learning, one by one; with what it is called, its key: `alias بيت العز`. */
export type ItemKind = 'alias' | 'cue' | 'word' | 'context' | 'role'

export const keyOf = (kind: ItemKind, name: string): string => `${kind} ${name}`

/** Without what people have taken out. */
export function withoutRemoved(learned: Learned, removed: readonly string[]): Learned {
  if (removed.length === 0) return learned
  const gone = new Set(removed)
  const left = <Held>(kind: ItemKind, items: ReadonlyMap<string, Held>): Map<string, Held> =>
    new Map([...items].filter(([name]) => !gone.has(keyOf(kind, name))))
  const { aliases, habits } = learned
  return {
    ...learned,
    aliases: withoutAliases(aliases, gone),
    habits: {
      cues: left<Count>('cue', habits.cues),
      words: left<Count>('word', habits.words),
      contexts: left<Count>('context', habits.contexts),
      roles: left('role', habits.roles),
    },
  }
}

function withoutAliases(aliases: Aliases, gone: ReadonlySet<string>): Aliases {
  const left = noAliases()
  for (const [name, { words, accepted, refused, entities }] of aliases.byName) {
    if (gone.has(keyOf('alias', name))) continue
    const alias = aliasOf(left, words)
    if (alias === null) continue
    for (const [label, count] of accepted) accept(alias, label, count)
    for (const [entity, count] of entities) add(alias.entities, entity, count)
    refuse(alias, refused)
  }
  return left
}
