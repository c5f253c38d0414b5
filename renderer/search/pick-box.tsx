/** Shows whether what a row stands for is picked, all or `some` of it; the row is what is pressed. */
export function PickBox({ on, some }: { readonly on: boolean; readonly some: boolean }) {
  return <span aria-hidden className={`checkbox-box${on ? ' on' : some ? ' some' : ''}`} />
}

export const isPicked = (keys: readonly string[], picked: ReadonlySet<string>): boolean =>
  keys.length > 0 && keys.every((key) => picked.has(key))

export const missing = (keys: readonly string[], picked: ReadonlySet<string>): readonly string[] =>
  keys.filter((key) => !picked.has(key))
