import type { Meta } from '../../../../shared/model/index.ts'
import { findArabicDates } from '../dates/arabic.ts'
import { findEnglishDates } from '../dates/english.ts'
import type { DateSpan } from '../dates/date.ts'
import type { Day } from '../dates/value.ts'
import { tokenize } from '../reading/tokens.ts'
import type { Token } from '../reading/tokens.ts'
import { isPlace } from '../names/gazetteer.ts'
import type { FoundBlock } from './blocks.ts'

/** What the head of an article says about it, read from its blocks. Keys are those of `isnad/article@1`. */
export function readMeta(text: string, blocks: readonly FoundBlock[], known: Meta): Meta {
  const first = (kind: FoundBlock['kind']): string | undefined => {
    const block = blocks.find((other) => other.kind === kind)
    return block === undefined ? undefined : text.slice(block.start, block.end)
  }
  const datelines = blocks.filter(({ kind }) => kind === 'dateline').map(({ start, end }) => text.slice(start, end))
  const byline = first('byline')
  const dated = datelines.map(readDateline)
  const published = dated.find((line) => line.publishedAt !== null)
  const place = dated.find((line) => line.place !== null)?.place ?? (byline === undefined ? null : placeOf(byline))
  const found: Record<string, string | undefined> = {
    title: first('headline')?.replace(/\s+/gu, ' '),
    published_at: published?.publishedAt ?? undefined,
    published_as_written: published?.asWritten ?? undefined,
    place: place ?? undefined,
    byline,
    section: first('section'),
    url: addressAbove(text, blocks),
  }
  const meta: Record<string, Meta[string]> = {}
  for (const [key, value] of Object.entries(found)) if (value !== undefined) meta[key] = value
  const given = datedMeta(known)
  for (const [key, value] of Object.entries(given)) if (value !== null && value !== '') meta[key] = value
  // How another day is written says nothing of this one.
  if (typeof given['published_at'] === 'string' && !isWritten(given['published_as_written']))
    if (published?.publishedAt?.startsWith(given['published_at'].slice(0, 10)) !== true)
      delete meta['published_as_written']
  return meta
}

/** The address that people copy along with an article, alone on a line above it. */
function addressAbove(text: string, blocks: readonly FoundBlock[]): string | undefined {
  const lines = blocks.map(({ start, end }) => text.slice(start, end))
  const headline = blocks.findIndex(({ kind }) => kind === 'headline')
  return lines
    .slice(0, Math.max(headline, 1))
    .find((line) => /^https?:\/\/\S{4,2000}$/iu.test(line) && URL.canParse(line))
}

/** With the day that is known only as somebody wrote it, such as «8 آذار 2024», where that can be read. */
export function datedMeta(known: Meta): Meta {
  const written = known['published_as_written']
  if (isWritten(known['published_at']) || !isWritten(written)) return known
  const { publishedAt } = readDateline(written)
  return publishedAt === null ? known : { ...known, published_at: publishedAt }
}

function isWritten(value: Meta[string] | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

interface Dateline {
  readonly publishedAt: string | null
  readonly asWritten: string | null
  readonly place: string | null
}

/** The day that `published_at` begins with, if it does. */
export function dayOf(meta: Meta): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(typeof meta['published_at'] === 'string' ? meta['published_at'] : '')
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

function readDateline(line: string): Dateline {
  const tokens = tokenize(line, 0, line.length)
  const dates = datesOf(line, tokens)
  // A year before 1700 is of the Hijra.
  const date = dates.find(({ value }) => value !== null && /^(?:1[7-9]|[2-9]\d)\d{2}-\d{2}-\d{2}$/u.test(value))
  const time = timeOf(tokens, date)
  const start = date === undefined ? undefined : tokens[date.from]?.start
  const end = Math.max(tokens[(date?.to ?? 0) - 1]?.end ?? 0, time?.end ?? 0)
  return {
    publishedAt:
      date?.value === undefined || date.value === null ? null : date.value + (time === null ? '' : `T${time.clock}`),
    asWritten: start === undefined ? null : line.slice(start, end),
    place: placeOf(line),
  }
}

function datesOf(line: string, tokens: readonly Token[]): DateSpan[] {
  return (/[\u0621-\u064a]/u.test(line) ? findArabicDates : findEnglishDates)(tokens, null)
}

const AFTERNOON = /^(pm|p\.m\.|م|مساء|مساءً)$/iu

function timeOf(
  tokens: readonly Token[],
  date: DateSpan | undefined,
): { readonly clock: string; readonly end: number } | null {
  for (const [index, token] of tokens.entries()) {
    if (date !== undefined && index >= date.from && index < date.to) continue
    const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/u.exec(
      token.text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)),
    )
    if (match === null) continue
    const later = AFTERNOON.test(tokens[index + 1]?.text ?? '') && Number(match[1]) < 12
    return {
      clock: `${String(Number(match[1]) + (later ? 12 : 0)).padStart(2, '0')}:${match[2] ?? '00'}`,
      end: token.end,
    }
  }
  return null
}

/** The place a line names, written as it is; capitals alone become title case. */
function placeOf(line: string): string | null {
  const tokens = tokenize(line, 0, line.length)
  const dates = datesOf(line, tokens)
  for (let from = 0; from < tokens.length; from += 1) {
    const date = dates.find((span) => from >= span.from && from < span.to)
    if (date !== undefined) {
      from = date.to - 1
      continue
    }
    // «21:10 (توقيت مكة)» says whose clock it is.
    if (/^(?:ب?توقيت)$/u.test(tokens[from - 1]?.key ?? '')) continue
    const to = isPlace(tokens, from)
    const start = tokens[from]?.start
    const end = tokens[to - 1]?.end
    if (to > from && start !== undefined && end !== undefined) return titleCase(line.slice(start, end))
  }
  // «CARSON CITY, Nev., March 4»: capitals at the beginning are a place, known or not.
  const shouted = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+)*)\s*[,(–—-]/u.exec(line)
  return shouted?.[1] === undefined ? null : titleCase(shouted[1])
}

function titleCase(name: string): string {
  return /\p{Ll}/u.test(name) || name.length <= 3
    ? name
    : name
        .toLowerCase()
        .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
