/*
 * Turns what the extractor uses of the Unicode CLDR packages into two small tables that are committed:
 * `node electron/core/extraction/tables/build-cldr.ts`. The packages are development dependencies only.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const LICENCE = 'Unicode License v3, https://www.unicode.org/license.txt'
const ARABIC_LOCALES = 'ar ar-SY ar-IQ ar-LB ar-MA ar-DZ ar-TN ar-LY ar-MR ar-SA ar-EG ar-YE ar-SD'.split(' ')

/** What a JSON file of CLDR is: names, or more such. */
interface Tree {
  readonly [key: string]: Tree | string
}

function read(packageName: string, path: string): Tree {
  return JSON.parse(readFileSync(require.resolve(`${packageName}/${path}`), 'utf8')) as Tree
}

/** The subtree at a path of keys; an empty one where there is none. */
function at(tree: Tree, ...path: readonly string[]): Tree {
  return path.reduce<Tree>((node, key) => {
    const next = node[key]
    return typeof next === 'object' ? next : {}
  }, tree)
}

function texts(tree: Tree): string[] {
  return Object.values(tree).filter((value) => typeof value === 'string')
}

function cities(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? cities(value) : key === 'exemplarCity' ? [value] : [],
  )
}

function territories(language: string): string[] {
  const tree = at(
    read('cldr-localenames-full', `main/${language}/territories.json`),
    'main',
    language,
    'localeDisplayNames',
    'territories',
  )
  // Numeric codes are regions such as "Western Europe"; ZZ, QO, EZ, XA and XB are no places.
  return Object.entries(tree)
    .filter(([code]) => /^(?!ZZ|QO|EZ|XA|XB|UN|EU)[A-Z]{2}(-alt-(short|variant))?$/u.test(code))
    .flatMap(([, name]) => (typeof name === 'string' ? [name] : []))
}

function calendar(locale: string, part: string): string[] {
  return texts(
    at(
      read('cldr-dates-full', `main/${locale}/ca-gregorian.json`),
      'main',
      locale,
      'dates',
      'calendars',
      'gregorian',
      part,
      'format',
      'wide',
    ),
  )
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]
const exemplars = (language: string): string[] =>
  cities(read('cldr-dates-full', `main/${language}/timeZoneNames.json`)).filter((name) => !/\d|[،,(]/u.test(name))

function months(locales: readonly string[]): string[][] {
  const sets = locales.map((locale) => calendar(locale, 'months'))
  return Array.from({ length: 12 }, (_, month) =>
    unique(sets.flatMap((set) => (set[month] === undefined ? [] : [set[month]]))),
  )
}

function write(name: string, table: object): void {
  writeFileSync(
    fileURLToPath(new URL(name, import.meta.url)),
    `${JSON.stringify({ source: 'Unicode CLDR 48.2', licence: LICENCE, ...table }, null, 2)}\n`,
  )
}

write('cldr-places.json', {
  ar: { territories: unique(territories('ar')), cities: unique(exemplars('ar')) },
  en: { territories: unique(territories('en')), cities: unique(exemplars('en')) },
})
write('cldr-calendar.json', {
  ar: { months: months(ARABIC_LOCALES), weekdays: calendar('ar', 'days') },
  en: { months: months(['en']), weekdays: calendar('en', 'days') },
})
