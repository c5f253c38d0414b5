import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument } from '../../../test/support/arbitrary-document.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { written } from '../../../test/support/written.ts'
import type { Written } from '../../../test/support/written.ts'
import type { ExportFormat } from '../../../shared/contract/index.ts'
import type { ArticleDocument, DraftArticle, Mention, Span } from '../../../shared/model/index.ts'
import { recordId } from '../interchange/index.ts'
import { parseFile } from './index.ts'
import type { Parsed } from './index.ts'

/*
 * What goes out in a two-way format comes back, but for what the format's `omits` and its loss report name: on the hostile
 * text, on news, and on articles with spans nested, crossing, split, inside words and of one character.
 */

const FIXTURES: readonly ArticleDocument[] = [
  documentOf(hostileDraft()),
  ...[1, 2].map((seed) => documentOf(generateArticle({ ...NEWS, seed }), seed + 1)),
]
/** A reader refuses a text of nothing but white space. */
const someDocument = arbitraryDocument.filter(({ text }) => text.trim() !== '')

async function readBack({ files }: Written): Promise<Parsed> {
  const read: Parsed[] = []
  for (const [name, bytes] of files) {
    if (/\.(?:ann|conf|xml)$/u.test(name)) continue
    const standoff = files.get(name.replace(/\.txt$/u, '.ann'))
    read.push(await parseFile({ name, bytes, ...(name.endsWith('.txt') && standoff ? { standoff } : {}) }))
  }
  return { articles: read.flatMap(({ articles }) => articles), failures: read.flatMap(({ failures }) => failures) }
}

/** Sent out and read again: the article as it went out, as it came back, and the ids of what the report names. */
async function sent(format: ExportFormat, document: ArticleDocument) {
  const out = await written(format, [document])
  const { articles, failures } = await readBack(out)
  expect(failures).toEqual([])
  expect(articles).toHaveLength(1)
  return { before: out.documents[0]!, after: articles[0]!, lost: new Set(out.losses.map(({ id }) => id)) }
}

const spanOf = ({ start, end }: Span) => `${start}-${end}`

interface Kept {
  /** Does the format keep which annotations are suggested, and remarks and values? */
  readonly status: boolean
  readonly remarks: boolean
}

/** What a format keeps of mentions and quotes, as lines to compare. */
function lines({ mentions, quotes }: Pick<DraftArticle, 'mentions' | 'quotes'> | ArticleDocument, kept: Kept) {
  const review = ({ status, flagged, note }: Pick<Mention, 'status' | 'flagged' | 'note'>) =>
    [...(kept.status ? [status] : []), ...(kept.remarks ? [flagged, JSON.stringify(note)] : [])].join(' ')
  return {
    mentions: mentions.map((mention) =>
      [mention.label, spanOf(mention), review(mention), ...(kept.remarks ? [mention.value] : [])].join(' '),
    ),
    quotes: quotes.map((quote) => {
      const { kind, content, cue, speaker, medium } = quote
      const roles = [cue, speaker, medium].map((span) => (span === null ? 'none' : spanOf(span)))
      return [kind, content.map(spanOf), ...roles, review(quote)].join(' ')
    }),
  }
}

/** Everything that is not lost is there, as often; nothing is there that was not. */
function expectKept(before: ArticleDocument, after: DraftArticle, kept: Kept, lost: ReadonlySet<string>) {
  const safe = {
    mentions: before.mentions.filter((mention) => !lost.has(recordId('m', mention))),
    quotes: before.quotes.filter((quote) => !lost.has(recordId('q', quote))),
  }
  const [wanted, found] = [lines(safe, kept), lines(after, kept)]
  for (const list of ['mentions', 'quotes'] as const) expectAmong(wanted[list], found[list], before[list].length)
}

/** What was lost may still be there in part. */
function expectAmong(wanted: readonly string[], found: readonly string[], most: number) {
  const rest = [...found]
  for (const line of wanted) {
    const at = rest.indexOf(line)
    expect(at, `${line} among ${rest.join(' | ')}`).toBeGreaterThanOrEqual(0)
    rest.splice(at, 1)
  }
  expect(rest.length).toBeLessThanOrEqual(most - wanted.length)
}

/** Losses that leave as they are what is compared here: values are compared where remarks are. */
const BESIDE = /no entity that speaks|no value of a date/u

/** Runs a check on the fixtures and on generated articles. */
async function onEveryArticle(check: (document: ArticleDocument) => Promise<void>): Promise<void> {
  for (const document of FIXTURES) await check(document)
  await fc.assert(fc.asyncProperty(someDocument, check), { numRuns: 300 })
}

