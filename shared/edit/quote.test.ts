import { describe, expect, test } from 'vitest'
import { entityId, find, inParagraphs, scene, someone } from '../../test/support/scene.ts'
import { isEmpty } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { ArticleDocument, Quote, QuoteId } from '../model/index.ts'
import * as edits from './index.ts'

const text =
  'قال الرئيس الإيراني إبراهيم رئيسي لصحيفة الوطن: «علامات الانهيار بدأت»، و«لن تنتهي.» وأكد أنه "لن يقبل" شيئاً من وكالة "سانا"، بحسب مصدر'
const doc = scene(text, {
  entities: [{ name: 'إبراهيم رئيسي' }, { name: 'الوطن', label: 'ORG' }],
  mentions: [
    { surface: 'إبراهيم رئيسي', entity: 0 },
    { surface: 'الوطن', label: 'ORG', entity: 1 },
    { surface: 'سانا', label: 'ORG' },
  ],
  quotes: [
    {
      content: ['علامات الانهيار بدأت', 'لن تنتهي'],
      cue: find(text, 'قال'),
      speakerEntities: [0] as never,
      source: 'named',
      note: 'أ',
    },
    { content: ['أنه "لن يقبل" شيئاً'], kind: 'mixed', medium: find(text, 'الوطن'), flagged: true, note: 'ب' },
  ],
})
const id = (number: number) => number as QuoteId
const first = (change: Change, from: ArticleDocument = doc): Quote => edits.applyToDocument(from, change).quotes[0]!
const surfaces = ({ content }: Quote) => content.map(({ start, end }) => text.slice(start, end))

describe('a new quote', () => {
  const kindOf = (surface: string) => {
    const [quote] = edits.addQuote(doc, find(text, surface), someone()).added
    return quote?.type === 'quote' ? quote.kind : null
  }

  test('is direct with quotation marks around it, a full stop may stand before the last', () => {
    expect(kindOf('علامات الانهيار بدأت')).toBe('direct')
    expect(kindOf('لن تنتهي')).toBe('direct')
  })

  test('is mixed with quoted words in it, and indirect without, or with nothing but names in marks', () => {
    expect(kindOf('أنه "لن يقبل" شيئاً')).toBe('mixed')
    expect(kindOf('الرئيس الإيراني')).toBe('indirect')
    expect(kindOf('شيئاً من وكالة "سانا"')).toBe('indirect')
  })

  test('over several paragraphs has a part in each, except in furniture', () => {
    const long = inParagraphs(scene('قال: «الأول.\n+A\n«الثاني» ثم'), { 1: 'furniture' })
    const span = { start: find(long.text, '«').start, end: find(long.text, '»').end }
    const [added] = edits.addQuote(long, span, someone()).added
    expect(added).toMatchObject({ kind: 'direct', content: [find(long.text, 'الأول'), find(long.text, 'الثاني')] })
  })

  test('is accepted, with nothing but its content', () => {
    expect(edits.addQuote(doc, find(text, 'مصدر'), someone()).added).toMatchObject([
      { status: 'accepted', origin: 'person:ليلى', cue: null, speaker: null, medium: null, speakerEntities: [] },
    ])
    expect(isEmpty(edits.addQuote(doc, { start: 3, end: 3 }, someone()))).toBe(true)
  })
})

describe('content', () => {
  test('takes another part in text order; parts that touch or overlap become one', () => {
    const between = { start: find(text, 'بدأت').start, end: find(text, 'لن').end }
    expect(surfaces(first(edits.addContentPart(doc, id(1), between, someone())))).toEqual([
      'علامات الانهيار بدأت»، و«لن تنتهي',
    ])
    expect(surfaces(first(edits.addContentPart(doc, id(1), find(text, 'قال'), someone())))).toEqual([
      'قال',
      'علامات الانهيار بدأت',
      'لن تنتهي',
    ])
  })

  test('loses a part, never the last', () => {
    expect(surfaces(first(edits.removeContentPart(doc, id(1), 0, someone())))).toEqual(['لن تنتهي'])
    expect(isEmpty(edits.removeContentPart(doc, id(1), 2, someone()))).toBe(true)
    expect(isEmpty(edits.removeContentPart(doc, id(2), 0, someone()))).toBe(true)
  })
})

