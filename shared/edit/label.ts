import { LABEL_KEY } from '../model/index.ts'
import type { Label, LabelId } from '../model/index.ts'

/** What is left of the default labels' palette (Okabe-Ito), and darker ones. */
const COLORS = ['#56b4e9', '#8c6d1f', '#7b3294', '#5f6b7a', '#b2182b', '#1b7837'] as const
/** A file with more kinds of names than this has something else where its labels should be. */
const MOST = 100

/**
 * Labels for keys that mentions bring along and that none of these has yet, so that they can be seen, filtered and given by
 * hand. A key that no label may have stays with its mentions alone.
 */
export function labelsFor(keys: Iterable<string>, known: readonly Label[], nextId: () => number): readonly Label[] {
  const labels = [...known]
  for (const key of new Set(keys)) {
    if (labels.length >= MOST || !LABEL_KEY.test(key) || labels.some((label) => label.key === key)) continue
    const digits = new Set(labels.map(({ shortcut }) => shortcut))
    labels.push({
      type: 'label',
      id: nextId() as LabelId,
      key,
      name: key,
      nameAr: key,
      color: COLORS[labels.length % COLORS.length] ?? COLORS[0],
      order: Math.max(0, ...labels.map(({ order }) => order)) + 1,
      shortcut: [1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => !digits.has(digit)) ?? null,
      retired: false,
    })
  }
  return labels.slice(known.length)
}
