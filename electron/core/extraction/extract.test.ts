import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from './index.ts'

const SEED = fileURLToPath(new URL('../../../../shared/articles/seed-syria-tv.txt', import.meta.url))
const hasSeed = existsSync(SEED)
if (!hasSeed) console.warn(`SKIPPED: the seed's facts are not tested, ${SEED} is missing`)

const slice = (text: string, span: { start: number; end: number } | null): string | null =>
  span === null ? null : text.slice(span.start, span.end)

describe.skipIf(!hasSeed)('the seed article', () => {
  const text = hasSeed ? readFileSync(SEED, 'utf8') : ''
  const found = extract({ text })
  const mentions = found.mentions.map((mention) => ({
    label: mention.label,
    text: slice(text, mention),
    entity: mention.entity === null ? null : found.entities[mention.entity]?.name,
  }))
  const quotes = found.quotes.map((quote) => ({
    kind: quote.kind,
    content: quote.content.map((span) => slice(text, span)),
    cue: slice(text, quote.cue),
    speaker: slice(text, quote.speaker),
    who: quote.speakerEntities.map((entity) => found.entities[entity]?.name),
  }))

  test('its head is read', () => {
    expect(found.language).toBe('ar')
    expect(found.meta).toEqual({
      title: 'قاآني في دمشق ورئيسي يبحث العلاقات مع بشار الأسد',
      published_at: '2023-04-10T11:21',
      published_as_written: '2023.04.10 | 11:21',
      place: 'دمشق',
      byline: 'إسطنبول - وكالات',
      section: 'التغطية الحية',
    })
  })

  test('every line has its kind', () => {
    expect(found.blocks.slice(0, 12).map(({ kind }) => kind)).toEqual(
      'furniture section headline dateline caption caption byline furniture furniture furniture paragraph heading'.split(
        ' ',
      ),
    )
  })

  test('agencies and the newspaper are bodies and no quotes', () => {
    for (const name of ['تسنيم', 'سانا', 'الوطن', 'فيلق القدس'])
      expect(mentions).toContainEqual(expect.objectContaining({ label: 'ORG', text: name }))
    expect(quotes.flatMap(({ content }) => content)).not.toContain('الوطن')
    expect(quotes.flatMap(({ content }) => content)).not.toContain('تسنيم')
  })

  test('places', () => {
    for (const name of ['دمشق', 'سوريا', 'إيران', 'حلب', 'المسجد الأقصى'])
      expect(mentions).toContainEqual(expect.objectContaining({ label: 'LOC', text: name }))
  })

  test('both spellings of one name are one person', () => {
    const people = mentions.filter(({ text: name }) => name === 'إسماعيل قاآني' || name === 'إسماعيل قآاني')
    expect(new Set(people.map(({ text: name }) => name)).size).toBe(2)
    expect(new Set(people.map(({ entity }) => entity)).size).toBe(1)
  })

  test('a surname behind a clitic is the person named in full', () => {
    expect(mentions).toContainEqual({ label: 'PER', text: 'الأسد', entity: 'بشار الأسد' })
  })

  test('speakers with their direct quotes', () => {
    expect(quotes).toContainEqual({
      kind: 'direct',
      content: ['مضت 4 عقود من مقاومة إيران وسوريا ضد أعداء مشتركين'],
      cue: 'قال',
      speaker: 'بشار الأسد',
      who: ['بشار الأسد'],
    })
    expect(quotes).toContainEqual(
      expect.objectContaining({
        kind: 'direct',
        content: ['العالم بدأ يتغير لصالح محور المقاومة'],
        who: ['إبراهيم رئيسي'],
      }),
    )
  })

  test('a quotation split by its conjunction is one quote, its speaker the holder of the office', () => {
    expect(quotes).toContainEqual({
      kind: 'direct',
      content: ['الجرائم التي يرتكبها هذا الكيان هي علامة ضعف وعجز', 'دليل على أن مستقبلاً مشرقاً وواعداً لتيار المقاومة'],
      cue: 'أضاف',
      speaker: 'الرئيس الإيراني',
      who: ['إبراهيم رئيسي'],
    })
  })

  test('every suggestion says how sure it is and why', () => {
    for (const item of [...found.mentions, ...found.quotes]) {
      expect(item.status).toBe('suggested')
      expect(item.confidence).toBeGreaterThan(0)
      expect(item.evidence.join('')).not.toBe('')
    }
  })
})

test('blocks and metadata that are known win over what the text says', () => {
  const text = 'عنوان\nقال أحمد محمود إن "الأمر واضح للجميع".'
  const blocks = [
    { kind: 'paragraph', start: 0, end: text.length, direction: null, status: 'accepted', origin: 'person:a' },
  ] as const
  const found = extract({ text, blocks, meta: { title: 'Other', published_at: '2024-01-02' } })
  expect(found.blocks).toBe(blocks)
  expect(found.meta).toMatchObject({ title: 'Other', published_at: '2024-01-02' })
  expect(found.quotes).toHaveLength(1)
})

