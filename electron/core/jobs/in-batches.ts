/**
 * The items in their order, those together that are there when they are asked for: at least one, at most `most`. An error
 * of the source ends it behind what came before.
 */
export async function* inBatches<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<readonly Item[]> {
  const source = items[Symbol.asyncIterator]()
  let coming = asked(source)
  try {
    for (let next = await coming; next.done !== true; next = await coming) {
      const batch: Item[] = []
      for (let ready: IteratorResult<Item> | null = next; ready !== null && ready.done !== true;) {
        batch.push(ready.value)
        coming = asked(source)
        ready = batch.length < most ? await Promise.race([coming.catch(() => null), turn()]) : null
      }
      yield batch
    }
  } finally {
    void source.return?.()
  }
}

/** Its error is thrown when its turn comes; until then it must not count as unhandled. */
function asked<Item>(source: AsyncIterator<Item>): Promise<IteratorResult<Item>> {
  const coming = source.next()
  coming.catch(() => undefined)
  return coming
}

/** Whatever is ready comes before it. */
const turn = () => new Promise<null>((resolve) => void setImmediate(resolve, null))
