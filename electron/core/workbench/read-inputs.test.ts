import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../../test/support/temporary-corpus.ts'
import { zipped } from '../../../test/support/zipped.ts'
import { Mapping } from '../../../shared/mapping.ts'
import { createPool } from '../jobs/index.ts'
import type { Pool } from '../jobs/index.ts'
import { inspectInputs } from './inspect-inputs.ts'
import { readInputs } from './read-inputs.ts'
import type { ReadTask } from './read-inputs.ts'
import { remembered } from './remembered-mappings.ts'

const BODY = 'قال الوزير إن الطريق سيفتح غدا، وأضاف أن العمل فيه انتهى قبل موعده بأسبوعين كاملين.'

function pool(heapMb?: number): Pool {
  const made = createPool({ width: 1, ...(heapMb === undefined ? {} : { heapMb }) })
  onTestFinished(() => made.close())
  return made
}

async function read(workers: Pool, task: ReadTask) {
  const all: { readonly texts: string[]; readonly failures: unknown[]; searched: number } = {
    texts: [],
    failures: [],
    searched: 0,
  }
  for await (const outcome of readInputs(workers, task)) {
    if (!('articles' in outcome)) continue
    all.texts.push(...outcome.articles.map(({ text }) => text))
    all.searched += outcome.articles.filter(({ quotes }) => quotes.length > 0).length
    all.failures.push(...outcome.failures.map(({ name, problem }) => [name, problem.code]))
  }
  return all
}

test('a file of more rows than a worker can hold is a failure of its own', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder()
  const paths = ['1.txt', '2.csv', '3.txt'].map((name) => join(folder, name))
  await writeFile(paths[0]!, `${BODY} 1`)
  await writeFile(paths[1]!, `title,text\n${'a,b\n'.repeat(4_000_000)}`)
  await writeFile(paths[2]!, `${BODY} 3`)
  const { texts, failures } = await read(pool(), { inputs: paths.map((path) => ({ path })), extract: false })
  expect(texts).toEqual([`${BODY} 1`, `${BODY} 3`])
  expect(failures).toEqual([['2.csv', 'too_much_memory']])
})

test(
  'a file that ends its worker for want of memory is named, and the others are read',
  { timeout: 60_000 },
  async () => {
    const folder = await temporaryFolder()
    const paths = ['1.txt', '2.json', '3.txt'].map((name) => join(folder, name))
    await writeFile(paths[0]!, `${BODY} 1`)
    await writeFile(paths[1]!, JSON.stringify(Array.from({ length: 150_000 }, (_, id) => ({ id, text: 'نص' }))))
    await writeFile(paths[2]!, `${BODY} 3`)
    const { texts, failures } = await read(pool(48), { inputs: paths.map((path) => ({ path })), extract: false })
    expect(texts).toEqual([`${BODY} 1`, `${BODY} 3`])
    expect(failures).toEqual([['2.json', 'too_much_memory']])
  },
)

test('a large table is searched like any other', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'a.csv')
  const rows = Array.from({ length: 60 }, (_, index) => `${index},"${BODY.repeat(40)} ${index}"`)
  await writeFile(path, `title,text\n${rows.join('\n')}\n`)
  const { texts, failures, searched } = await read(pool(), { inputs: [{ path }], extract: true })
  expect([texts.length, failures, searched]).toEqual([60, [], 60])
  expect(texts[59]).toBe(`${BODY.repeat(40)} 59`)
})

test('what was seen is what is read: encodings by name, fields by shape', async () => {
  const workers = pool()
  const folder = await temporaryFolder()
  const inputs = ['a.txt', 'b.csv', 'c.zip'].map((name) => ({ path: join(folder, name) }))
  await writeFile(inputs[0]!.path, Buffer.from([0xcf, 0xe3, 0xd4, 0xde]))
  await writeFile(inputs[1]!.path, 'x,y\n1,نص\n')
  await writeFile(inputs[2]!.path, await zipped({ 'd.json': JSON.stringify([{ text: BODY }]) }))
  const { signal } = new AbortController()
  const { files, partial } = await inspectInputs(workers, { inputs, signal })
  expect(partial).toBe(false)
  expect(
    files.map(({ name, format, encoding, table }) => [name, format, encoding?.chosen, table?.mapping?.text]),
  ).toEqual([
    ['a.txt', 'text', expect.any(String), undefined],
    ['b.csv', 'csv', 'utf-8', undefined],
    ['c.zip/d.json', 'json', 'utf-8', 'text'],
  ])
  expect(files[0]?.encoding?.others.length).toBeGreaterThan(3)
  expect(files[1]?.failures[0]?.problem.code).toBe('no_text_field')
  expect(files[2]?.articles[0]?.text).toBe(BODY)

  const choices = {
    encodings: { 'a.txt': 'windows-1256' },
    mappings: { [files[1]!.table!.shape]: Mapping.parse({ text: 'y', title: 'x' }) },
  }
  const again = await inspectInputs(workers, { inputs, signal, ...choices })
  expect(again.files.map(({ articles }) => articles[0]?.text)).toEqual(['دمشق', 'نص', BODY])
  expect(again.files[1]?.table?.guessed).toBe(false)
  const { texts } = await read(workers, { inputs, extract: false, ...choices })
  expect(texts).toEqual(['دمشق', 'نص', BODY])
})

test('mappings are remembered, the oldest forgotten', () => {
  const mapping = Mapping.parse({ text: 'a' })
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`shape ${index}`, mapping]))
  const known = remembered(many, { 'shape 0': Mapping.parse({ text: 'b' }) })
  expect(Object.keys(known)).toHaveLength(200)
  expect(known['shape 0']?.text).toBe('b')
})
