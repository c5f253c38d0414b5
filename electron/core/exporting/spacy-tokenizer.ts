import type { Span } from '../../../shared/model/index.ts'

/*
 * Where spaCy's blank tokenizer for a language cuts a text, by its rules for prefixes, suffixes and infixes (spaCy 3.8,
 * MIT licence: lang/punctuation.py, lang/char_classes.py, lang/ar). Of its special cases only the abbreviations are here:
 * emoticons, English contractions and web addresses are cut as other words are.
 */

const PUNCT = String.raw`……|[…,:;!?¿؟¡()\[\]{}<>_#*&。？！，、；：～·।،۔؛٪]`
const QUOTES = String.raw`['"”“${'`'}‘´’‚,„»«「」『』（）〔〕【】《》〈〉⟦⟧]`
const ELLIPSES = String.raw`\.\.+|…`
const ICONS = String.raw`\p{So}`
const CURRENCY = String.raw`US\$|C\$|A\$|[$£€¥฿₽﷼₴₠-₿]`
const UNITS =
  'km²|km³|km|m²|m³|m|dm²|dm³|dm|cm²|cm³|cm|mm²|mm³|mm|ha|µm|nm|yd|in|ft|kg|g|mg|µg|t|lb|oz|m/s|km/h|kmh|mph|hPa|Pa|mbar|mb|MB|kb|KB|gb|GB|tb|TB|T|G|M|K|%|км²|км³|км|м²|м³|м|дм²|дм³|дм|см²|см³|см|мм²|мм³|мм|нм|кг|г|мг|м/с|км/ч|кПа|Па|мбар|Кб|КБ|кб|Мб|МБ|мб|Гб|ГБ|гб|Тб|ТБ|тбكم|كم²|كم³|م²|م³|م|سم²|سم³|سم|مم²|مم³|مم|كم|غرام|جرام|جم|كغ|ملغ|كوب|اكواب'
const UNCASED = String.raw`\p{Lo}\p{Lm}`
const [ALPHA, LOWER, UPPER] = [String.raw`\p{L}`, String.raw`\p{Ll}${UNCASED}`, String.raw`\p{Lu}${UNCASED}`]
const QUOTE_CLASS = QUOTES.slice(1, -1)
const HYPHENS = '---|--|——|[-–—~]'

const PREFIX = new RegExp(
  `^(?:${[String.raw`[§%=—–]|\+(?![0-9])`, PUNCT, ELLIPSES, QUOTES, CURRENCY, ICONS].join('|')})`,
  'u',
)

/** An ending, the leftmost that reaches the end. */
const suffix = (...pieces: string[]) => new RegExp(`(?:${pieces.join('|')})$`, 'u')
const AFTER_DIGITS = [String.raw`(?<=[0-9])\+`, `(?<=[0-9])(?:${CURRENCY})`, `(?<=[0-9])(?:${UNITS})`]
const AFTER_CAPITALS = String.raw`(?<=[${UPPER}][${UPPER}])\.`
const SUFFIX = suffix(
  PUNCT,
  ELLIPSES,
  QUOTES,
  ICONS,
  `['’][sS]|[—–]`,
  ...AFTER_DIGITS,
  String.raw`(?<=°[FfCcKk])\.`,
  String.raw`(?<=[0-9${LOWER}%²\-+]|${PUNCT}|${QUOTES})\.`,
  AFTER_CAPITALS,
)
/** No full stop behind a number, no pictures: `2024.` is one token of spaCy's Arabic. */
const ARABIC_SUFFIX = suffix(PUNCT, ELLIPSES, QUOTES, ...AFTER_DIGITS, AFTER_CAPITALS)

const infix = (beforeHyphen: string) =>
  new RegExp(
    [
      ELLIPSES,
      ICONS,
      String.raw`(?<=[0-9])[+\-*^](?=[0-9-])`,
      String.raw`(?<=[${LOWER}${QUOTE_CLASS}])\.(?=[${UPPER}${QUOTE_CLASS}])`,
      `(?<=${ALPHA}),(?=${ALPHA})`,
      `(?<=[${beforeHyphen}])(?:${HYPHENS})(?=${ALPHA})`,
      `(?<=[${ALPHA}0-9])[:<>=/](?=${ALPHA})`,
    ].join('|'),
    'gu',
  )
