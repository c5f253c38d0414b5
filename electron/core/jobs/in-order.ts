/**
 * Runs `work` on items as they come, at most `width` at a time, and yields the results in the order of the items. An
 * error of `work` or of the source ends it where its turn comes.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = []
  for await (const item of items) {
    const result = work(item)
    // Its error is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined)
    pending.push(result)
    if (pending.length >= width) {
      const first = pending.shift()
      if (first !== undefined) yield await first
    }
  }
  for (const result of pending) yield await result
}
