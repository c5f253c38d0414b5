import type { CommandId } from '../../shared/commands.ts'
import type { Settings } from '../../shared/settings.ts'
import { directionOf } from '../../shared/text/index.ts'
import { commandById } from '../commands.ts'
import { keyOfCommand, labelOfKey } from '../settings/keys.ts'

export type Language = 'en' | 'ar'

/** How one language, with the user's choice of digits, writes numbers, dates and counted nouns. */
export interface Format<Form extends Intl.LDMLPluralRule = Intl.LDMLPluralRule> {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  /** BCP 47, with digits and calendar. */
  readonly tag: string
  number(value: number): string
  /** Of 0..1. */
  percent(value: number): string
  bytes(value: number): string
  /** Of an RFC 3339 date whose zone, time, day and month are optional: as much as is known. The text itself if it is none. */
  date(value: string): string
  /** Of an instant (RFC 3339 with zone), in the reader's own zone. */
  moment(value: string): string
  /** The hour of an instant, in the reader's own zone. */
  time(value: string): string
  list(items: readonly string[]): string
  /** What to press for a command, as this user has it; what it is called where it has no key. */
  key(id: CommandId): string
  /** Names of a text as a sentence of that text would list them, whatever the language of the interface. */
  names(items: readonly string[]): string
  /** The form of a counted noun for `n`; `#` in it becomes the number. */
  plural(n: number, forms: Readonly<Record<Form, string>>): string
}

/** English counts in two forms, Arabic in six; a missing one is a type error. */
export type English = Format<'one' | 'other'>
export type Arabic = Format<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>

/** @param languages of the system, best first: the user's own region of the language decides digits and the order of dates */
export function createFormat<Chosen extends Language>(
  language: Chosen,
  digits: Settings['digits'],
  languages?: readonly string[],
  keys?: Settings['keys'],
): Chosen extends 'en' ? English : Arabic
export function createFormat(
  language: Language,
  digits: Settings['digits'],
  languages: readonly string[] = [],
  keys: Settings['keys'] = {},
): Format<never> {
  const region = languages.find((tag) => tag.split('-')[0] === language) ?? (language === 'ar' ? 'ar' : 'en-GB')
  const tag = `${region.split('-u-')[0]}-u-ca-gregory${digits === 'locale' ? '' : `-nu-${digits}`}`
  const numbers = new Intl.NumberFormat(tag)
  const percents = new Intl.NumberFormat(tag, { style: 'percent' })
  const lists = new Intl.ListFormat(tag)
  const listsOf: Readonly<Record<Language, Intl.ListFormat>> = {
    en: language === 'en' ? lists : new Intl.ListFormat('en-GB'),
    ar: language === 'ar' ? lists : new Intl.ListFormat('ar'),
  }
  const moments = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  const times = new Intl.DateTimeFormat(tag, { timeStyle: 'short' })
  const dates = dateFormat(tag)
  const rules = new Intl.PluralRules(language)
  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    tag,
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    bytes: (value) => formatBytes(tag, value),
    date: dates,
    moment: (value) => moments.format(new Date(value)),
    time: (value) => times.format(new Date(value)),
    list: (items) => lists.format(items),
    key(id) {
      const command = commandById(id)
      const key = keyOfCommand(command, keys)
      if (key !== '') return `\u2066${labelOfKey(key)}\u2069`
      return language === 'ar' ? `«${command.ar}»` : `“${command.en}”`
    },
    names: (items) => listsOf[directionOf(items.join(' ')) === 'rtl' ? 'ar' : 'en'].format(items),
    plural(n, forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>) {
      return (forms[rules.select(n)] ?? forms.other ?? '').replaceAll('#', numbers.format(n))
    },
  }
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

function formatBytes(tag: string, value: number): string {
  const step = Math.min(UNITS.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3))
  const unit = UNITS[step] ?? 'byte'
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(value / 1000 ** step)
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d):(\d\d))?)?)?/u

type Known = 'year' | 'month' | 'day' | 'time'

const PARTS: Readonly<Record<Known, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  time: { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
}

/** The day and hour as they are written, in whatever zone that was: an article's date must not move with the reader's. */
function dateFormat(tag: string): (value: string) => string {
  const made = new Map<Known, Intl.DateTimeFormat>()
  const formatOf = (known: Known) => {
    const format = made.get(known) ?? new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...PARTS[known] })
    made.set(known, format)
    return format
  }
  return (value) => {
    const parts = DATE.exec(value)
    if (parts === null) return value
    const [, year, month, day, hour, minute] = parts
    const at = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0))
    const known = hour !== undefined ? 'time' : day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
    return formatOf(known).format(at)
  }
}