describe('out and in again', () => {
  test('canonical records are the same', () =>
    onEveryArticle(async (document) => {
      const { before, after, lost } = await sent('jsonl', document)
      const back = documentOf({ ...after, sourceId: null }, before.article.id)
      expect({ ...back, identities: before.identities }).toEqual(before)
      expect(lost.size).toBe(0)
    }))

  for (const [format, kept] of [
    ['doccano', { status: true, remarks: false }],
    ['labelstudio', { status: true, remarks: false }],
    ['brat', { status: true, remarks: true }],
  ] as const) {
    test(`${format} keeps text, names and quotes`, () =>
      onEveryArticle(async (document) => {
        const out = await written(format, [document])
        const { articles, failures } = await readBack(out)
        expect(failures).toEqual([])
        const [before, after] = [out.documents[0]!, articles[0]!]
        const lost = new Set(out.losses.filter(({ reason }) => !BESIDE.test(reason)).map(({ id }) => id))
        expect(articles).toHaveLength(1)
        expect(after.text).toBe(before.text)
        expect(after.sourceId).toBe(before.article.uid)
        expect(after.mentions.every(({ origin }) => origin === `import:${format}`)).toBe(true)
        expectKept(before, after, kept, lost)
      }))
  }
})

describe('brat', () => {
  test('keeps which mentions are the same', () =>
    onEveryArticle(async (document) => {
      const { before, after, lost } = await sent('brat', document)
      if (before.mentions.some((mention) => lost.has(recordId('m', mention)))) return
      const groups = (mentions: readonly (Span & { readonly entity: number | null })[]) => {
        const byEntity = Map.groupBy(
          mentions.filter(({ entity }) => entity !== null),
          ({ entity }) => entity,
        )
        return [...byEntity.values()]
          .filter((group) => group.length > 1)
          .map((group) => group.map(spanOf).sort().join(' '))
          .sort()
      }
      expect(groups(after.mentions)).toEqual(groups(before.mentions))
    }))
})

describe('doccano and Label Studio keep what they say of an article', () => {
  test.each(['doccano', 'labelstudio'] as const)('%s', async (format) => {
    const { before, after } = await sent(format, FIXTURES[0]!)
    expect(after).toMatchObject({
      language: before.article.language,
      meta: { title: before.article.meta['title'], outlet: before.article.meta['outlet'] },
    })
  })
})

describe('CoNLL', () => {
  const visible = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, '')
  const names = (text: string, mentions: readonly Pick<Mention, 'label' | 'start' | 'end'>[]) =>
    mentions
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map(({ label, start, end }) => `${label} ${visible(text.slice(start, end))}`)

  test('keeps the letters of the words and the names among them', () =>
    onEveryArticle(async (document) => {
      const out = await written('conll', [document])
      const { articles, failures } = await readBack(out)
      const { text, mentions, blocks } = out.documents[0]!
      const lost = new Set(out.losses.map(({ id }) => id))
      const stretches = blocks.length === 0 ? [{ kind: 'paragraph', start: 0, end: text.length }] : blocks
      const words = stretches
        .filter(({ kind }) => kind !== 'furniture' && kind !== 'section')
        .map(({ start, end }) => visible(text.slice(start, end)))
        .join('')
      expect(articles.map((article) => visible(article.text)).join('')).toBe(words)
      const empty = failures.map(({ reason }) => reason)
      expect(empty).toEqual(words === '' ? ['It has no tokens with tags such as B-PER, I-PER and O.'] : [])
      const kept = mentions.filter((mention) => !lost.has(recordId('m', mention)))
      const back = articles.flatMap((article) => names(article.text, article.mentions))
      expectAmong(names(text, kept), back, mentions.length)
    }))

  test('keeps articles apart', async () => {
    const { articles } = await readBack(await written('conll', FIXTURES))
    expect(articles.map(({ text }) => visible(text).slice(0, 20))).toEqual(
      FIXTURES.map(({ text }) => visible(text).slice(0, 20)),
    )
  })
})

test('tables for a spreadsheet are told from tables of articles, and what to export instead', async () => {
  const { articles, failures } = await readBack(await written('csv', FIXTURES))
  expect(articles).toEqual([])
  expect(new Set(failures.map(({ problem }) => problem.code))).toEqual(new Set(['own_table']))
  expect(failures.map(({ name }) => name).sort()).toEqual(['mentions.csv', 'quotes.csv', 'speakers.csv'])
})
