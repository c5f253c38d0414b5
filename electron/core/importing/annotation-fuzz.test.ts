import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentOf } from '../../../test/support/document-of.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { written } from '../../../test/support/written.ts'
import { checkDraft, checkStorable } from '../corpus/writing/validity.ts'
import { parseFile } from './index.ts'
import type { Parsed } from './index.ts'

/*
 * Files of every annotation format with damage done to them: what comes of it is articles that a corpus can store, and
 * failures in words; never a throw.
 */

const DOCUMENTS = [
  documentOf(hostileDraft()),
  documentOf(generateArticle({ seed: 5, paragraphs: 2, paragraphLength: 120, mentions: 8, quotes: 2 }), 2),
]

/** Bytes that mean something in one of the formats. */
const PIECES = [
  ['"', '[', ']', '{', '}', ',', ':', '\\', '\n', '\r\n', '\t', ' ', ';', '0', '-1', '9'.repeat(20), '1e9', '0.5'],
  ['null', 'true', '[]', '{}', '"__proto__"', '"label"', '"uid":null,', String.raw`"\ud800"`, '\u2028', '😀', '\0'],
  ['T1\tPER 0 1\tx\n', 'E1\tQuote:T1 Cue:T1\n', '*\tEquiv T1 T1\n', 'A1\tKind E1\n', '#1\tValue T1\t\n', 'T9 ', 'E'],
  ['-DOCSTART-\tO\n', '# newdoc\n', 'x\tI-\n', 'x\tB-PER\n', '\tO\n', 'O'],
].flat()

const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.oneof(fc.constant(0), fc.nat({ max: 30 })),
    add: fc.oneof(
      fc.constantFrom(...PIECES).map((piece) => Buffer.from(piece)),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

const cut = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 })

function damaged(
  bytes: Buffer,
  harm: typeof damage extends fc.Arbitrary<infer Harm> ? Harm : never,
  end: number | null,
) {
  let result = bytes
  for (const { at, drop, add } of harm) {
    const place = Math.floor(at * result.length)
    result = Buffer.concat([result.subarray(0, place), add, result.subarray(place + drop)])
  }
  return end === null ? result : result.subarray(0, Math.floor(end * result.length))
}

/** What is wrong with what came of a file: articles that could not be stored, failures that say nothing. */
function faults({ articles, failures }: Parsed): readonly string[] {
  const unstorable = articles.flatMap((draft) => {
    try {
      checkDraft('it', draft, draft.text)
      checkStorable('it', [draft.text, draft.meta, draft.language, draft.ext])
      return draft.text.includes('\0') ? ['it has a NUL'] : []
    } catch (error) {
      return [String(error)]
    }
  })
  return [...unstorable, ...failures.flatMap(({ reason, advice }) => (reason && advice ? [] : ['no reason or advice']))]
}

const runs = { numRuns: 400 }

test.each([
  ['jsonl', 'articles.jsonl'],
  ['doccano', 'articles.jsonl'],
  ['labelstudio', 'articles.json'],
  ['conll', 'articles.conll'],
] as const)('%s, damaged', async (format, name) => {
  const bytes = (await written(format, DOCUMENTS)).files.get(name)!
  expect(faults(await parseFile({ name, bytes }))).toEqual([])
  await fc.assert(
    fc.asyncProperty(damage, cut, async (harm, end) => {
      expect(faults(await parseFile({ name, bytes: damaged(bytes, harm, end) }))).toEqual([])
    }),
    runs,
  )
})

test('brat, text or annotations damaged', async () => {
  const { files } = await written('brat', DOCUMENTS)
  const names = [...files.keys()].filter((name) => name.endsWith('.txt'))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.boolean(), damage, cut, async (name, inText, harm, end) => {
      const [text, ann] = [files.get(name)!, files.get(name.replace(/txt$/u, 'ann'))!]
      const [bytes, standoff] = inText ? [damaged(text, harm, end), ann] : [text, damaged(ann, harm, end)]
      expect(faults(await parseFile({ name, bytes, standoff }))).toEqual([])
    }),
    runs,
  )
})

/** A JSON value with one of the values in it replaced. */
function replaced(value: unknown, path: readonly number[], by: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined || typeof value !== 'object' || value === null) return by
  const entries = Object.entries(value)
  if (entries.length === 0) return by
  const chosen = first % entries.length
  const changed = entries.map(
    ([key, inner], index) => [key, index === chosen ? replaced(inner, rest, by) : inner] as const,
  )
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed)
}

test.each([
  ['jsonl', 'articles.jsonl'],
  ['doccano', 'articles.jsonl'],
  ['labelstudio', 'articles.json'],
] as const)('%s, sound JSON with something else in it', async (format, name) => {
  const bytes = (await written(format, DOCUMENTS)).files.get(name)!
  const whole = name.endsWith('.json')
  const values = whole
    ? [JSON.parse(bytes.toString()) as unknown]
    : bytes
        .toString()
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line))
  const path = fc.array(fc.nat({ max: 200 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(path, fc.jsonValue(), fc.nat({ max: values.length - 1 }), async (at, by, which) => {
      const changed = values.map((value, index) => (index === which ? replaced(value, at, by) : value))
      const text = changed.map((value) => JSON.stringify(value)).join('\n')
      expect(faults(await parseFile({ name, bytes: Buffer.from(text) }))).toEqual([])
    }),
    runs,
  )
})

test.each([
  ['doccano', 'a.jsonl', `{"offset_unit":"utf16","entities":[${'['.repeat(100_000)}`],
  [
    'Label Studio',
    'a.json',
    `[{"data":{"text":"x"},"annotations":[{"result":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}]`,
  ],
  ['brat', 'a.ann', 'T1\tPER 0 1\tx'],
])('%s: nesting without end, or half of it, is a failure', async (_, name, text) => {
  const parsed = await parseFile({ name, bytes: Buffer.from(text) })
  expect(faults(parsed)).toEqual([])
  expect(parsed.failures).not.toEqual([])
})
