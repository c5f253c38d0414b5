import { AGREEMENT, verdict } from './aliases.ts'
import { chooseUse } from './gate.ts'
import type { Use } from './gate.ts'
import { isAgreed, isRefused, TABLES } from './habits.ts'
import type { Count, Habits } from './habits.ts'
import type { Taught } from './learn.ts'
import { keyOf } from './settings.ts'
import type { ItemKind } from './settings.ts'

/** Something that was learnt, as people see it. */
export interface Item {
  readonly key: string
  readonly kind: ItemKind
  /** As it was first written; folded where an older file gave it. */
  readonly name: string
  readonly what: string
  readonly accepted: number
  readonly refused: number
  readonly effect: 'yes' | 'no' | 'undecided'
}

export const useOf = ({ trials }: Taught): Use => chooseUse(trials)

/** Everything that was learnt by name and not taken out; the delta has no names. */
export function itemsOf({ aliases, habits, written, removed }: Taught): Item[] {
  const gone = new Set(removed)
  const items: Item[] = []
  for (const [name, alias] of aliases.byName) {
    const best = verdict(alias)
    const all = [...alias.accepted.values()].reduce((sum, count) => sum + count, alias.refused)
    if (all === 0) continue
    const [label, accepted] = [best?.label ?? '', best?.accepted ?? 0]
    const effect = best !== null && best.agreement >= AGREEMENT ? 'yes' : accepted / all <= 0.3 ? 'no' : 'undecided'
    items.push({
      key: keyOf('alias', name),
      kind: 'alias',
      name,
      what: label,
      accepted,
      refused: all - accepted,
      effect,
    })
  }
  items.push(...counted('cue', habits), ...counted('word', habits), ...counted('context', habits))
  for (const [name, names] of habits.roles) {
    const ranked = [...names].toSorted((a, b) => b[1] - a[1])
    const [what, accepted] = ranked[0] ?? ['', 0]
    const refused = ranked.slice(1).reduce((sum, [, count]) => sum + count, 0)
    const effect = isAgreed({ accepted, refused }) ? 'yes' : 'undecided'
    items.push({ key: keyOf('role', name), kind: 'role', name, what, accepted, refused, effect })
  }
  return items.flatMap((item) =>
    gone.has(item.key) ? [] : Object.assign(item, { name: written.get(item.key) ?? item.name }),
  )
}

function counted(kind: keyof typeof TABLES, habits: Habits): Item[] {
  return [...habits[TABLES[kind]]].map(([key, count]) => {
    const blank = kind === 'cue' ? key.indexOf(' ') : -1
    const [what, name] = blank === -1 ? ['', key] : [key.slice(0, blank), key.slice(blank + 1)]
    return {
      key: keyOf(kind, key),
      kind,
      name,
      what,
      accepted: count.accepted,
      refused: count.refused,
      effect: effectOf(count),
    }
  })
}

function effectOf(count: Count): Item['effect'] {
  if (isRefused(count)) return 'no'
  return isAgreed(count) ? 'yes' : 'undecided'
}
