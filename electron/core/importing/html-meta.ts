import { clean, languageTag } from '../../../shared/text/index.ts'
import type { Meta } from '../../../shared/model/index.ts'
import { unescaped } from './html-page.ts'

/** What a page says about its article, beside the article. Each is one clean line, or absent. */
export interface PageMeta {
  readonly title: string | undefined
  readonly byline: string | undefined
  readonly outlet: string | undefined
  readonly section: string | undefined
  readonly url: string | undefined
  readonly language: string | undefined
  /** RFC 3339, zone and time optional. */
  readonly publishedAt: string | undefined
  /** Where it is no such date. */
  readonly publishedAsWritten: string | undefined
}

/** Longest value that is kept, in UTF-16 units; a longer one is no title or name. */
const LONGEST = 500

/** From JSON-LD, OpenGraph and the page's own `meta`, in this order. Reads only; call it before the page is taken apart. */
export function pageMeta(document: Document): PageMeta {
  const article = linkedArticle(document)
  const meta = metaTags(document)

  const dates = [
    article['datePublished'],
    meta.get('article:published_time'),
    meta.get('og:published_time'),
    meta.get('datepublished'),
    meta.get('date'),
    meta.get('pubdate'),
    meta.get('publishdate'),
    meta.get('dc.date'),
    meta.get('dcterms.created'),
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
  ].flatMap((value) => asLine(value) ?? [])
  const date = dates.map(asDate).find((value) => value !== undefined)
  const byline = first(names(article['author']), meta.get('author'), meta.get('article:author'), meta.get('dc.creator'))
  return {
    title: first(article['headline'], meta.get('og:title'), meta.get('twitter:title')),
    byline: byline === undefined || /^https?:/iu.test(byline) ? undefined : byline,
    outlet: first(meta.get('og:site_name'), names(article['publisher']), meta.get('application-name')),
    section: first(article['articleSection'], meta.get('article:section')),
    url: [
      document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      meta.get('og:url'),
      article['url'],
      article['mainEntityOfPage'],
      savedFrom(document),
    ]
      .map(asAddress)
      .find((value) => value !== undefined),
    language: [article['inLanguage'], document.documentElement.getAttribute('lang'), meta.get('og:locale')]
      .map(asLanguage)
      .find((value) => value !== undefined),
    publishedAt: date,
    publishedAsWritten: date === undefined ? dates[0] : undefined,
  }
}

function first(...values: readonly unknown[]): string | undefined {
  return values.map((value) => asLine(value)).find((value) => value !== undefined)
}

/** In the keys of `isnad/article@1`. */
export function asMeta(page: PageMeta, title: string | undefined, byline: string | undefined): Meta {
  const all = {
    title,
    published_at: page.publishedAt,
    published_as_written: page.publishedAsWritten,
    byline,
    section: page.section,
    outlet: page.outlet,
    url: page.url,
  }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** White space collapsed as a browser shows it, and nothing that a store cannot hold; undefined if nothing is left. */
export function asLine(value: unknown, longest = LONGEST): string | undefined {
  if (Array.isArray(value)) return asLine(value[0], longest)
  if (typeof value !== 'string' || value.length > longest) return undefined
  const line = clean(value).text.replace(/\s+/gu, ' ').trim()
  return line === '' ? undefined : line
}

type Linked = Readonly<Record<string, unknown>>

/**
 * The first JSON-LD object that is an article, with its author and publisher in place of references to them, as most
 * content systems write their one `@graph`; empty if there is none.
 */
function linkedArticle(document: Document): Linked {
  const scripts = [...document.querySelectorAll('script[type^="application/ld+json" i]')]
  const objects = scripts.flatMap((script) => linkedObjects(script.textContent ?? ''))
  const article = objects.find(({ '@type': type }) =>
    [type].flat().some((name) => typeof name === 'string' && /(?:Article|Posting|Report)$/u.test(name)),
  )
  if (article === undefined) return {}
  const named = new Map(objects.flatMap((object) => ('name' in object ? [[object['@id'], object] as const] : [])))
  const referred = (value: unknown) =>
    [value].flat().map((one) => (isObject(one) && !('name' in one) ? (named.get(one['@id']) ?? one) : one))
  return { ...article, author: referred(article['author']), publisher: referred(article['publisher']) }
}

function linkedObjects(json: string): Linked[] {
  const top = [parsed(json)].flat().filter(isObject)
  const all = [...top, ...top.flatMap((object) => object['@graph']).filter(isObject)]
  return [...all, ...all.flatMap((object) => object['mainEntity']).filter(isObject)]
}

/** JSON as pages have it: in a CDATA section that is a comment, and with bare line ends in its strings. */
function parsed(json: string): unknown {
  const bare = json.replaceAll(/(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|\]\]>)\s*(?:\*\/)?|^\s*<!--|-->\s*$/gu, '')
  for (const text of [json, bare.replaceAll(CONTROLS, ' ')])
    try {
      return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? unescaped(value) : value)) as unknown
    } catch {
      // Broken JSON-LD is common; the page has other metadata.
    }
  return undefined
}

