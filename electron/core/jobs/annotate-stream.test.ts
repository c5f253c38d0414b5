import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { annotateStream, createPool } from './index.ts'
import type { Pool } from './index.ts'

let pool: Pool
beforeAll(() => {
  pool = createPool({ width: 2 })
})
afterAll(() => pool.close())

interface Answer {
  readonly schema?: string
  readonly id: string | null
  readonly text?: string
  readonly error?: string
}

async function annotated(chunks: readonly (string | Uint8Array)[]): Promise<Answer[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk as Uint8Array)
  }
  let out = ''
  for await (const lines of annotateStream(pool, stream())) out += Buffer.from(lines).toString('utf8')
  return out === ''
    ? []
    : out
        .replace(/\n$/u, '')
        .split('\n')
        .map((line) => JSON.parse(line) as Answer)
}

test('one line out for each line in, in order, whatever is in it', async () => {
  const text = (seed: number) => generateArticle({ ...NEWS, seed }).text
  const good = (id: number) => ({ line: JSON.stringify({ id, text: text(id) }), id: String(id), error: undefined })
  const cases = [
    ...Array.from({ length: 40 }, (_, id) => good(id)),
    { line: '', id: null, error: 'line 41: ' },
    { line: '{"id":"x"', id: null, error: 'line 42: ' },
    { line: '{"id":"no text"}', id: 'no text', error: 'line 43: ' },
    { line: '{"id":"half","text":"\\ud800"}', id: 'half', error: 'line 44: ' },
    { line: 'null', id: null, error: 'line 45: ' },
    { line: '{"id":"empty","text":""}', id: 'empty', error: undefined },
    good(47),
  ]
  const bytes = Buffer.from(cases.map(({ line }) => line).join('\n'))
  const chunks = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, at) =>
    bytes.subarray(at * 1000, (at + 1) * 1000),
  )
  const answers = await annotated(chunks)
  expect(answers.map(({ id }) => id)).toEqual(cases.map(({ id }) => id))
  const told = answers.map(({ text: found, error }) => found ?? error?.replace(/(?<=: ).*$/u, ''))
  expect(told).toEqual(cases.map(({ line, error }) => error ?? (JSON.parse(line) as { text: string }).text))
})

test('bytes that are no UTF-8 are an error of their line alone', async () => {
  const bad = Buffer.concat([Buffer.from('{"id":"a","text":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')])
  const answers = await annotated([bad, '{"id":"b","text":"قال زيد إنه هنا."}\n'])
  expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
    [null, false],
    ['b', true],
  ])
})

test('nothing in, nothing out', async () => {
  expect(await annotated([])).toEqual([])
})
