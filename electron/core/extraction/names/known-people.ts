import { readings } from '../reading/clitics.ts'
import { tokenize } from '../reading/tokens.ts'
import type { Token } from '../reading/tokens.ts'
import { KNOWN_PEOPLE } from '../tables/known-people.ts'
import type { Name } from './name.ts'

/** The evidence of such a name. */
export const PUBLIC_FIGURE = 'name of a public figure'

/** By the first word of a name its other ones, the longest name first. Keys. */
const OTHERS = new Map<string, string[][]>()
for (const name of KNOWN_PEOPLE) {
  const [first = '', ...others] = tokenize(name, 0, name.length).map(({ key }) => key)
  OTHERS.set(first, [...(OTHERS.get(first) ?? []), others])
}
for (const others of OTHERS.values()) others.sort((a, b) => b.length - a.length)

/** The full name of a public figure that begins at a token, behind a clitic or not. */
export function knownPersonAt(tokens: readonly Token[], at: number): Name | null {
  for (const { stripped, key } of readings(tokens[at]?.key ?? '')) {
    const others = OTHERS.get(key)?.find((words) => words.every((word, index) => tokens[at + 1 + index]?.key === word))
    if (others === undefined) continue
    const to = at + 1 + others.length
    return { from: at, to, stripped, label: 'PER', confidence: 0.97, evidence: PUBLIC_FIGURE }
  }
  return null
}
