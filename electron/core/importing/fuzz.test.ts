import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, nat, record, uint8Array } from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { documentOf } from '../../../test/support/document-of.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { readAll } from '../../../test/support/read-all.ts'
import { docx, run, zipped } from '../../../test/support/zipped.ts'
import { toRecord, writeLine } from '../interchange/index.ts'
import { inspectFile } from './index.ts'

/** One of a kind is made of valid bytes by a few of these. */
const mutation = record({
  kind: constantFrom('flip', 'cut', 'repeat', 'insert', 'end'),
  at: nat(),
  length: nat(200),
  bytes: uint8Array({ maxLength: 24 }),
})
type Mutation = typeof mutation extends { generate(...rest: never): { readonly value: infer Value } } ? Value : never

function mutated(valid: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce<Uint8Array>((content, { kind, at, length, bytes }) => {
    const from = content.length === 0 ? 0 : at % content.length
    const to = Math.min(content.length, from + length)
    const [before, inside, after] = [content.subarray(0, from), content.subarray(from, to), content.subarray(to)]
    switch (kind) {
      case 'flip':
        return Uint8Array.from(content, (byte, index) => (index === from ? byte ^ (1 + (length % 255)) : byte))
      case 'cut':
        return Buffer.concat([before, after])
      case 'repeat':
        return Buffer.concat([before, inside, inside, after])
      case 'insert':
        return Buffer.concat([before, bytes, inside, after])
      case 'end':
        return before
    }
  }, valid)
}

const TEXT = readFileSync(join(import.meta.dirname, '../../../test/development/articles/ar-04.txt'), 'utf8').slice(
  0,
  3000,
)
const ROW = { title: 'عنوان', body: TEXT.slice(0, 400), date: '2024-03-08', tags: ['a', 'b'], source: { name: 'x' } }
const HTML = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><meta property="og:title" content="عنوان"><script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script></head><body><article><h1>عنوان</h1>${TEXT.split(
  '\n',
)
  .map((line) => `<p>${line}</p>`)
  .join('')}</article></body></html>`

const VALID: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'a.txt': () => Buffer.from(TEXT),
  'utf16.txt': () => iconv.encode(TEXT, 'utf-16le', { addBOM: true }),
  'arabic.txt': () => iconv.encode(TEXT, 'windows-1256'),
  'a.html': () => Buffer.from(HTML),
  'a.csv': () => Buffer.from(`title,body,date\n"عنوان","${TEXT.slice(0, 500).replaceAll('"', '""')}",2024-03-08\n`),
  'a.tsv': () => Buffer.from(`title\tbody\nعنوان\t${TEXT.slice(0, 200).replaceAll('\n', ' ')}\n`),
  'a.json': () => Buffer.from(JSON.stringify({ articles: [ROW, ROW] })),
  'a.jsonl': () => Buffer.from(`${JSON.stringify(ROW)}\n${JSON.stringify(ROW)}\n`),
  'isnad.jsonl': () => Buffer.from(writeLine(toRecord(documentOf(hostileDraft())))),
  'a.docx': () => docx([run('عنوان'), run(TEXT.slice(0, 500))], '<dc:title>x</dc:title>'),
  'a.zip': async () =>
    zipped({ 'a.txt': TEXT, 'b.html': HTML, 'c/d.zip': await zipped({ 'x.json': JSON.stringify([ROW]) }) }),
}

test.each(Object.keys(VALID))(
  'a damaged %s gives articles and failures, never an error',
  { timeout: 120_000 },
  async (name) => {
    const valid = (await VALID[name]?.()) ?? new Uint8Array()
    const whole = await readAll(name, valid)
    expect(whole.failures).toEqual([])
    expect(whole.articles.length).toBeGreaterThan(0)
    await assert(
      asyncProperty(
        array(mutation, { minLength: 1, maxLength: 6 }),
        constantFrom(name, 'a', 'a.txt'),
        async (mutations, as) => {
          const bytes = mutated(valid, mutations)
          const { articles, failures } = await readAll(as, bytes)
          for (const { text, blocks, mentions } of articles) {
            expect(text.isWellFormed() && !text.includes('\0') && text.trim() !== '').toBe(true)
            for (const { start, end } of [...blocks, ...mentions])
              expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
          for (const { name: shown, reason, advice } of failures)
            expect([shown.startsWith(as), reason.length > 0, advice.length > 0]).toEqual([true, true, true])
          await inspectFile({ name: as, bytes })
        },
      ),
      { seed: 20_241_128, numRuns: 60 },
    )
  },
)