describe('who speaks', () => {
  test('is who is mentioned in the phrase', () => {
    const speaker = find(text, 'الرئيس الإيراني إبراهيم رئيسي')
    expect(first(edits.setSpeaker(doc, id(1), speaker, someone()))).toMatchObject({
      speaker,
      speakerEntities: [entityId(1)],
      source: 'named',
      status: 'accepted',
    })
    expect(first(edits.setSpeaker(doc, id(1), find(text, 'رئيسي'), someone())).speakerEntities).toEqual([entityId(1)])
  })

  test('is nobody known where the phrase mentions nobody, or only what was rejected', () => {
    expect(first(edits.setSpeaker(doc, id(1), find(text, 'مصدر'), someone()))).toMatchObject({
      speakerEntities: [],
      source: null,
    })
    const rejected = edits.applyToDocument(
      doc,
      edits.reject(doc, { type: 'mention', id: doc.mentions[0]!.id }, someone()),
    )
    expect(edits.entitiesAt(rejected, find(text, 'إبراهيم رئيسي'))).toEqual([])
  })

  test('stays when the phrase goes', () => {
    expect(first(edits.setSpeaker(doc, id(1), null, someone()))).toMatchObject({
      speaker: null,
      speakerEntities: [entityId(1)],
    })
  })

  test('may be several, each once, and only entities of the article; or hidden', () => {
    const several = [entityId(2), entityId(1), entityId(2), entityId(77)]
    expect(first(edits.setSpeakerEntities(doc, id(1), several, someone(), null))).toMatchObject({
      speakerEntities: [entityId(2), entityId(1)],
      speaker: null,
      source: 'named',
    })
    expect(first(edits.setUnnamedSource(doc, id(1), someone()))).toMatchObject({
      speakerEntities: [],
      source: 'unnamed',
    })
  })
})

test('cue and medium are set, cleared, and never empty', () => {
  expect(first(edits.setCue(doc, id(1), null, someone())).cue).toBeNull()
  expect(first(edits.setMedium(doc, id(1), find(text, 'الوطن'), someone())).medium).toEqual(find(text, 'الوطن'))
  expect(isEmpty(edits.setCue(doc, id(1), { start: 5, end: 5 }, someone()))).toBe(true)
})

test('the kind goes round', () => {
  let current = doc
  const kinds = Array.from({ length: 3 }, () => {
    current = edits.applyToDocument(current, edits.cycleQuoteKind(current, id(1), someone()))
    return current.quotes[0]!.kind
  })
  expect(kinds).toEqual(['mixed', 'indirect', 'direct'])
})

describe('splitting', () => {
  test('at a part makes two quotes with one cue and speaker', () => {
    const after = edits.applyToDocument(doc, edits.splitQuote(doc, id(1), { part: 1 }, someone()))
    expect(after.quotes.map(surfaces)).toEqual([['علامات الانهيار بدأت'], ['لن تنتهي'], ['أنه "لن يقبل" شيئاً']])
    const [one, other] = after.quotes
    expect(other).toMatchObject({ cue: one!.cue, speakerEntities: one!.speakerEntities, source: 'named', note: '' })
    expect(other).toMatchObject({ origin: 'person:ليلى', status: 'accepted' })
    expect(one).toMatchObject({ origin: 'auto:test', status: 'accepted' })
  })

  test('at an offset leaves the space and punctuation at the cut out', () => {
    const at = find(text, 'الانهيار').start
    const after = edits.applyToDocument(doc, edits.splitQuote(doc, id(1), { at }, someone()))
    expect(after.quotes.map(surfaces).slice(0, 2)).toEqual([['علامات'], ['الانهيار بدأت', 'لن تنتهي']])
    const whole = edits.applyToDocument(
      doc,
      edits.addContentPart(doc, id(1), { start: at, end: find(text, 'تنتهي').end }, someone()),
    )
    const cut = edits.splitQuote(whole, id(1), { at: find(text, 'بدأت').end }, someone())
    expect(edits.applyToDocument(whole, cut).quotes.map(surfaces).slice(0, 2)).toEqual([
      ['علامات الانهيار بدأت'],
      ['و«لن تنتهي'],
    ])
  })

  test('leaves whole what looks like punctuation and is one grapheme with what follows it', () => {
    const keys = scene('نعم *️⃣ لا', { quotes: [{ content: ['نعم *️⃣ لا'] }] })
    const after = edits.applyToDocument(keys, edits.splitQuote(keys, id(1), { at: 3 }, someone()))
    const contents = after.quotes.map(({ content: [part] }) => keys.text.slice(part!.start, part!.end))
    expect(contents).toEqual(['نعم', '*️⃣ لا'])
  })

  test('where one side would be empty changes nothing', () => {
    expect(isEmpty(edits.splitQuote(doc, id(1), { part: 0 }, someone()))).toBe(true)
    expect(isEmpty(edits.splitQuote(doc, id(1), { part: 2 }, someone()))).toBe(true)
    expect(isEmpty(edits.splitQuote(doc, id(1), { at: 0 }, someone()))).toBe(true)
    expect(isEmpty(edits.splitQuote(doc, id(1), { at: text.length }, someone()))).toBe(true)
  })
})

