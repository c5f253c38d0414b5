/*
 * The tags of the tagger: IOB2 over four labels. MISC (peoples, works, products) is learnt so that it competes with the
 * others where a corpus annotates it, and dropped from what is found; dates and events are the rules' alone.
 */

export const TAGGED = ['PER', 'LOC', 'ORG', 'MISC'] as const
export type Tagged = (typeof TAGGED)[number]

/** O, then B and I of each label: B-PER is 1, I-PER 2, B-LOC 3 … */
export const TAG_COUNT = 1 + 2 * TAGGED.length
export const OUTSIDE = 0

export const beginOf = (label: number): number => 1 + 2 * label
export const insideOf = (label: number): number => 2 + 2 * label
export const isBegin = (tag: number): boolean => tag % 2 === 1
const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0
/** Index in TAGGED; -1 for O. */
export const labelOf = (tag: number): number => (tag === OUTSIDE ? -1 : (tag - 1) >> 1)

/** Whether IOB2 lets `tag` follow `previous`; `previous` -1 at a sentence's beginning. */
export function mayFollow(previous: number, tag: number): boolean {
  return !isInside(tag) || (previous > 0 && labelOf(previous) === labelOf(tag))
}
