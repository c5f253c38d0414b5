import * as fc from 'fast-check'
import type {
  DraftArticle,
  DraftBlock,
  DraftEntity,
  DraftIdentity,
  DraftMention,
  DraftQuote,
  Span,
} from '../../shared/model/index.ts'
import { changed } from './changed.ts'

/*
 * Articles that no person would write: texts of the characters that make offsets drift, with every field of every
 * annotation filled in one way or another. Spans are of whole characters, as in a corpus.
 */

const CHARACTERS = [
  'a',
  'و',
  'الأسد',
  '😀',
  '\u0301',
  '\u0640',
  '\n',
  ' ',
  ' ',
  '.',
  '\u2028',
  '\u0085',
  '\u202e',
  '=',
  '"',
  '،',
  '𐎀',
  '\uFFFD',
  '\t',
  '\u00a0',
  '👨‍👩‍👧',
  '👩🏽‍💻',
  '🇸🇾',
  '1️⃣',
  'بِ',
  'لّٰ',
  '\u200c',
  '\u200d',
  '\u200f',
  '\u061c',
  '\u2067',
  '\u2069',
  '\ufeff',
  '\u00ad',
  '\u000b',
  '\u000c',
  '\u001c',
  '\u2029',
  '\\n',
  '#',
  "'",
]

const origin = fc.constantFrom('auto:isnad-0.1', 'person:رنا', 'import:html')
const status = fc.constantFrom('suggested', 'accepted', 'rejected')
const words = fc.constantFrom('', 'x', 'ملاحظة، "و" \u2028', '=1')
const review = {
  status,
  origin,
  confidence: fc.option(fc.constantFrom(0, 0.5, 1)),
  evidence: fc.array(words, { maxLength: 2 }),
  note: words,
  flagged: fc.boolean(),
  attributes: fc.constantFrom({}, { stance: 'against', sure: true, weight: 0, none: null }),
  reviewed: fc.option(
    fc.record({
      by: words,
      at: fc.constant('2026-01-01T00:00:00Z'),
      how: fc.constantFrom('one', 'bulk', 'import'),
    }),
  ),
}
const label = fc.constantFrom('PER', 'ORG', 'LOC')
const someIdentity: fc.Arbitrary<DraftIdentity> = fc.record({
  uid: fc.uuid(),
  label,
  name: words,
  aliases: fc.array(words, { maxLength: 2 }),
  note: words,
  reference: fc.option(fc.constant('http://www.wikidata.org/entity/Q2')),
})

/** An article that a corpus could hold. */
export const arbitraryDraft: fc.Arbitrary<DraftArticle> = fc
  .tuple(
    fc
      .array(fc.constantFrom(...CHARACTERS), { minLength: 3, maxLength: 60 })
      // That is a byte order mark, which no text of a corpus begins with.
      .filter(([first]) => first !== '\ufeff'),
    fc.nat({ max: 4 }),
  )
  .chain(([characters, entityCount]) => {
    const text = characters.join('')
    const borders = characters.map((_, index) => characters.slice(0, index).join('').length).concat(text.length)
    const span = fc
      .uniqueArray(fc.constantFrom(...borders), { minLength: 2, maxLength: 2 })
      .map(([a = 0, b = 1]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    const entity = fc.nat({ max: Math.max(0, entityCount - 1) })
    const uid = fc.option(fc.uuid())

    const mention: fc.Arbitrary<DraftMention> = fc
      .tuple(
        span,
        fc.record({
          ...review,
          uid,
          label,
          entity: entityCount === 0 ? fc.constant(null) : fc.option(entity),
          value: fc.option(fc.constantFrom('2023-02', '2024-03-08', '2023-04-03/2023-04-09', '2023')),
        }),
      )
      .map(([place, fields]) => changed(fields, place))
    const quote: fc.Arbitrary<DraftQuote> = fc.record({
      ...review,
      uid,
      kind: fc.constantFrom('direct', 'mixed', 'indirect'),
      content: fc
        .array(span, { minLength: 1, maxLength: 3 })
        .map((spans) => spans.toSorted((a, b) => a.start - b.start || a.end - b.end)),
      cue: fc.option(span),
      speaker: fc.option(span),
      medium: fc.option(span),
      speakerEntities: entityCount === 0 ? fc.constant([]) : fc.uniqueArray(entity, { maxLength: 3 }),
      source: fc.constantFrom('named', 'unnamed', null),
    })
    const someEntity: fc.Arbitrary<DraftEntity> = fc.record({
      uid,
      label,
      name: words,
      aliases: fc.array(words, { maxLength: 2 }),
      origin,
      reference: fc.option(fc.constant('http://www.wikidata.org/entity/Q1')),
    })
    const blocks: fc.Arbitrary<DraftBlock[]> = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...borders), { maxLength: 6 }),
        fc.constantFrom('headline', 'paragraph', 'furniture'),
        fc.constantFrom('rtl', 'ltr', null),
        fc.record({ status, origin }),
      )
      .map(([places, kind, direction, decided]) => {
        const at = places.toSorted((a, b) => a - b)
        return at.slice(1).map((end, index) => changed(decided, { kind, direction, start: at[index] ?? 0, end }))
      })

    const article: fc.Arbitrary<DraftArticle> = fc.record({
      sourceId: fc.constant(null),
      text: fc.constant(text),
      language: fc.constantFrom('ar', 'und'),
      direction: fc.constantFrom('rtl', 'ltr', null),
      status: fc.constantFrom('new', 'in_review', 'done'),
      meta: fc.constantFrom(
        {},
        { title: '=x', outlet: 'سانا', tags: ['a', 1, null], pages: 3, paid: false, none: null },
      ),
      tags: fc.array(words, { maxLength: 2 }),
      note: words,
      provenance: fc.constantFrom(
        { source: 'a.txt', source_sha256: 'b'.repeat(64), importer: 'text', encoding: 'utf-8' },
        { source: '', source_sha256: '', importer: 'html', encoding: 'windows-1256', replaced: 3 },
      ),
      group: fc.constantFrom(null, 'wire 1'),
      split: fc.constantFrom('train', 'dev', 'test', null),
      ext: fc.constantFrom({}, { brat: { kept: [1, null, { a: 'b' }] } }),
      blocks,
      mentions: fc.array(mention, { maxLength: 8 }),
      entities: fc.array(someEntity, { minLength: entityCount, maxLength: entityCount }),
      quotes: fc.array(quote, { maxLength: 4 }),
    })
    const links = fc.array(fc.option(fc.tuple(fc.nat({ max: 1 }), origin)), {
      minLength: entityCount,
      maxLength: entityCount,
    })
    return fc.tuple(article, links, fc.tuple(someIdentity, someIdentity)).map(([draft, linked, known]) => {
      const uids = new Set<string>()
      const entities = draft.entities.map((entity, index): DraftEntity => {
        const link = linked[index] ?? null
        const uid = link === null ? undefined : known[link[0]]?.uid
        if (link === null || uid === undefined) return entity
        uids.add(uid)
        return changed(entity, { identity: { uid, origin: link[1] } })
      })
      const identities = [...uids].flatMap((uid) => known.find((one) => one.uid === uid) ?? [])
      return changed(draft, { entities, ...(identities.length > 0 && { identities }) })
    })
  })
