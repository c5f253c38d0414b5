/** With these too; without them, if all of them are there. */
export function toggled(picked: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const next = new Set(picked)
  const all = keys.every((key) => picked.has(key))
  for (const key of keys) {
    if (all) next.delete(key)
    else next.add(key)
  }
  return next
}
