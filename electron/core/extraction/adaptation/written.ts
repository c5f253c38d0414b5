/** What was learnt as it is written, by the item's key: what it is known by is folded. */
export type Written = Map<string, string>

/** As it was met first; but a dateline has its city in capitals (CAIRO), which gives way to how it is written elsewhere. */
export function note(written: Written, key: string, as: string): void {
  const before = written.get(key)
  if (before === undefined || (isInCapitals(before) && !isInCapitals(as))) written.set(key, as)
}

const isInCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()
