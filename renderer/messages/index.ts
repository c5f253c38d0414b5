import { useMemo } from 'react'
import { useSettings } from '../settings/settings.ts'
import type { Settings } from '../../shared/settings.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import type { Messages, Plural } from './en.ts'

export type { Messages } from './en.ts'
export type Language = 'en' | 'ar'

/** The interface in one language: its texts, and how it counts and writes numbers and dates. */
export interface Locale {
  readonly language: Language
  readonly dir: 'rtl' | 'ltr'
  readonly t: Messages
  /** The form of a counted noun for `n`, with the number in it. */
  count(forms: Plural, n: number): string
  number(value: number): string
  /** Of a `published_at`: date, and time if there is one; null if it is no date. */
  date(value: string | null | undefined): string | null
}

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
}

export function createLocale(language: Language, digits: Settings['digits']): Locale {
  const numbering = digits === 'locale' ? (language === 'ar' ? 'arab' : 'latn') : digits
  const tag = `${language === 'ar' ? 'ar' : 'en-GB'}-u-nu-${numbering}-ca-gregory`
  const [plurals, numbers] = [new Intl.PluralRules(language), new Intl.NumberFormat(tag)]
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric' })
  const times = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    t: language === 'ar' ? ar : en,
    count: (forms, n) => fill(forms[plurals.select(n)] ?? forms.other, { n: numbers.format(n) }),
    number: (value) => numbers.format(value),
    date(value) {
      if (value === null || value === undefined || value === '') return null
      const withTime = value.includes('T')
      const date = new Date(withTime ? value : `${value}T00:00`)
      return Number.isNaN(date.getTime()) ? null : (withTime ? times : days).format(date)
    },
  }
}

/** The language of the settings, or of the system. */
export function languageOf(settings: Pick<Settings, 'language'>): Language {
  return settings.language ?? (navigator.language.startsWith('ar') ? 'ar' : 'en')
}

export function useLocale(): Locale {
  const language = useSettings(languageOf)
  const digits = useSettings(({ digits: choice }) => choice)
  return useMemo(() => createLocale(language, digits), [language, digits])
}
