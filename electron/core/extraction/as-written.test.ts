import { fileURLToPath } from 'node:url'
import { array, assert, constantFrom, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGold } from './evaluation/gold.ts'
import { extract, outline, sentencesOf } from './index.ts'
import type { Extraction } from './index.ts'

const slice = (text: string, span: { start: number; end: number } | null | undefined): string | null =>
  span === null || span === undefined ? null : text.slice(span.start, span.end)

const quotesIn = (text: string) =>
  extract({ text }).quotes.map(({ content, cue, speaker }) => ({
    content: content.map((span) => slice(text, span)),
    cue: slice(text, cue),
    speaker: slice(text, speaker),
  }))

const contents = (text: string) => quotesIn(text).flatMap(({ content }) => content)

const UNSEEN = Array.from(
  '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\u200b\u2060\u00ad',
)

describe('what nobody sees', () => {
  test.each(UNSEEN.map((mark) => [mark.charCodeAt(0).toString(16), mark]))('U+%s around the speaker', (_code, mark) => {
    const text = `قال ${mark}الرئيس${mark} اللبناني ميشال عون إن "الوضع صعب جدا". وأضاف أن "الحل قريب من الجميع".`
    expect(quotesIn(text)).toEqual([
      { content: ['الوضع صعب جدا'], cue: 'قال', speaker: `الرئيس${mark} اللبناني ميشال عون` },
      { content: ['الحل قريب من الجميع'], cue: 'أضاف', speaker: `الرئيس${mark} اللبناني ميشال عون` },
    ])
  })

  test.each([
    ['\u200f"', '"\u200f'],
    ['"\u200f', '\u200f"'],
    ['\u202b"\u202a', '\u202c"\u202c'],
    ['\u200f«', '»\u200f'],
    ['\ufeff«\u2067', '\u2069»\ufeff'],
  ])('around the quotation marks: %j … %j', (open, close) => {
    expect(contents(`قال الرئيس ميشال عون إن ${open}الوضع صعب جدا${close}.`)).toEqual(['الوضع صعب جدا'])
  })

  test('is not in the names of entities', () => {
    expect(extract({ text: 'وصل ميشال\u200f عون إلى بيروت أمس.' }).entities.map(({ name }) => name)).toContain(
      'ميشال عون',
    )
  })

  test('a zero-width space alone keeps words apart', () => {
    expect(quotesIn('قال\u200bميشال عون إن "الوضع صعب جدا".')).toMatchObject([{ cue: 'قال', speaker: 'ميشال عون' }])
  })

  test('joiners stay in their words', () => {
    const text = 'قال مير\u200cحسين الموسوي إن "الوضع صعب جدا".'
    expect(quotesIn(text)).toMatchObject([{ speaker: 'مير\u200cحسين الموسوي' }])
  })

  test('a line has its block, with the marks at its edges', () => {
    const text = '\u200fعنوان طويل عن اجتماع في القاهرة اليوم\u200f\n\u200b\n \u202bقال أحمد إن "الأمر واضح".\u202c '
    const lines = text.split('\n').map((line) => line.trim())
    expect(outline({ text }).blocks.map((block) => slice(text, block))).toEqual(lines)
  })

  test('blocks that a person has decided on stay', () => {
    const text = '\u200fقال \u200fأحمد محمود إن "الأمر واضح للجميع".\u200f'
    const blocks = [
      { kind: 'paragraph', start: 0, end: text.length, direction: null, status: 'accepted', origin: 'person:a' },
    ] as const
    expect(extract({ text, blocks })).toMatchObject({
      blocks,
      quotes: [{ content: [{ start: text.indexOf('الأمر') }] }],
    })
  })

  test('a sentence ends before it and begins behind it', () => {
    const text = 'قال "نعم."\u200f \u200fوأضاف: "لا".\u200f \u202bثم خرج؟\u202c'
    const sentences = sentencesOf(text, { start: 4, end: text.length })
    expect(sentences.map((span) => slice(text, span))).toEqual(['"نعم."', 'وأضاف: "لا".', 'ثم خرج؟'])
  })

  const articles = ['ar', 'en'].flatMap((language) =>
    readGold(fileURLToPath(new URL(`../../../test/development/${language}.jsonl`, import.meta.url))),
  )

  test('at any border of words nothing else is found than without it', () => {
    const marks = array(tuple(nat(), constantFrom(...UNSEEN)), { minLength: 1, maxLength: 80 })
    assert(
      property(constantFrom(...articles), marks, ({ text }, inserted) => {
        const { written, origins } = insert(text, inserted)
        expect(moved(extract({ text: written }), (at) => origins[at] ?? text.length)).toEqual(extract({ text }))
      }),
      { numRuns: 60 },
    )
  })
})

/** A text with marks at some of its word borders, and for each of its offsets the one in the text without them. */
function insert(text: string, marks: readonly (readonly [number, string])[]) {
  const borders = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => {
    const around = text.slice(Math.max(0, at - 1), at + 1)
    return !/^[\p{L}\p{M}\p{N}]{2}$/u.test(around) && /[^\n]/u.test(around)
  })
  const at = new Map<number, string>()
  for (const [place, mark] of marks) {
    const border = borders[place % borders.length] ?? 0
    at.set(border, (at.get(border) ?? '') + mark)
  }
  let written = ''
  const origins: number[] = []
  for (let offset = 0; offset <= text.length; offset += 1) {
    const piece = (at.get(offset) ?? '') + text.charAt(offset)
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(offset)
    written += piece
  }
  return { written, origins }
}

function moved(found: Extraction, to: (offset: number) => number): Extraction {
  const span = <S extends { start: number; end: number }>(one: S): S => ({
    ...one,
    start: to(one.start),
    end: to(one.end),
  })
  return {
    ...found,
    blocks: found.blocks.map(span),
    mentions: found.mentions.map(span),
    quotes: found.quotes.map((quote) => ({
      ...quote,
      content: quote.content.map(span),
      cue: quote.cue && span(quote.cue),
      speaker: quote.speaker && span(quote.speaker),
      medium: quote.medium && span(quote.medium),
    })),
  }
}

describe('emoji', () => {
  test.each(['😀', '❤️', '❤️‍🔥', '👨‍👩‍👧‍👦', '👍🏽', '🇱🇧', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '#️⃣'])(
    '%s at an edge of a content stays, whole',
    (emoji) => {
      const words = [`الوضع صعب جدا ${emoji}`, `الوضع صعب جدا${emoji}`, `${emoji} الوضع صعب جدا`]
      for (const said of words) {
        expect(contents(`قال الرئيس ميشال عون إن "${said}".`)).toEqual([said])
        expect(contents(`قال الرئيس ميشال عون: "${said}."`)).toEqual([said])
      }
      expect(contents(`The president said: "This is a hard day ${emoji}".`)).toEqual([`This is a hard day ${emoji}`])
      expect(contents(`قال الرئيس ميشال عون إن الوضع صعب جدا ${emoji}.`)).toEqual([`الوضع صعب جدا ${emoji}`])
    },
  )

  test('marks of exclamation that are drawn as emoji are punctuation', () => {
    expect(contents('قال الرئيس ميشال عون إن "الوضع صعب جدا ‼️".')).toEqual(['الوضع صعب جدا'])
  })
})
