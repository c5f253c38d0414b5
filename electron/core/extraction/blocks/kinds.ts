import type { BlockKind } from '../../../../shared/model/index.ts'
import { keyOf } from '../reading/key.ts'
import { tokenize } from '../reading/tokens.ts'
import { findArabicDates } from '../dates/arabic.ts'
import { findEnglishDates } from '../dates/english.ts'
import { isPlace } from '../names/gazetteer.ts'
import { BYLINE_STARTS, CAPTION_MARKS, FURNITURE_LINES, FURNITURE_STARTS } from '../tables/furniture.ts'
import type { Line } from './lines.ts'

/** A line folded for comparison: every word by its key, one space between words. */
export function foldLine(text: string): string {
  return text
    .split(/\s+/u)
    .map((word) => keyOf(word))
    .join(' ')
    .trim()
}

const WHOLE = new Set(FURNITURE_LINES.map(foldLine))
const STARTS = FURNITURE_STARTS.map(foldLine)
const BYLINES = BYLINE_STARTS.map(foldLine)
const CAPTIONS = CAPTION_MARKS.map((mark) => mark.toLowerCase())
const SHORT = 90
const FULL_SENTENCE = /[.!?؟…]["”»’)]*$/u

const begins = (folded: string, start: string): boolean =>
  folded === start ||
  folded.startsWith(`${start} `) ||
  (/[:：©]$/u.test(start) && folded.startsWith(start)) ||
  folded.startsWith(`${start}:`)

/** Page controls, menus, "read also". */
export function isFurniture(text: string): boolean {
  if (text.length > SHORT) return false
  const folded = foldLine(text)
  const plain = folded.replace(/[\s:|·•.»«>()\d]+$/u, '').replace(/^[\s:|·•.»«>]+/u, '')
  if (WHOLE.has(folded) || WHOLE.has(plain)) return true
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  // طباعة | إرسال إلى صديق: a row of controls.
  const parts = folded.split(/\s*[|•·]\s*/u).filter((part) => part !== '')
  if (parts.length > 1 && parts.every((part) => WHOLE.has(part))) return true
  if (READING_TIME.test(folded)) return true
  // الرئيسية / وطنية: where the page stands among the others.
  if (MENU.test(folded) && parts.length <= 8 && words(text) <= 14) return true
  if (/^(https?:\/\/|www\.)\S+$/u.test(text)) return true
  return !/\p{L}{2}.*\.$/u.test(text) && STARTS.some((start) => begins(folded, start))
}

/** ٣ دقائق قراءة, 4 min read, Comments (148). */
const READING_TIME =
  /^(?:\p{Nd}+ (?:(?:دقايق|دقيقه|دقائق)(?: (?:قراءه|قراءة|للقراءه|للقراءة))?|min(?:ute)?s? read|comments?)|comments? \(?\p{Nd}+\)?)$/u
const MENU = /^(?:الرييسيه|الصفحه الرييسيه|home)\s*[|/»>›•·]/u

const words = (text: string): number => text.split(/\s+/u).length

/** Long enough, or a sentence with its full stop: running text. */
export function isParagraph(text: string): boolean {
  return (
    text.length >= 160 || (FULL_SENTENCE.test(text) && words(text) >= 8) || (text.length >= 100 && words(text) >= 16)
  )
}

const TIME = /(^|[^\d])\d{1,2}[:.]\d{2}($|[^\d.])/u
/** Beside place and day they make a dateline without a year. */
const AGENCY = /(?:رويترز|فرانس برس|أ ف ب|د ب أ|أسوشيتد برس|أسوشييتد برس|الأناضول|سانا|وكالات|شينخوا)(?:\)|\s|$)/u
const DATELINE_WORDS =
  /^(الساعه|ساعه|في|تاريخ|النشر|نشر|نشرت|اخر|تحديث|بتوقيت|غرينتش|دمشق|مكه|gmt|bst|est|edt|utc|pm|am|updated|published|last|at|on|posted|et|ist|cet|ص|م|تم|بتاريخ|منذ|خاص)$/u

