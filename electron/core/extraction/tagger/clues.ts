import { listedAt } from '../names/gazetteer.ts'
import type { Name } from '../names/name.ts'
import type { Token } from '../reading/tokens.ts'

/** What lists and rules say of each token of a passage, as small numbers; 0 for nothing. */
export interface Clues {
  readonly listed: Int32Array
  readonly rules: Int32Array
}

const LABELS = ['LOC', 'ORG', 'EVENT', 'PER', 'DATE'] as const
/** Position in the name: first, later, and whether it is the last. */
const place = (at: number, from: number, to: number): number => (at === from ? 1 : 2) + (at === to - 1 ? 2 : 0)

/** `names`: what the rules found in the passage, without overlaps. */
export function findClues(tokens: readonly Token[], names: readonly Name[]): Clues {
  const listed = new Int32Array(tokens.length)
  const rules = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at += 1) {
    const found = listedAt(tokens, at)
    if (found === null) continue
    const to = Math.min(found.to, tokens.length)
    const kind =
      LABELS.indexOf(found.label) * 8 + Number(found.weak) * 4 + Number(found.country) * 2 + Number(found.stripped > 0)
    for (let inside = at; inside < to; inside += 1) listed[inside] = 1 + kind * 8 + place(inside, at, to)
    at = to - 1
  }
  for (const { from, to, label, confidence } of names) {
    // Each kind of rule has a confidence of its own: it tells the kinds apart.
    const kind = LABELS.indexOf(label) * 64 + Math.round(confidence * 50)
    for (let at = from; at < to; at += 1) rules[at] = 1 + kind * 8 + place(at, from, to)
  }
  return { listed, rules }
}
