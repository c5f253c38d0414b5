/** What was learnt as it was written where it was first met, by the item's key: what it is known by is folded. */
export type Written = Map<string, string>

export function note(written: Written, key: string, as: string): void {
  if (!written.has(key)) written.set(key, as)
}