/** A date or time with little else beside it: place, weekday, "updated". */
export function isDateline(text: string): boolean {
  if (text.length > SHORT || /[.!?؟]$/u.test(text.replace(/\b(a\.m\.|p\.m\.)$/iu, ''))) return false
  const tokens = tokenize(text, 0, text.length)
  const arabic = /[\u0621-\u064a]/u.test(text)
  const dates = (arabic ? findArabicDates : findEnglishDates)(tokens, null)
  const inDate = new Set(
    dates.flatMap((date) => Array.from({ length: date.to - date.from }, (_, index) => date.from + index)),
  )
  const numbered = dates.some(
    (date) => date.to - date.from >= 2 || /\d/u.test(text.slice(tokens[date.from]?.start, tokens[date.to - 1]?.end)),
  )
  const dated = dates.some((date) => date.value !== null && date.value.length >= 7) || (numbered && TIME.test(text))
  const wired = numbered && (/^[\p{Lu}\s.'-]{3,},\s/u.test(text) || AGENCY.test(text))
  if (!dated && !wired && !(TIME.test(text) && tokens.length <= 6)) return false
  const rest = tokens.filter(
    (token, index) => token.kind === 'word' && !inDate.has(index) && !DATELINE_WORDS.test(token.key),
  )
  return rest.length <= 4
}

/** 21:05: when an entry of a live page was written. */
export const isHour = (text: string): boolean =>
  /^\p{Nd}{1,2}[:.]\p{Nd}{2}(?:\s+(?:بتوقيت \S+(?: \S+)?|GMT|ت\. ?غ\.?|صباحا|مساء|ص|م))?$/u.test(text)

/** س: …, ج: …: a turn of an interview. */
export const isTurn = (text: string): boolean => /^(?:س|ج|سؤال|جواب|السؤال|الجواب)\s*\d{0,2}\s*:\s*\S/u.test(text)

/** دمشق - سانا, الخرطوم ـ «القدس العربي»: */
const PLACE_AND_SOURCE = /^[^\s:،,.-][^:،,.]{1,24}(?:\s*[-–—:/|]\s*|\s+ـ\s+)[^\s:،,.][^:.]{1,30}:?$/u

/** صفاقس (أ ف ب): a place and, in brackets, who reports from there. */
export function isPlaceAndAgency(text: string): boolean {
  if (!/^[^():.\d]{2,40} \([^():.\d]{2,24}\)$/u.test(text)) return false
  const tokens = tokenize(text, 0, text.length)
  const to = isPlace(tokens, 0)
  return to > 0 && tokens[to]?.key === '('
}

/** Few words with a dash or the like between the place and who reports from there: تونس – بناء نيوز – سارة الوسلاتي. */
function isPlaceAndSource(text: string): boolean {
  const count = words(text.replace(/\s[-–—|/]\s/gu, ' '))
  return count <= 6 && PLACE_AND_SOURCE.test(text) && !/:\s*\S+(?:\s+\S+){3}/u.test(text)
}

/** The same, of a place that is known: القاهرة – «الشرق الأوسط». */
export function isKnownPlaceAndSource(text: string): boolean {
  if (!isPlaceAndSource(text)) return false
  const tokens = tokenize(text, 0, text.length)
  return tokens[isPlace(tokens, 0)]?.kind === 'mark'
}

/** «الشرق الأوسط» */
const QUOTED_SOURCE = /^[«"“][^«»"“”:]{2,40}[»"”]$/u

/** Author, agency, city. `afterHeadline`: a name alone is taken for one only there. */
export function isByline(text: string, afterHeadline: boolean): boolean {
  // «By the numbers: …» names nobody.
  if (text.length > 100 || /^By (?:the|land|any|all|far|now) /u.test(text)) return false
  const folded = foldLine(text).replace(/^\(/u, '')
  // مراسل الجزيرة: قصف مدفعي على شرق خان يونس: what a correspondent says.
  if (/^مراسل[^:]{1,30}:\s*\S+(?:\s+\S+){3}/u.test(text)) return false
  if (BYLINES.some((start) => begins(folded, start)) && words(text) <= 14) return true
  if (!afterHeadline || text.length > 60 || /[.!?؟]$/u.test(text)) return false
  // What more than a name follows a colon is what somebody says.
  if (isPlaceAndSource(text)) return true
  return words(text) <= 4 && (QUOTED_SOURCE.test(text) || !/[:\d"«“]/u.test(text))
}

/** BRUSSELS, May 14 (Reuters) - Ambassadors agreed: where a report begins. */
const AGENCY_LEAD = /^[^()]{2,60} \([\p{L} /]{2,24}\)\s*[-–—]\s*(?:\S+\s+){4}/u

export function isCaption(text: string): boolean {
  if (text.length > 220 || AGENCY_LEAD.test(text)) return false
  const lower = text.toLowerCase()
  return CAPTIONS.some((mark) => lower.includes(mark))
}

/** A credit at the foot: (Reporting by …; Editing by …). */
export function isCredit(text: string): boolean {
  return text.length <= 160 && /^[([]?\s*(reporting|writing|editing|additional reporting|compiled) by\b/iu.test(text)
}

/** One short question and nothing else: what an interviewer asks. */
export function isQuestion(text: string): boolean {
  return text.length <= 90 && /^[^.!؟?«“":]+(?:«[^»]{1,20}»[^.!؟?«“":]*)?[؟?]$/u.test(text)
}

/** Short, no full stop: a heading inside the body. */
export function isHeading(line: Line): boolean {
  return line.text.length <= 90 && words(line.text) <= 12 && !/[.،,؛;]["”»]?$/u.test(line.text)
}

export type LineKind = BlockKind
