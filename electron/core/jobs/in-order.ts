/**
 * Runs `work` on items as they come, at most `width` at a time, and yields the results in the order of the items, each as
 * soon as those before it are out, also while the source keeps it waiting. An error of `work` or of the source ends it
 * where its turn comes.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const pending: Promise<Result>[] = []
  let failed: { readonly error: unknown } | null = null
  let coming: Promise<IteratorResult<Item, unknown> | null> | null = null
  /** Null where the source failed. */
  const ask = async () => {
    try {
      return await source.next()
    } catch (error) {
      failed = { error }
      return null
    }
  }
  let ended = false
  try {
    while (!ended || pending.length > 0) {
      if (!ended && pending.length < width) {
        coming ??= ask()
        const [first] = pending
        const next = await (first === undefined ? coming : Promise.race([coming, settled(first)]))
        if (next !== READY) {
          coming = null
          if (next === null || next.done === true) ended = true
          else pending.push(begun(work, next.value))
          continue
        }
      }
      const result = pending.shift()
      if (result !== undefined) yield await result
    }
  } finally {
    // It may be waiting for more of its own source: that wait is not ours.
    if (!ended) void source.return?.()
  }
  if (failed !== null) throw (failed as { readonly error: unknown }).error
}

const READY = Symbol('ready')

async function settled(result: Promise<unknown>): Promise<typeof READY> {
  await result.catch(() => undefined)
  return READY
}

/** Its error is thrown when its turn comes; until then it must not count as unhandled. */
function begun<Item, Result>(work: (item: Item) => Promise<Result>, item: Item): Promise<Result> {
  const result = work(item)
  result.catch(() => undefined)
  return result
}
