import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDraft } from '../../../test/support/arbitrary-draft.ts'
import { changed } from '../../../test/support/changed.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { hostileDraft, HOSTILE_TEXT } from '../../../test/support/hostile-text.ts'
import type { IdentityId } from '../../../shared/model/index.ts'
import { fromRecord, InterchangeArticle, NotARecord, toRecord, writeLine } from './index.ts'
import type { InterchangeArticle as Interchange } from './index.ts'

const SHARED = new URL('../../../../shared/', import.meta.url)
const GOLD = ['seed', 'wikinews-ar', 'written-ar', 'written-en']

function gold(): readonly Interchange[] {
  return GOLD.flatMap((name) =>
    readFileSync(new URL(`gold/${name}.jsonl`, SHARED), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Interchange),
  )
}

const code = (text: string, start: number, end: number) => Array.from(text).slice(start, end).join('')

describe('toRecord', () => {
  test('every span’s text is its slice in code points, in a text made to make offsets drift', () => {
    const record = toRecord(documentOf(hostileDraft()))
    const spans = [
      ...record.mentions,
      ...record.quotes.flatMap(({ content, cue, speaker, medium }) => [...content, cue!, speaker!, medium!]),
    ]
    expect(spans).toHaveLength(8 + 5)
    for (const { start, end, text } of spans) expect(code(record.text, start, end)).toBe(text)
    expect(record.mentions[2]!.text).toBe('Marie 🇸🇾 Curie')
    expect(record.text).toBe(HOSTILE_TEXT)
  })

  test('leaves out what says nothing and keeps the ids of the corpus', () => {
    const record = JSON.parse(writeLine(toRecord(documentOf(hostileDraft())))) as Interchange
    expect(record.mentions[1]).toStrictEqual({
      id: 'm2',
      label: 'PER',
      start: 13,
      end: 18,
      text: 'بشّار',
      status: 'accepted',
      origin: 'person:test',
    })
    expect(record).not.toHaveProperty('note')
    expect(record).not.toHaveProperty('group_id')
    expect(record.quotes[0]).toMatchObject({ id: 'q1', speaker_entities: ['e1'] })
  })

  test('names an identity once the link is accepted, not while it is suggested', () => {
    const document = documentOf(hostileDraft())
    const identity = {
      type: 'identity',
      id: 7 as IdentityId,
      uid: '019a0000-0000-7000-8000-00000000abcd',
      label: 'PER',
      name: 'بشار الأسد',
      aliases: [],
      note: '',
      reference: null,
    } as const
    const linked = (status: 'accepted' | 'suggested') =>
      toRecord({
        ...document,
        entities: document.entities.map((entity) => changed(entity, { identity: identity.id, identityStatus: status })),
        identities: [identity],
      }).entities[0]
    expect(linked('accepted')).toHaveProperty('identity', identity.uid)
    expect(linked('suggested')?.identity).toBeUndefined()
  })

  test('throws rather than cut a character in two', () => {
    const draft = hostileDraft()
    const half = { ...draft.mentions[0]!, start: 1, end: 4 }
    expect(() => toRecord({ draft: { ...draft, mentions: [half] }, id: 'x' })).toThrow(RangeError)
  })
})

describe('out and in', () => {
  const outAndIn = (draft: ReturnType<typeof hostileDraft>) => {
    const { draft: back, quarantined } = fromRecord(JSON.parse(writeLine(toRecord(documentOf(draft)))))
    expect(quarantined).toEqual([])
    return { ...back, sourceId: null }
  }

  test('is the identity on the hostile text', () => {
    expect(outAndIn(hostileDraft())).toEqual(hostileDraft())
  })

  test('is the identity on any article', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        expect(outAndIn(draft)).toEqual(draft)
      }),
    )
  })

  test('moves the spans of a text that no corpus can hold', () => {
    const text = 'a\r\nb\0c 😀 d'
    const record = {
      ...toRecord({ draft: { ...hostileDraft(), mentions: [], quotes: [], blocks: [] }, id: 'crlf' }),
      text,
      sha256: '0'.repeat(64),
      mentions: [{ id: 'm1', label: 'PER', start: 3, end: 9, text: 'b\0c 😀 ' }],
    }
    const { draft, quarantined } = fromRecord({
      ...record,
      mentions: [{ ...record.mentions[0], text: 'b\0c 😀', end: 8 }],
    })
    expect(draft.text).toBe('a\nb\uFFFDc 😀 d')
    expect(draft.text.slice(draft.mentions[0]!.start, draft.mentions[0]!.end)).toBe('b\uFFFDc 😀')
    expect(quarantined).toEqual([{ id: 'crlf', reason: 'the text is not the one that its sha256 was made of' }])
  })
})

