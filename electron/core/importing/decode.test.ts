import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'
import type { DecodeOptions } from './decode.ts'

const ARTICLE = JSON.parse(
  readFileSync(new URL('../workbench/sample-articles.json', import.meta.url), 'utf8'),
) as unknown
const ARABIC = longest(ARTICLE)

/** The longest string of a JSON value that has Arabic letters. */
function longest(value: unknown): string {
  if (typeof value === 'string') return /\p{Script=Arabic}/u.test(value) ? value : ''
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .map(longest)
    .reduce((a, b) => (a.length >= b.length ? a : b), '')
}

const decoded = (text: string, encoding: string, options?: DecodeOptions, addBOM = false) =>
  decode(iconv.encode(text, encoding, { addBOM }), options)
/** What is left of a text in an encoding that does not have all its characters. */
const within = (text: string, encoding: string) => iconv.decode(iconv.encode(text, encoding), encoding)

describe('decode', () => {
  test.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
    ['windows-1256', false],
    ['iso-8859-6', false],
    ['utf-32le', true],
    ['utf-32be', true],
  ])('Arabic in %s (byte order mark: %s)', (encoding, mark) => {
    const text = within(ARABIC, encoding)
    const found = decoded(text, encoding, {}, mark)
    expect(found.encoding).toBe(encoding)
    expect(found.text).toBe(text)
    expect(found.confidence).toBeGreaterThan(0.5)
  })

  test.each([
    'بشار الأسد',
    'قال الوزير',
    'دمشق',
    'وزارة الخارجية الروسية: لا تعليق',
    'قالت رويترز (Reuters) إن الاجتماع انتهى',
  ])('a few words: %s', (text) => {
    expect(decoded(text, 'windows-1256')).toMatchObject({ encoding: 'windows-1256', text })
    expect(decoded(text, 'utf-16le')).toMatchObject({ encoding: 'utf-16le', text })
    expect(decoded(text, 'utf-16be')).toMatchObject({ encoding: 'utf-16be', text })
  })

  test.each(['وزارة الخارجية الروسية: لا تعليق', 'قال الوزير إن الاجتماع انتهى أمس'])('ISO 8859-6: %s', (text) => {
    expect(decoded(text, 'iso-8859-6')).toMatchObject({ encoding: 'iso-8859-6', text })
  })

  test('the code page of Arabic DOS', () => {
    const text = within(ARABIC, 'cp720')
    expect(decoded(text, 'cp720')).toMatchObject({ encoding: 'cp720', text, malformed: 0 })
  })

  test('an Arabic page that says it is Latin 1 is read as what it is, a French one as it says', () => {
    const text = within(ARABIC, 'windows-1256')
    for (const declared of ['iso-8859-1', 'windows-1252'])
      expect(decoded(text, 'windows-1256', { declared })).toMatchObject({ encoding: 'windows-1256', text })
    const page = `<html lang=ar><body>${'<a href="/section/page">'.repeat(60)}<p>${text.slice(0, 400)}</p></body></html>`
    for (const declared of ['iso-8859-1', undefined])
      expect(decoded(page, 'windows-1256', { declared }).text).toBe(page)
    const french = 'Le président a déclaré à la presse que c’était fini.'
    expect(decoded(french, 'windows-1252', { declared: 'iso-8859-1' })).toMatchObject({ text: french })
    const german = 'Die größten Städte überprüfen nächste Woche ihre Verträge.'
    expect(decoded(german, 'windows-1252', { declared: 'iso-8859-1' })).toMatchObject({ text: german })
  })

  test('the old Mac’s Arabic: the letters of ISO 8859-6 and marks of its own, always doubtful', () => {
    const marks: Readonly<Record<string, number>> = { ':': 0xba, '(': 0xa8, ')': 0xa9, '٢': 0xb2, '«': 0x8c, '»': 0x98 }
    const bytesOf = (text: string) =>
      Buffer.concat(
        Array.from(text, (letter) => {
          const mark = marks[letter]
          return mark === undefined ? iconv.encode(letter, 'iso-8859-6') : Buffer.from([mark])
        }),
      )
    for (const text of ['قال الوزير (أمس): «نعم»', `${within(ARABIC, 'iso-8859-6').replaceAll('?', '')} «نعم»: ٢`]) {
      const found = decode(bytesOf(text))
      expect(found).toMatchObject({ encoding: 'x-mac-arabic', text, malformed: 0 })
      expect(found.confidence).toBeLessThanOrEqual(0.5)
      expect(decode(bytesOf(text), { encoding: 'MacArabic' }).text).toBe(text)
    }
  })

  test.each([
    ['windows-1252', 'Le président a déclaré à la presse que « c’était fini » — enfin, à l’été dernier.'],
    ['windows-1251', 'Президент заявил журналистам, что переговоры завершены и соглашение подписано.'],
  ])('other languages: %s', (encoding, text) => {
    expect(decoded(text, encoding)).toMatchObject({ encoding, text })
  })

  test.each(['koi8-r', 'windows-1251', 'iso-8859-5', 'ibm866'])('a few Russian words are no Arabic: %s', (encoding) => {
    for (const text of ['Президент заявил', 'Станция заработает до конца года', 'ООН призвала к переговорам'])
      expect(decoded(text, encoding)).toMatchObject({ encoding, text })
  })

  test.each(['México NP B-LOC\nEspaña NP B-LOC\n', 'El Niño', 'L’été à Paris', 'naïve', 'The price: £5 and €6'])(
    'a few accented letters are no Chinese, Cyrillic or Baltic: %s',
    (text) => {
      expect(decoded(text, 'windows-1252')).toMatchObject({ encoding: 'windows-1252', text })
    },
  )

  test('the user’s choice wins, under any of its names', () => {
    expect(decoded('دمشق', 'windows-1256', { encoding: 'CP1256' })).toMatchObject({
      text: 'دمشق',
      encoding: 'windows-1256',
      confidence: 1,
    })
    expect(decoded('دمشق', 'utf-8', { encoding: 'windows-1252' }).text).not.toBe('دمشق')
    expect(() => decoded('دمشق', 'utf-8', { encoding: 'hex' })).toThrow(/hex/u)
  })

  test('an Arabic page that names another Arabic encoding, or one that its bytes are not in, is read as what it is', () => {
    for (const encoding of ['windows-1256', 'iso-8859-6']) {
      const text = within(ARABIC, encoding)
      for (const declared of ['windows-1256', 'iso-8859-6', 'gb2312'])
        expect(decoded(text, encoding, { declared })).toMatchObject({ encoding, text })
    }
    const russian = 'Президент заявил журналистам, что переговоры завершены и соглашение подписано.'
    expect(decoded(russian, 'koi8-r', { declared: 'koi8-r' }).text).toBe(russian)
  })

  test('lines in two encodings are refused, because half of them would be signs without a sense', () => {
    const text = ARABIC.slice(0, 2000)
    const both = Buffer.concat([Buffer.from(text), Buffer.from('\n'), iconv.encode(text, 'windows-1256')])
    expect(() => decode(both)).toThrow(/two encodings/u)
    expect(decode(both, { encoding: 'utf-8' }).text).toContain(text)
  })

  test('valid UTF-8 is believed more than what a page says of itself', () => {
    expect(decoded('دمشق', 'utf-8', { declared: 'windows-1256' }).encoding).toBe('utf-8')
    expect(decoded('دمشق', 'windows-1256', { declared: 'x-cp1256' }).encoding).toBe('windows-1256')
  })

  test('UTF-8 with one broken character stays UTF-8, and says so', () => {
    const bytes = Buffer.concat([Buffer.from(ARABIC), Buffer.from([0xd8])])
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', malformed: 1, text: `${ARABIC}\uFFFD` })
  })

  test('text with a NUL in it is text', () => {
    expect(decoded('before\0after, and more', 'utf-8').text).toBe('before\0after, and more')
  })

  test.each([
    ['PDF', '%PDF-1.7 …', /PDF/u],
    ['Word', 'PK\u0003\u0004\u0014', /compressed/u],
    ['picture', '\u0089PNG\r\n\u001a\n', /picture/u],
    ['RTF', '{\\rtf1\\ansi', /Rich Text/u],
    ['PDF behind an empty line', '\r\n%PDF-1.4 …', /PDF/u],
    ['mail', 'Return-Path: <a@b>\nSubject: a\n\tb\nMIME-Version: 1.0\n\nc', /MHTML/u],
    ['anything else', '\u0001\u0002\u0003\u0004\u0005\u0006\u00ff\u00fe', /not a text file/u],
  ])('no text: %s', (_, start, reason) => {
    expect(() => decode(Buffer.from(start, 'latin1'))).toThrow(reason)
  })

  test('nothing at all is an empty text', () => {
    expect(decode(new Uint8Array())).toMatchObject({ text: '', encoding: 'utf-8' })
  })
})
