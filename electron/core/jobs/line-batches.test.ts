import { assert, asyncProperty, array, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { lineBatches, linesOf } from './line-batches.ts'
import type { LineBatch } from './line-batches.ts'

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part)
}

async function collect(parts: readonly Uint8Array[]): Promise<LineBatch[]> {
  const batches: LineBatch[] = []
  for await (const batch of lineBatches(chunks(parts))) batches.push(batch)
  return batches
}

test('only LF ends a line, wherever the stream is cut, and every line has its number', async () => {
  const bytes = Buffer.from('{"text":"سطر\u2028واحد"}\n\n{"a":1}')
  const expected = [
    [1, '{"text":"سطر\u2028واحد"}\n'],
    [2, '\n'],
    [3, '{"a":1}'],
  ]
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const batches = await collect([bytes.subarray(0, cut), bytes.subarray(cut)])
    const lines = batches.flatMap((batch) => Array.from(linesOf(batch)))
    expect(lines.map((line) => [line.first, Buffer.from(line.bytes).toString()])).toEqual(expected)
  }
})

test('the batches are the stream, and their lines are the batches', async () => {
  await assert(
    asyncProperty(array(uint8Array()), async (parts) => {
      const all = Buffer.concat(parts)
      const batches = await collect(parts)
      expect(Buffer.concat(batches.map(({ bytes }) => bytes)).equals(all)).toBe(true)
      const lines = batches.flatMap((batch) => Array.from(linesOf(batch)))
      expect(Buffer.concat(lines.map(({ bytes }) => bytes)).equals(all)).toBe(true)
      expect(lines.map(({ first }) => first)).toEqual(lines.map((_, index) => index + 1))
    }),
  )
})

test('what has come is handed on before more comes', async () => {
  async function* stream() {
    yield Buffer.from('1\n2\n3')
    throw new Error('more was asked for')
  }
  const batches = lineBatches(stream())
  const { value } = await batches.next()
  expect(value).toEqual({ bytes: new Uint8Array(Buffer.from('1\n2\n')), first: 1 })
})