describe('fromRecord', () => {
  const record = () => toRecord({ draft: hostileDraft(), id: 'hostile' })

  test('leaves out what does not fit and keeps the rest', () => {
    const good = record()
    const { draft, quarantined } = fromRecord({
      ...good,
      mentions: [
        { ...good.mentions[0], text: 'someone else' },
        { ...good.mentions[1], entity: 'e99' },
        { ...good.mentions[2], start: 9_000, end: 9_010 },
        { ...good.mentions[3], start: 'three' },
        good.mentions[4],
        good.mentions[4],
      ],
      quotes: [{ ...good.quotes[0], cue: { start: 0, end: 1, text: 'x' } }],
    })
    expect(draft.mentions).toHaveLength(2)
    expect(draft.mentions[0]!.entity).toBeNull()
    expect(draft.quotes[0]!.cue).toBeNull()
    expect(quarantined.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'q1'])
    expect(quarantined[0]!.reason).toContain('someone else')
    expect(quarantined[1]!.reason).toContain('e99')
  })

  test('refuses what is no record, in words', () => {
    expect(() => fromRecord({ ...record(), schema: 'isnad/article@2' })).toThrow(NotARecord)
    expect(() => fromRecord('{}')).toThrow(NotARecord)
    expect(() => fromRecord({ ...record(), text: undefined })).toThrow(/text/u)
  })
})

describe('writeLine', () => {
  test('is one line for every reader', () => {
    const line = writeLine({ text: 'a\u2028b\u2029c\u0085d\ne\u001ef\vg' })
    expect(line.slice(0, -1)).not.toMatch(/[\p{Zl}\p{Zp}\p{Cc}]/u)
    expect(JSON.parse(line)).toEqual({ text: 'a\u2028b\u2029c\u0085d\ne\u001ef\vg' })
  })
})

if (!existsSync(SHARED)) console.warn('SKIPPED: the schema and the gold files beside the repository are not there')

describe.skipIf(!existsSync(SHARED))('with the schema and gold files of the project', () => {
  const valid = () =>
    new Ajv2020({ allErrors: true, strict: false }).compile(
      JSON.parse(readFileSync(new URL('article.schema.json', SHARED), 'utf8')) as object,
    )

  test('the record of any article is valid', () => {
    const check = valid()
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        check(JSON.parse(writeLine(toRecord(documentOf(draft)))))
        expect(check.errors).toBeNull()
      }),
    )
  })

  test('records are valid', () => {
    const check = valid()
    const records = [
      toRecord(documentOf(hostileDraft())),
      ...Array.from({ length: 20 }, (_, seed) => toRecord(documentOf(generateArticle({ ...NEWS, seed })))),
      ...gold().map((record) => toRecord({ draft: fromRecord(record).draft, id: record.id })),
    ]
    for (const record of records) {
      check(JSON.parse(writeLine(record)))
      expect(check.errors).toBeNull()
    }
  })

  test('gold records come in whole and go out saying the same', () => {
    const check = valid()
    expect(gold().length).toBeGreaterThan(30)
    for (const record of gold()) {
      expect(check(record)).toBe(true)
      expect(InterchangeArticle.safeParse(record).error).toBeUndefined()
      const { draft, quarantined } = fromRecord(record)
      expect(quarantined).toEqual([])
      const out = toRecord({ draft, id: record.id })
      expect(out.text).toBe(record.text)
      expect(out.sha256).toBe(record.sha256)
      expect(out.mentions.map(({ start, end, text, label }) => [start, end, text, label])).toEqual(
        record.mentions.map(({ start, end, text, label }) => [start, end, text, label]),
      )
      expect(out.quotes.map(({ content, cue, speaker }) => [content, cue, speaker])).toEqual(
        record.quotes.map(({ content, cue, speaker }) => [content, cue ?? null, speaker ?? null]),
      )
      expect(out.blocks.map(({ kind, start, end }) => [kind, start, end])).toEqual(
        record.blocks.map(({ kind, start, end }) => [kind, start, end]),
      )
    }
  })
})