describe('merging', () => {
  test('puts contents and remarks together, and takes what the first lacks from the others', () => {
    const after = edits.applyToDocument(doc, edits.mergeQuotes(doc, [id(2), id(1)], someone()))
    expect(after.quotes).toHaveLength(1)
    expect(surfaces(after.quotes[0]!)).toEqual(['علامات الانهيار بدأت', 'لن تنتهي', 'أنه "لن يقبل" شيئاً'])
    expect(after.quotes[0]).toMatchObject({
      id: id(1),
      cue: find(text, 'قال'),
      medium: find(text, 'الوطن'),
      speakerEntities: [entityId(1)],
      source: 'named',
      note: 'أ\nب',
      flagged: true,
    })
  })

  test('keeps the speaker of the first, adds what says the same, and tells whose speaker is lost', () => {
    const said = 'قال الخطيب: «أولاً». وقال الوزير: «ثانياً». وقال الخطيب: «ثالثاً».'
    const three = scene(said, {
      entities: [{ name: 'سامر الخطيب' }, { name: 'الوزير' }],
      quotes: [
        { content: ['أولاً'], speaker: find(said, 'الخطيب') },
        { content: ['ثانياً'], speaker: find(said, 'الوزير'), speakerEntities: [1] as never, source: 'named' },
        { content: ['ثالثاً'], speaker: find(said, 'الخطيب', 1), speakerEntities: [0] as never, source: 'named' },
      ],
    })
    const merged = (...ids: QuoteId[]) =>
      edits.applyToDocument(three, edits.mergeQuotes(three, ids, someone())).quotes.find((quote) => quote.id === ids[0])
    const lost = (...ids: QuoteId[]) => edits.otherSpeakers(three, ids).map((quote) => quote.id)

    expect(merged(id(1), id(2))).toMatchObject({ speaker: find(said, 'الخطيب'), speakerEntities: [], source: null })
    expect(lost(id(1), id(2))).toEqual([id(2)])
    expect(merged(id(1), id(3))).toMatchObject({
      speaker: find(said, 'الخطيب'),
      speakerEntities: [entityId(1)],
      source: 'named',
    })
    expect(lost(id(1), id(3))).toEqual([])
  })

  test('undoes a split', () => {
    const split = edits.applyToDocument(doc, edits.splitQuote(doc, id(1), { part: 1 }, someone()))
    const merged = edits.applyToDocument(split, edits.mergeQuotes(split, [id(1), split.quotes[1]!.id], someone()))
    expect(merged.quotes.map(({ id, content }) => ({ id, content }))).toEqual(
      doc.quotes.map(({ id, content }) => ({ id, content })),
    )
  })

  test('of one changes nothing', () => {
    expect(isEmpty(edits.mergeQuotes(doc, [id(1), id(99)], someone()))).toBe(true)
  })
})
