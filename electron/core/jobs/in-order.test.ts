import { describe, expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of source) all.push(item)
  return all
}

describe('inOrder', () => {
  test('keeps the order, whatever finishes first', async () => {
    const gates = new Map<number, () => void>()
    const work = (item: number) => new Promise<number>((resolve) => gates.set(item, () => resolve(item)))
    const all = collect(inOrder([1, 2, 3], 3, work))
    await Promise.resolve()
    for (const item of [3, 2, 1]) {
      while (!gates.has(item)) await Promise.resolve()
      gates.get(item)!()
    }
    expect(await all).toEqual([1, 2, 3])
  })

  test('never has more than its width at work', async () => {
    let [running, most] = [0, 0]
    const work = async (item: number) => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      return item
    }
    await collect(
      inOrder(
        Array.from({ length: 50 }, (_, index) => index),
        4,
        work,
      ),
    )
    expect(most).toBeLessThanOrEqual(4)
  })

  test('waits for no more items with what is finished', async () => {
    const source = new ReadableStream<number>({ start: (controller) => controller.enqueue(1) })
    const results = inOrder(source, 3, async (item) => item)
    expect(await results.next()).toEqual({ done: false, value: 1 })
    await results.return(undefined)
  })

  test('yields what came before the source failed', async () => {
    const source = (function* () {
      yield 1
      yield 2
      throw new Error('source')
    })()
    const seen: number[] = []
    const run = async () => {
      for await (const item of inOrder(source, 3, async (value) => value)) seen.push(item)
    }
    await expect(run()).rejects.toThrow('source')
    expect(seen).toEqual([1, 2])
  })

  test('throws where the failed item would have come', async () => {
    const seen: number[] = []
    const run = async () => {
      for await (const item of inOrder([1, 2, 3], 3, async (value) => {
        if (value === 2) throw new Error('second')
        return value
      }))
        seen.push(item)
    }
    await expect(run()).rejects.toThrow('second')
    expect(seen).toEqual([1])
  })
})