const INFIX = infix(ALPHA)
const ENGLISH_INFIX = infix(`${ALPHA}0-9`)

const words = (list: string) => new Set(list.split(' '))
const LETTERS = 'a. b. c. d. e. f. g. h. i. j. k. l. m. n. o. p. q. r. s. t. u. v. w. x. y. z. ä. ö. ü.'
const BASE_WHOLE = words(LETTERS)
const ARABIC_WHOLE = words(`${LETTERS} ق.م .م .هـ .ت د. أ.د أ. ب. ت. ص.ب`)
const ENGLISH_WHOLE = words(
  `${LETTERS} Mt. Ak. Ala. Apr. Ariz. Ark. Aug. Calif. Colo. Conn. Dec. Del. Feb. Fla. Ga. Ia. Id. Ill. Ind. Jan. Jul. Jun. Kan. Kans. Ky. La. Mar. Mass. Mich. Minn. Miss. N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nebr. Nev. Nov. Oct. Okla. Ore. Pa. S.C. Sep. Sept. Tenn. Va. Wash. Wis. 'd a.m. Adm. Bros. co. Co. Corp. D.C. Dr. e.g. E.g. E.G. Gen. Gov. i.e. I.e. I.E. Inc. Jr. Ltd. Md. Messrs. Mo. Mont. Mr. Mrs. Ms. p.m. Ph.D. Prof. Rep. Rev. Sen. St. vs. v.s.`,
)

interface Rules {
  readonly suffix: RegExp
  readonly infix: RegExp
  readonly whole: ReadonlySet<string>
}
const BASE: Rules = { suffix: SUFFIX, infix: INFIX, whole: BASE_WHOLE }
const RULES: ReadonlyMap<string, Rules> = new Map([
  ['ar', { suffix: ARABIC_SUFFIX, infix: INFIX, whole: ARABIC_WHOLE }],
  ['en', { suffix: SUFFIX, infix: ENGLISH_INFIX, whole: ENGLISH_WHOLE }],
])

/** What Python takes for white space. */
// oxlint-disable-next-line no-control-regex
const CHUNK = /[^\s\u001c-\u001f\u0085]+|\ufeff/gu

/** The tokens of a text without those of white space, in order. UTF-16 units. */
export function spacyWords(text: string, language: string): Span[] {
  const rules = RULES.get(language.split('-')[0] ?? '') ?? BASE
  const tokens: Span[] = []
  for (const { index, 0: chunk } of text.matchAll(CHUNK)) {
    if (PLAIN.test(chunk)) tokens.push({ start: index, end: index + chunk.length })
    else cut(chunk, index, rules, tokens)
  }
  return tokens
}

/** Most words: no rule cuts between letters and their marks. */
const PLAIN = /^[\p{L}\p{M}]+$/u

function cut(chunk: string, offset: number, { suffix: ending, infix: inner, whole }: Rules, tokens: Span[]): void {
  let [start, end] = [0, chunk.length]
  const behind: Span[] = []
  const add = (from: number, to: number) => void tokens.push({ start: offset + from, end: offset + to })
  for (let last = -1; start < end && end - start !== last;) {
    const rest = chunk.slice(start, end)
    if (whole.has(rest)) break
    last = rest.length
    const before = PREFIX.exec(rest)?.[0].length ?? 0
    if (before > 0 && whole.has(rest.slice(before))) {
      add(start, start + before)
      start += before
      break
    }
    const after = ending.exec(rest.slice(before))?.[0].length ?? 0
    if (after > 0 && whole.has(rest.slice(0, -after))) {
      behind.push({ start: end - after, end })
      end -= after
      break
    }
    if (before > 0) add(start, start + before)
    start += before
    if (after > 0) behind.push({ start: end - after, end })
    end -= after
  }
  if (start < end) {
    const rest = chunk.slice(start, end)
    let from = 0
    for (const { index, 0: between } of whole.has(rest) ? [] : rest.matchAll(inner)) {
      if (index === from) continue
      add(start + from, start + index)
      add(start + index, start + index + between.length)
      from = index + between.length
    }
    if (from < rest.length) add(start + from, end)
  }
  for (const token of behind.toReversed()) add(token.start, token.end)
}
