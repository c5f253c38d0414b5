import type { Passage } from '../reading/passage.ts'
import { capitalOf } from '../tables/capitals-ar.ts'
import { WEAK_CLUBS_AR } from '../tables/organisations-ar.ts'
import { keys } from '../tables/words.ts'
import { withoutForm } from './company-forms.ts'
import { clitics, initialsOf, nameWords } from './follow-ups.ts'
import type { Name } from './name.ts'
import { isNation } from './nations.ts'

/** Who or what the mentions that belong together stand for. */
export interface FoundEntity {
  readonly label: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** Entities of an article, and for each passage's names the index of theirs; null for dates. */
export interface Clusters {
  readonly entities: readonly FoundEntity[]
  readonly of: readonly (readonly (number | null)[])[]
}

interface Cluster {
  readonly label: string
  /** Distinct word sequences. */
  readonly forms: Map<string, { words: readonly string[]; text: string; count: number }>
}

/** Longest form whose near-misses are still compared; rare long surnames are. */
const RARE = 5

/** Puts the mentions of one article that stand for the same one together. */
export function clusterNames(
  passages: readonly Passage[],
  names: readonly (readonly Name<string>[])[],
  text: string,
): Clusters {
  const clusters: Cluster[] = []
  const byWord = new Map<string, number[]>()
  const of = names.map((list) => list.map((): number | null => null))
  const shorts = shortForms(passages, names)
  const meant: Meant = (words) => capitalOf(words) ?? shorts.get(words.join(' ')) ?? ministryOf(words) ?? words
  // Longer names first, so that a surname finds the person it belongs to wherever it stands.
  const order = names.flatMap((list, passage) =>
    list.map((name, index) => {
      const words = nameWords(passages[passage]?.tokens ?? [], name)
      return { passage, index, name, words, length: ministryOf(words)?.length ?? words.length }
    }),
  )
  const ranked = order
    .filter(({ name }) => name.label !== 'DATE')
    .toSorted((a, b) => b.length - a.length || a.passage - b.passage || a.index - b.index)
  for (const { passage, index, name, words } of ranked) {
    const tokens = passages[passage]?.tokens ?? []
    const start = (tokens[name.from]?.start ?? 0) + clitics(tokens, name)
    const surface = text.slice(start, tokens[name.to - 1]?.end ?? start)
    const found = findCluster(clusters, byWord, name.label, words, meant)
    const at = found ?? clusters.push({ label: name.label, forms: new Map() }) - 1
    const key = words.join(' ')
    const cluster = clusters[at]
    const form = cluster?.forms.get(key)
    if (form !== undefined) form.count += 1
    else if (cluster !== undefined) {
      cluster.forms.set(key, { words, text: unclitic(surface, words), count: 1 })
      for (const word of new Set([...words, ...meant(words), ...words.map(loose)])) {
        const known = byWord.get(word)
        if (known === undefined) byWord.set(word, [at])
        else if (known.at(-1) !== at && known.length < 50) known.push(at)
      }
    }
    const row = of[passage]
    if (row !== undefined) row[index] = at
  }
  return { entities: clusters.map(entityOf), of }
}

/** The words that a phrase stands for: «العاصمة السورية» for دمشق, IMF for its long name; others for themselves. Keys. */
type Meant = (words: readonly string[]) => readonly string[]

const MINISTRIES = keys('الخارجية الداخلية الدفاع الصحة المالية')

/** «الدفاع الروسية»: the ministry without its first word, which the adjective agrees with; null for others. */
function ministryOf(words: readonly string[]): readonly string[] | null {
  const [field = '', nation = ''] = words
  return words.length === 2 && MINISTRIES.has(field) && nation.endsWith('يه') && isNation(nation)
    ? ['وزاره', ...words]
    : null
}

const DASHES = new Set(['-', '–', '—'])

/** Short forms by their key: what stands in brackets behind its long name, and what are the initials of one. */
function shortForms(
  passages: readonly Passage[],
  names: readonly (readonly Name<string>[])[],
): ReadonlyMap<string, readonly string[]> {
  const shorts = new Map<string, readonly string[]>()
  for (const [index, list] of names.entries()) {
    const tokens = passages[index]?.tokens ?? []
    for (const name of list) {
      if (name.label !== 'ORG' && name.label !== 'LOC') continue
      const long = nameWords(tokens, name)
      const initials = initialsOf(long)
      if (initials !== null && !shorts.has(initials)) shorts.set(initials, long)
      // (آفاد), («آفاد»)
      const marks = tokens[name.to + 1]?.kind === 'mark' ? 1 : 0
      const behind = list.find(({ from, label }) => from === name.to + 1 + marks && label === name.label)
      if (long.length < 2 || tokens[name.to]?.key !== '(' || behind === undefined) continue
      // UNITED NATIONS (AP) —
      const isDateline = name.from === 0 && DASHES.has(tokens[behind.to + marks + 1]?.key ?? '')
      if (tokens[behind.to + marks]?.key !== ')' || isDateline) continue
      shorts.set(nameWords(tokens, behind).join(' '), long)
    }
  }
  return shorts
}

/** لـ + لجربا is الجربا: a name's own form has its article. */
function unclitic(surface: string, words: readonly string[]): string {
  return words[0]?.startsWith('ال') === true && /^ل[^ا]/u.test(surface) ? `ا${surface}` : surface
}

function entityOf(cluster: Cluster): FoundEntity {
  // Its own name goes before «العاصمة السورية».
  const rank = ({ words }: { readonly words: readonly string[] }) => (capitalOf(words) === null ? words.length : 0)
  const forms = [...cluster.forms.values()].toSorted((a, b) => rank(b) - rank(a) || b.count - a.count)
  return { label: cluster.label, name: forms[0]?.text ?? '', aliases: forms.slice(1).map(({ text }) => text) }
}

function findCluster(
  clusters: readonly Cluster[],
  byWord: ReadonlyMap<string, readonly number[]>,
  label: string,
  words: readonly string[],
  meant: Meant,
): number | null {
  const tried = new Set<number>()
  for (const word of meant(words))
    for (const at of [...(byWord.get(word) ?? []), ...(byWord.get(loose(word)) ?? [])]) {
      if (tried.has(at)) continue
      tried.add(at)
      const cluster = clusters[at]
      if (cluster === undefined || cluster.label !== label) continue
      for (const form of firstForms(cluster))
        if (label === 'PER' ? samePerson(form.words, words) : sameBody(meant(form.words), meant(words), label))
          return at
    }
  return null
}

/** A cluster of very many forms is compared by its first ones: the longest, as names come longest first. */
function* firstForms(cluster: Cluster): Generator<{ readonly words: readonly string[] }> {
  let left = 12
  for (const form of cluster.forms.values()) {
    yield form
    left -= 1
    if (left === 0) return
  }
}

/** The shorter is a part of the longer that keeps its first or last word; or they differ in one rare surname's spelling. */
function samePerson(known: readonly string[], words: readonly string[]): boolean {
  const [long, short] = known.length >= words.length ? [known, words] : [words, known]
  if (short.length === 0) return false
  // الحسين بن عبدالله الثاني is not عبدالله الثاني.
  if (short.length >= 2 && long.at(-short.length - 1) === 'بن' && short[0] === long.at(-short.length)) return false
  const contained = short.every((word) => long.some((other) => alike(other, word)))
  if (!contained) return false
  const last = short.at(-1) ?? ''
  const first = short[0] ?? ''
  return (
    alike(long.at(-1) ?? '', last) ||
    (alike(long[0] ?? '', first) && short.length === 1) ||
    short.length === long.length
  )
}

function sameBody(one: readonly string[], other: readonly string[], label: string): boolean {
  const [known, words] = label === 'ORG' ? [withoutForm(one), withoutForm(other)] : [one, other]
  if (known.length === words.length) return known.every((word, index) => sameNoun(word, words[index] ?? ''))
  const [long, short] = known.length > words.length ? [known, words] : [words, known]
  // الرجاء is الرجاء البيضاوي and الأهلي النادي الأهلي: of a club, one word is enough.
  const club = short.length === 1 && WEAK_CLUBS_AR.has(short[0] ?? '')
  if (label === 'ORG' && club && /^(ال)?نادي$/u.test(long[0] ?? '') && long[1] === short[0]) return true
  // the health ministry of a headline, the Lebanese health ministry below
  if (label === 'ORG' && short.length >= 2 && short.at(-1) === 'ministry')
    return short.every((word, index) => word === long[long.length - short.length + index])
  return (
    label === 'ORG' &&
    (short.length >= 2 || club) &&
    short.every((word, index) => word === long[index]) &&
    long.length - short.length <= 2
  )
}

/** The same word in either case: الحوثيون and الحوثيين. */
const sameNoun = (one: string, other: string): boolean => one.replace(/ون$/u, 'ين') === other.replace(/ون$/u, 'ين')

/** al-Hijri is Hijri, too. */
const ARTICLE = /^(?:a[ln]|el|a[drstz]|ash)-(?=.{3})/u

/** Vowel letters fall away, so that قاآني and قآاني, خوجا and خوجة meet. */
function loose(word: string): string {
  return `~${word.replace(ARTICLE, '').replace(/[اويهةeaiou]/gu, '')}`
}

/** The same word up to one edit or one swap of neighbours, for long rare words. */
export function alike(a: string, b: string): boolean {
  if (a === b || a.replace(ARTICLE, '') === b.replace(ARTICLE, '')) return true
  if (Math.min(a.length, b.length) < RARE && !(Math.min(a.length, b.length) === 4 && loose(a) === loose(b)))
    return false
  if (Math.abs(a.length - b.length) > 1 || a.length > 40) return false
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  const rest = (first: number, second: number): boolean => a.slice(at + first) === b.slice(at + second)
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(2, 2))
}