/** JSON has none of them in a string as they are. */
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const CONTROLS = /[\u0000-\u001f]/gu

function isObject(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `Name` of a person or organisation, or of several. */
export function names(value: unknown): string | undefined {
  const all = [value].flat().map((one) => asLine(isObject(one) ? one['name'] : one))
  const known = all.filter((name) => name !== undefined)
  return known.length === 0
    ? undefined
    : known.join(known.some((name) => /\p{Script=Arabic}/u.test(name)) ? '، ' : ', ')
}

function metaTags(document: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase()
    const content = tag.getAttribute('content')
    if (name !== undefined && content !== null && !tags.has(name)) tags.set(name, unescaped(content))
  }
  return tags
}

/** Browsers and SingleFile note in a comment where a page was saved from. */
function savedFrom(document: Document): string | undefined {
  for (const node of [...document.childNodes, ...document.documentElement.childNodes]) {
    if (node.nodeType !== 8) continue
    const address = /(?:saved from url=\(\d+\)|\burl:\s*)(https?:\/\/\S+)/iu.exec(node.nodeValue ?? '')?.[1]
    if (address !== undefined) return address
  }
  return undefined
}

function asAddress(value: unknown): string | undefined {
  const address = asLine(isObject(value) ? value['@id'] : value)
  return address !== undefined && URL.canParse(address) && /^https?:/iu.test(address) ? address : undefined
}

function asLanguage(value: unknown): string | undefined {
  const written = asLine(isObject(value) ? value['alternateName'] : value)
  return written === undefined ? undefined : (languageTag(written) ?? undefined)
}

/** As RFC 3339 has it, the `T`, the digits and the colon of the zone put right; undefined where it is written otherwise. */
export function asDate(written: string): string | undefined {
  const plain = written.replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
  const match =
    /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2}))?)?$/iu.exec(
      plain,
    )
  if (match === null) return asMailDate(plain) ?? asClockDate(plain) ?? asCompactDate(plain) ?? asUnixTime(plain)
  const [, date = '', time, utc, hours, minutes] = match
  if (time === undefined) return isDay(date) ? date : undefined
  const zone = utc === undefined ? (hours === undefined ? '' : `${hours}:${minutes}`) : 'Z'
  return momentOf(date, time, zone)
}

/** The parts of a moment together; undefined where there is no such day, hour or zone. */
function momentOf(date: string, time: string, zone: string): string | undefined {
  const moment = `${date}T${time}${zone}`
  const known = date.length < 10 || !Number.isNaN(Date.parse(moment))
  return isDay(date) && known ? moment : undefined
}

/** A day or month of the calendar; 31 February is none. */
function isDay(date: string): boolean {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** Digits alone, as lists of news have them (GDELT: `20240405103000`), and the basic form of ISO 8601. */
function asCompactDate(written: string): string | undefined {
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z?))?$/iu.exec(written)
  if (match === null) return undefined
  const [, year = '', month = '', day = '', hours, minutes = '', seconds = '', zone = ''] = match
  const date = `${year}-${month}-${day}`
  if (hours === undefined) return isDay(date) ? date : undefined
  return momentOf(date, `${hours}:${minutes}:${seconds}`, zone.toUpperCase())
}

/** Seconds or milliseconds since 1970, as databases keep moments; only of this century and the end of the last. */
function asUnixTime(written: string): string | undefined {
  // Tables write whole numbers with a fraction where one of the column is missing.
  const [, whole = ''] = /^(\d{9,10}(?:\d{3})?)(?:\.\d+)?$/u.exec(written) ?? []
  if (whole === '') return undefined
  const moment = new Date(Number(whole) * (whole.length > 10 ? 1 : 1000)).toISOString()
  return moment > '1990' && moment < '2100' ? moment.replace(/\.\d+/u, '') : undefined
}

/** RFC 5322, as feeds write dates: `Tue, 01 Nov 2022 10:00:00 GMT`, or with a zone such as `+0300`. */
function asMailDate(written: string): string | undefined {
  const match =
    /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) (?:(?:GMT|UTC?|Z)|([+-]\d{2}):?(\d{2}))$/iu.exec(
      written,
    )
  if (match === null) return undefined
  const [, day = '', month = '', year, time = '', hours, minutes] = match
  const at = MONTHS.indexOf(month.toLowerCase())
  if (at === -1) return undefined
  const date = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return momentOf(date, time, hours === undefined ? 'Z' : `${hours}:${minutes}`)
}

/** As the C library writes moments, and Twitter after it: `Wed Oct 10 20:19:24 +0000 2018`. */
function asClockDate(written: string): string | undefined {
  const match =
    /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:([+-]\d{2}):?(\d{2}) |(?:UTC|GMT) )?(\d{4})$/iu.exec(
      written,
    )
  const [, month = '', day = '', time = '', hours = '+00', minutes = '00', year = ''] = match ?? []
  return match === null ? undefined : asMailDate(`${day} ${month} ${year} ${time} ${hours}:${minutes}`)
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
