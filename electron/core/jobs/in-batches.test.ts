import { expect, test } from 'vitest'
import { inBatches } from './in-batches.ts'

async function* from<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}

async function collect<Item>(batches: AsyncIterable<readonly Item[]>): Promise<(readonly Item[])[]> {
  const all: (readonly Item[])[] = []
  for await (const batch of batches) all.push(batch)
  return all
}

test('takes together what is there, in order, and never more than it may', async () => {
  expect(await collect(inBatches(from([1, 2, 3, 4, 5]), 2))).toEqual([[1, 2], [3, 4], [5]])
  expect(await collect(inBatches(from([1, 2]), 8))).toEqual([[1, 2]])
  expect(await collect(inBatches(from([]), 8))).toEqual([])
})

test('waits for nothing once it has one', async () => {
  const source = new ReadableStream<number>({ start: (controller) => controller.enqueue(1) })
  const batches = inBatches(source, 8)
  expect(await batches.next()).toEqual({ done: false, value: [1] })
  void batches.return(undefined)
})

test('gathers while the one before is worked on', async () => {
  const { readable, writable } = new TransformStream<number>(undefined, undefined, { highWaterMark: 8 })
  const writer = writable.getWriter()
  const batches = inBatches(readable, 8)
  await writer.write(1)
  expect((await batches.next()).value).toEqual([1])
  for (const number of [2, 3, 4]) await writer.write(number)
  expect((await batches.next()).value).toEqual([2, 3, 4])
  await batches.return(undefined)
})

test('yields what came before the source failed', async () => {
  const failing = (async function* () {
    yield* [1, 2]
    throw new Error('source')
  })()
  const batches = inBatches(failing, 8)
  expect((await batches.next()).value).toEqual([1, 2])
  await expect(batches.next()).rejects.toThrow('source')
})

test('leaves the source when nobody wants more of it', async () => {
  const left = Promise.withResolvers<void>()
  const source = (async function* () {
    try {
      yield* [1, 2, 3]
    } finally {
      left.resolve()
    }
  })()
  for await (const batch of inBatches(source, 1)) {
    expect(batch).toEqual([1])
    break
  }
  await left.promise
})