test('nothing is looked for in furniture and section', () => {
  const found = extract({ text: 'الرئيسية\nسوريا\n\nعنوان طويل عن اجتماع في القاهرة اليوم\n\nشارك عبر واتساب' })
  expect(found.mentions.map(({ label }) => label)).not.toContain('ORG')
})

const UNSEEN_EDGE = /^[\p{Cf}\ufeff]|[[\p{Cf}\ufeff]--[\u200d\u200c\u{e0020}-\u{e007f}]]$/v

/** What is wrong with an extraction of any text at all; nothing, it must be. */
function faults(text: string): string[] {
  const found = extract({ text })
  const wrong: string[] = []
  const must = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what)
  }
  const whole = (what: string, span: { start: number; end: number } | null): void => {
    if (span === null) return
    const surface = text.slice(span.start, span.end)
    must(span.start >= 0 && span.end <= text.length && surface !== '', `${what} lies outside the text or is empty`)
    must(surface === surface.trim(), `${what} begins or ends with white space`)
    must(surface.isWellFormed() || !text.isWellFormed(), `${what} cuts a surrogate pair`)
  }
  const graphemes = new Set([text.length])
  for (const { index } of new Intl.Segmenter('und').segment(text)) graphemes.add(index)
  const seen = (what: string, span: { start: number; end: number } | null): void => {
    if (span === null) return
    whole(what, span)
    const surface = text.slice(span.start, span.end)
    must(graphemes.has(span.start) && graphemes.has(span.end), `${what} cuts a grapheme`)
    must(!UNSEEN_EDGE.test(surface), `${what} begins or ends with what nobody sees`)
  }
  let end = 0
  for (const block of found.blocks) {
    whole('block', block)
    must(block.start >= end, 'blocks overlap or are out of order')
    end = block.end
  }
  const covered = found.blocks.map((block) => text.slice(block.start, block.end)).join('')
  must(covered.replace(/\s/gu, '') === text.replace(/\s/gu, ''), 'a line has no block')
  for (const mention of found.mentions) {
    seen('mention', mention)
    must(mention.entity === null || found.entities[mention.entity] !== undefined, 'a mention has no entity')
  }
  for (const quote of found.quotes) {
    must(quote.content.length > 0, 'a quote has no content')
    for (const span of quote.content) seen('content', span)
    seen('cue', quote.cue)
    seen('speaker', quote.speaker)
    seen('medium', quote.medium)
    for (const index of quote.speakerEntities) must(found.entities[index] !== undefined, 'a speaker has no entity')
  }
  return wrong
}

const PIECES = [
  ...'"«»“”‘’()،,.:؛!؟-–\n \u0640\u064b\u0301😀👩‍👩‍👧\u202e\u2028\r\t'.split(/(?:)/u),
  ...'👨‍👩‍👧‍👦 ❤️‍🔥 👍🏽 🇱🇧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ 😀😀😀😀 ❤❤❤❤️ \u200f \u202b \u202c \u2067 \u2069 \u200b \u200c \u00ad \ufeff \u064b'.split(
    ' ',
  ),
  ...'قال وقالت أن إن بأن أنه مؤكدا مضيفة بحسب نقلا عن قوله وصف ما وصفه ب أحمد محمود الأسد للأسد وزير الرئيس الإيراني دمشق في وزارة الخارجية صحيفة الوطن أمس الأحد 2023 10 نيسان شباط الماضي كأس العالم أبو عبد الله بن'.split(
    ' ',
  ),
  ...'said Said that told according to The the minister, Mr. John Smith O\'Neill\'s London in May 2024 "he" added U.S. University of and'.split(
    ' ',
  ),
]

describe('hostile text', () => {
  test('any string gives valid spans', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(faults(text)).toEqual([])
      }),
    )
  })

  test('any order of the words and marks of news gives valid spans', () => {
    const news = property(array(constantFrom(...PIECES), { maxLength: 80 }), constantFrom('', ' '), (pieces, joint) => {
      expect(faults(pieces.join(joint))).toEqual([])
    })
    assert(news, { numRuns: 400 })
  })

  test.each([
    ['quotation marks', '"'],
    ['opening marks', '« '],
    ['letters without a space', 'ا'],
    ['combining marks', '\u0301'],
    ['brackets', '(['],
    ['cues', 'قال أن '],
    ['names', 'محمد الأسد '],
    ['initials', 'A.'],
    ['hyphens', 'a-'],
    ['short lines', 'a\n'],
    ['marks of direction', '\u200f'],
    ['words between marks of direction', '\u202bقال\u202c '],
    ['families', '👨‍👩‍👧‍👦'],
  ])('a long text of %s', (_name, unit) => {
    expect(faults(unit.repeat(Math.ceil(60_000 / unit.length)))).toEqual([])
  })
})
