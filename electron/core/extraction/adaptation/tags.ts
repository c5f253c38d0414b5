/*
 * IOB2 over the labels of a corpus: O is 0, B of the first label 1, I of it 2, B of the second 3 … The labels that the
 * extractor knows come first, in this order; a corpus appends its own as they are met.
 */

export const KNOWN_LABELS: readonly string[] = ['PER', 'LOC', 'ORG', 'EVENT', 'DATE']

export const O = 0
export const begin = (label: number): number => 1 + 2 * label
export const inside = (label: number): number => 2 + 2 * label
export const tagCount = (labels: readonly string[]): number => 1 + 2 * labels.length
export const isBegin = (tag: number): boolean => tag % 2 === 1
/** Index of the label; -1 for O. */
const labelOf = (tag: number): number => (tag === O ? -1 : (tag - 1) >> 1)
/** Whether IOB2 lets `tag` follow `previous`. */
export const mayFollow = (previous: number, tag: number): boolean =>
  tag === O || isBegin(tag) || (previous !== O && labelOf(previous) === labelOf(tag))

/** A named stretch of tokens; `to` is exclusive, `label` an index. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly label: number
}

/** The names that tags spell. */
export function stretchesOfTags(tags: Int32Array): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at] ?? O
    if (!isBegin(tag)) continue
    let to = at + 1
    while (to < tags.length && tags[to] === tag + 1) to += 1
    found.push({ from: at, to, label: labelOf(tag) })
  }
  return found
}

/** Writes a name's tags. */
export function spell(tags: Int32Array, { from, to, label }: Stretch): void {
  for (let at = from; at < to; at += 1) tags[at] = at === from ? begin(label) : inside(label)
}
