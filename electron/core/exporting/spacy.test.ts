import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { decode } from '@msgpack/msgpack'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryText } from '../../../test/support/arbitrary-text.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { exportCorpus } from './index.ts'
import { spacyHash } from './spacy-strings.ts'
import { spacyWords } from './spacy-tokenizer.ts'
import { spacyTokens } from './spacy-tokens.ts'
import { EXPORT_DEFAULTS } from '../../../shared/export-defaults.ts'

test('strings have the numbers that spaCy gives them', () => {
  expect(spacyHash('coffee')).toBe(3197928453018144401n)
  expect(spacyHash('')).toBe(0n)
  expect([spacyHash('PERSON'), spacyHash('ORG'), spacyHash('GPE'), spacyHash('LOC')]).toEqual([380n, 383n, 384n, 385n])
})

test('tokens and their spaces are the text again, and are cut where spans begin and end', () => {
  fc.assert(
    fc.property(arbitraryText, fc.nat(), fc.nat(), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((left, right) => left - right)
      const span = { start: start ?? 0, end: end ?? 0 }
      const tokens = spacyTokens(text, spacyWords(text, 'ar'), span.start < span.end ? [span] : [])
      expect(tokens.map((token) => text.slice(token.start, token.end) + (token.space ? ' ' : '')).join('')).toBe(text)
      expect(tokens.every((token) => token.start < token.end)).toBe(true)
    }),
  )
})

interface DocBin {
  readonly attrs: readonly number[]
  readonly tokens: Uint8Array
  readonly spaces: Uint8Array
  readonly lengths: Uint8Array
  readonly strings: readonly string[]
  readonly span_groups: readonly Uint8Array[]
}

test('a DocBin holds the text, the outermost names and the quotes', async () => {
  const root = await mkdtemp(join(tmpdir(), 'isnad-spacy-'))
  try {
    const document = documentOf(hostileDraft())
    const { folder } = await exportCorpus({
      documents: [document],
      total: 1,
      about: { labels: [] },
      options: { ...EXPORT_DEFAULTS, format: 'spacy', annotations: 'with_suggestions' },
      folder: join(root, 'set'),
    })
    const bin = decode(inflateSync(await readFile(join(folder, 'articles/00000.spacy')))) as DocBin
    const names = new Map(bin.strings.map((text) => [spacyHash(text), text]))
    const view = new DataView(bin.tokens.buffer, bin.tokens.byteOffset, bin.tokens.byteLength)
    const width = bin.attrs.length
    const rows = Array.from({ length: bin.spaces.length }, (_, token) =>
      Array.from({ length: width }, (_column, column) => view.getBigUint64((token * width + column) * 8, true)),
    )
    const words = rows.map(([orth = 0n]) => names.get(orth) ?? '')
    expect(words.map((word, at) => word + (bin.spaces[at] === 1 ? ' ' : '')).join('')).toBe(document.text)
    const entities = rows.flatMap(([, iob, type = 0n], at) => (iob === 3n ? [[words[at], names.get(type)]] : []))
    expect(entities).toContainEqual(['الأسد', 'PER'])
    const [groups] = bin.span_groups.map((bytes) => decode(bytes) as Uint8Array[])
    const [quotes] = (groups ?? []).map((bytes) => decode(bytes) as { name: string; spans: Uint8Array[] })
    expect(quotes?.name).toBe('quotes')
    expect(quotes?.spans).toHaveLength(2)
    const said = quotes?.spans.map((span) => {
      const place = new DataView(span.buffer, span.byteOffset, span.byteLength)
      return Array.from(document.text).slice(place.getInt32(32), place.getInt32(36)).join('')
    })
    expect(said).toEqual(['علامات\u2028الانهيار 👨‍👩‍👧 بدأت', 'لن تنتهي'])
  } finally {
    await rm(root, { recursive: true })
  }
})
