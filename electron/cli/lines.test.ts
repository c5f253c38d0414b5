import { assert, asyncProperty, array, string, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part)
}

async function collect(parts: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(chunks(parts))) lines.push(line.toString('utf8'))
  return lines
}

test('only LF ends a line, wherever the stream is cut', async () => {
  const bytes = Buffer.from('{"text":"سطر\u2028واحد"}\n\n{"a":1}')
  const expected = ['{"text":"سطر\u2028واحد"}', '', '{"a":1}']
  for (let cut = 0; cut <= bytes.length; cut += 1)
    expect(await collect([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(expected)
})

test('joined by LF, the lines are the stream', async () => {
  await assert(
    asyncProperty(array(uint8Array()), string(), async (parts, tail) => {
      const all = Buffer.concat([...parts, Buffer.from(tail)])
      const lines: Buffer[] = []
      for await (const line of linesOf(chunks([...parts, Buffer.from(tail)]))) lines.push(line, Buffer.from('\n'))
      const joined = Buffer.concat(all.at(-1) === 0x0a ? lines : lines.slice(0, -1))
      expect(joined.equals(all)).toBe(true)
    }),
  )
})
