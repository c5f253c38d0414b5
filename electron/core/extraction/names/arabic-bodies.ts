import { lengthOf } from '../reading/key.ts'
import { readings } from '../reading/clitics.ts'
import type { QuotedSpan } from '../reading/marks.ts'
import type { Token } from '../reading/tokens.ts'
import {
  DEFINITE_ORG_HEADS_AR,
  KEPT_AFTER,
  NOT_IN_NAMES_AR,
  OFFICIAL_ADJECTIVES_AR,
  ORG_HEADS_AR,
  PLACE_HEADS_AR,
} from '../tables/heads-ar.ts'
import {
  AND_SECONDS,
  GENERIC,
  IDAFA_SECONDS,
  LAM_SECONDS,
  MEDIA,
  NOT_MEDIA,
  PERSON_NAMED,
  PLACE_NAMED,
  UNNAMED_WITH_NATION,
} from '../tables/bodies-ar.ts'
import { CLUB_HEADS_AR } from '../tables/organisations-ar.ts'
import { ADDRESSES_AR } from '../tables/titles-ar.ts'
import { keys } from '../tables/words.ts'
import { isBorder } from './arabic-borders.ts'
import { KINGS } from './arabic-name-end.ts'
import {
  couldBeName,
  couldBeSurname,
  givenName,
  isCompound,
  isListedWord,
  isNation,
  isNisba,
  isOrdinary,
  roleOf,
} from './arabic-words.ts'
import { besideName, quotedName } from './arabic-quoted-names.ts'
import type { Quoted } from './arabic-quoted-names.ts'
import { labelsOf, listedAt } from './gazetteer.ts'
import type { Name } from './name.ts'

const LONGEST = 9

export interface Bodies {
  readonly names: readonly Name[]
  /** Openings of quotations that hold a name or title and are no speech. */
  readonly nameQuotes: ReadonlySet<number>
}

/** Finds bodies in an Arabic passage: by their head word, after a naming noun, and in quotation marks. */
export function findArabicBodies(tokens: readonly Token[], quoted: readonly QuotedSpan[]): Bodies {
  const names: Name[] = []
  const nameQuotes = new Set<number>()
  let last: { readonly close: number; readonly name: Quoted } | null = null
  for (const span of quoted) {
    const name: Quoted | null = quotedName(tokens, span) ?? (last === null ? null : besideName(tokens, span, last))
    if (name === null) continue
    last = { close: span.close, name }
    nameQuotes.add(span.open)
    if (name !== 'title') names.push(name)
  }
  const acronyms: Name[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    for (const reading of readings(token.key)) {
      const name = headedAt(tokens, at, reading.key, reading.stripped) ?? mediumAt(tokens, at, reading.key)
      if (name !== null) {
        names.push(name)
        break
      }
    }
  }
  names.push(...dottedLetters(tokens))
  for (const name of names) if (name.label === 'ORG') addShort(tokens, name, acronyms)
  // وكالة الأنباء العراقية (واع): behind a name of the lists, too.
  for (let open = 2; open < tokens.length; open += 1) {
    if (tokens[open]?.key !== '(') continue
    const name = listedBefore(tokens, open)
    if (name !== null && !names.some(({ to }) => to === open)) addShort(tokens, name, acronyms)
  }
  return { names: [...names, ...acronyms], nameQuotes }
}

/** Latin letters by their names. */
const LETTERS = keys(
  'إيه ايه بي سي دي إي اي إف جي إتش آي جيه جاي كيه كاي إل إم إن أو كيو آر إس تي يو في دبليو إكس واي زد آند',
)

/** آي.إن.جي, جيه.بي مورغان, as Reuters writes companies: letters with full stops between, and one word more. */
function dottedLetters(tokens: readonly Token[]): Name[] {
  const found: Name[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    let to = at
    while (LETTERS.has(tokens[to]?.key ?? '') && tokens[to + 1]?.key === '.' && tokens[to + 2]?.spaced === false)
      to += 2
    if (to === at || !LETTERS.has(tokens[to]?.key ?? '')) continue
    to += couldBeName(tokens[to + 1]) && tokens[to + 1]?.key !== 'في' ? 2 : 1
    found.push({ from: at, to, stripped: 0, label: 'ORG', confidence: 0.9, evidence: 'letters with full stops' })
    at = to
  }
  return found
}

/** The body of the lists, of two words or more, that ends before a token. */
function listedBefore(tokens: readonly Token[], end: number): Pick<Name, 'from' | 'to'> | null {
  for (let from = Math.max(0, end - LONGEST); from < end - 1; from += 1) {
    const listed = listedAt(tokens, from)
    if (listed?.label === 'ORG' && listed.to === end) return { from, to: end }
  }
  return null
}

/** جامعة … (كاوست): a short name in brackets after a body's. */
function addShort(tokens: readonly Token[], name: Pick<Name, 'from' | 'to'>, acronyms: Name[]): void {
  if (tokens[name.to]?.key !== '(') return
  // إدارة الكوارث التركية («آفاد»)
  if (
    tokens[name.to + 2]?.kind === 'word' &&
    tokens[name.to + 4]?.key === ')' &&
    isMark(tokens[name.to + 1]) &&
    isMark(tokens[name.to + 3])
  ) {
    const evidence = `short for ${tokens[name.from]?.text ?? ''} …`
    acronyms.push({ from: name.to + 2, to: name.to + 3, stripped: 0, label: 'ORG', confidence: 0.9, evidence })
    return
  }
  const close =
    name.to + 2 < tokens.length && tokens[name.to + 2]?.key === ')'
      ? name.to + 2
      : tokens[name.to + 3]?.key === ')'
        ? name.to + 3
        : -1
  const first = tokens[name.to + 1]
  if (close === -1 || first?.kind !== 'word' || listedAt(tokens, name.to + 1)?.label === 'LOC') return
  acronyms.push({
    from: name.to + 1,
    to: close,
    stripped: 0,
    label: 'ORG',
    confidence: 0.8,
    evidence: `short for ${tokens[name.from]?.text ?? ''} …`,
  })
}

const isMark = (token: Token | undefined): boolean => token?.kind === 'mark' && /^[«»"“”]$/u.test(token.key)

/** صحيفة سوبر ديبورتي, قناة العراقية الرياضية, نادي جريميو: the name without its class noun. */
function mediumAt(tokens: readonly Token[], at: number, key: string): Name | null {
  if (!MEDIA.has(key)) return null
  const next = tokens[at + 1]
  if (next?.kind !== 'word') return null
  const listed = listedAt(tokens, at + 1)
  // صحيفة الشرق الأوسط: also where the words alone are a place.
  const words = listed === null ? [] : tokens.slice(at + 2, listed.to).map((token) => token.key)
  if (listed !== null && listed.stripped === 0 && labelsOf(next.key, ...words).includes('ORG'))
    return {
      from: at + 1,
      to: listed.to,
      stripped: 0,
      label: 'ORG',
      // More than the place by itself has.
      confidence: listed.label === 'ORG' ? 0.92 : 0.99,
      evidence: `${tokens[at]?.text ?? ''} + known name`,
    }
  if (key === 'شركه') return foreignCompany(tokens, at)
  if (key === 'دار' || key === 'جماعه') return null
  let to = at + 1
  if (next.key.startsWith('ال')) {
    if (
      (isNation(next.key) && !namesMedium(tokens[at + 2])) ||
      (NOT_IN_NAMES_AR.has(next.key) && !(key === 'قناه' && next.key === 'الجديد')) ||
      [
        'التواصل',
        'الانترنت',
        'الاخبار',
        'الانباء',
        'اخباريه',
        'الاعلام',
        'الحدث',
        'القصف',
        'التلفزيون',
        'الاذاعه',
        'الحركه',
      ].includes(next.key)
    )
      return null
    to = at + 2
    const adjective = tokens[to]
    if (
      adjective?.kind === 'word' &&
      isNisba(adjective.key) &&
      !isNation(adjective.key) &&
      !NOT_IN_NAMES_AR.has(adjective.key)
    )
      to += 1
    return ['صحيفه', 'قناه', 'مجله', 'جريده', 'راديو', 'نادي', 'اذاعه'].includes(key)
      ? { from: at + 1, to, stripped: 0, label: 'ORG', confidence: 0.75, evidence: `${tokens[at]?.text ?? ''} + name` }
      : null
  }
  if (PLACE_HEADS_AR.has(next.key) || NOT_MEDIA.has(next.key)) return null
  while (to < at + 3 && couldBeName(tokens[to]) && givenName(tokens[to]) === null) to += 1
  // وكالة سند للأنباء
  if (to > at + 1 && FOR_NEWS.has(tokens[to]?.key ?? '')) to += 1
  return to > at + 1
    ? { from: at + 1, to, stripped: 0, label: 'ORG', confidence: 0.65, evidence: `${tokens[at]?.text ?? ''} + name` }
    : null
}

const FOR_NEWS = keys('للأنباء للإعلام للأخبار')

/** شركة كاونتربوينت نيل شاه: one long word that no list has, before a border or a person. */
function foreignCompany(tokens: readonly Token[], at: number): Name | null {
  const next = tokens[at + 1]
  const isName = next !== undefined && next.key.length > 4 && couldBeName(next) && givenName(next) === null
  if (!isName || isListedWord(next.key) || !(isBorder(tokens, at + 2) || givenName(tokens[at + 2]) !== null))
    return null
  const evidence = `${tokens[at]?.text ?? ''} + name`
  return { from: at + 1, to: at + 2, stripped: 0, label: 'ORG', confidence: 0.65, evidence }
}

/** قناة العراقية الرياضية: a nation's adjective is a name where another adjective follows it. */
function namesMedium(token: Token | undefined): boolean {
  return token?.kind === 'word' && isNisba(token.key) && !isNation(token.key) && !NOT_IN_NAMES_AR.has(token.key)
}

const FOR_STUDIES = /^لل(?:دراسات|ابحاث|بحوث|سياسات)$/u

/** A body from its head on: وزارة الخارجية الروسية, الاتحاد العراقي لكرة القدم. */
function headedAt(tokens: readonly Token[], at: number, key: string, stripped: number): Name | null {
  const known = listedAt(tokens, at)
  if (known !== null && known.label === 'ORG' && known.to > at + 1) {
    // A known body goes on over its nation only.
    const after = tokens[known.to]?.key ?? ''
    // بايرن ميونخ الألماني: whence a club is, no part of its name.
    const nation = isNation(after) && !NOT_IN_NAMES_AR.has(after) && !CLUB_HEADS_AR.has(tokens[at]?.key ?? '')
    // مركز حرمون للدراسات
    return nation || FOR_STUDIES.test(after)
      ? {
          from: at,
          to: known.to + 1,
          stripped: known.stripped,
          label: 'ORG',
          confidence: 0.9,
          evidence: 'known organisation + nation',
        }
      : null
  }
  const inner = listedAt(tokens, at + 1)
  if (inner !== null && inner.label === 'ORG' && inner.stripped === 0 && inner.to > at + 2 && key !== 'وزاره') {
    // مفوضية الأمم المتحدة لشؤون اللاجئين: a known body's own body says what it is for.
    const to = ORG_HEADS_AR.has(key) ? onwards(tokens, at, inner.to) : inner.to
    // هيئة إدارة الكوارث والطوارئ: the second word of two that are one name.
    const idafa = ['هييه', 'موسسه'].includes(key) && IDAFA_SECONDS.has(tokens[at + 1]?.key ?? '')
    // حزب جبهة العمل الإسلامي
    if (!idafa && key !== 'حزب' && (to === inner.to || tokens[inner.to]?.key.startsWith('ل') !== true)) return null
    const evidence = `head ${tokens[at]?.text.slice(stripped) ?? ''} + known organisation`
    return { from: at, to, stripped, label: 'ORG', confidence: 0.9, evidence }
  }
  const indefinite = ORG_HEADS_AR.has(key)
  if (!indefinite && !DEFINITE_ORG_HEADS_AR.has(key)) return null
  // وزير الخارجية السودانية: the minister, not the ministry.
  if (/^(ال)?[وفل]?(ال)?وز(ير|راء|يره|يري)$/u.test(tokens[at - 1]?.key ?? '')) return null
  const to = indefinite ? afterIndefinite(tokens, at, key) : afterDefinite(tokens, at, key)
  if (to <= at + 1) return null
  // في جبهة الكسارة غربي مأرب: where they fight, and who nobody is.
  if (key === 'جبهه' && SIDES.has(tokens[to]?.key ?? '')) return null
  // وكالة الأنباء العراقية "واع": the name in quotation marks is the mention.
  if (
    ['وكاله', 'الوكاله', 'صحيفه', 'شركه', 'دار'].includes(key) &&
    tokens[to]?.kind === 'mark' &&
    '"«“'.includes(tokens[to]?.key ?? '')
  )
    return null
  const text = tokens[at]?.text ?? ''
  return {
    from: at,
    to,
    stripped,
    label: 'ORG',
    confidence: indefinite ? 0.82 : 0.78,
    evidence: `head ${text.slice(lengthOf(text, stripped))} + name`,
  }
}

function afterIndefinite(tokens: readonly Token[], at: number, head: string): number {
  const next = tokens[at + 1]
  if (next?.kind !== 'word') return at
  if (GENERIC.get(head)?.has(next.key) === true) return at
  let to = at + 1
  const place = listedAt(tokens, at + 1)
  if (ADDRESSES_AR.has(next.key) && (givenName(tokens[at + 2]) !== null || isCompound(tokens, at + 2))) {
    if (!PERSON_NAMED.has(head)) return at
    to = isCompound(tokens, at + 2) ? at + 4 : at + 3
    // مؤسسة الملك عبد الله الثاني للتنمية
    if (KINGS.has(tokens[to]?.key ?? '')) to += 1
  } else if (place !== null && place.label === 'LOC' && place.stripped === 0 && PLACE_NAMED.has(head))
    return afterPlace(tokens, place.to)
  else if (isDefinitePart(next)) to = at + 2
  else {
    const listed = listedAt(tokens, at + 1)
    if (listed !== null && listed.stripped === 0 && listed.label !== 'EVENT') {
      if (!PLACE_NAMED.has(head) || listed.label === 'ORG') return at
      return afterPlace(tokens, listed.to)
    } else if (IDAFA_SECONDS.has(next.key) && (isDefinitePart(tokens[at + 2]) || listedAt(tokens, at + 2) !== null)) {
      to = listedAt(tokens, at + 2)?.to ?? at + 3
    } else if (FOUNDED.has(head) && couldBeName(next) && /^لل.{3,}/u.test(tokens[at + 2]?.key ?? '')) {
      to = at + 3
    } else if (head === 'مكتب' && next.key === 'رييس' && isDefinitePart(tokens[at + 2])) {
      to = at + 3
    } else if (NAMED_AFTER_PEOPLE.has(head) && SONS.has(next.key) && tokens[at + 2]?.kind === 'word') {
      to = at + 3
    } else if (PERSON_NAMED.has(head) && givenName(next) !== null && head !== 'مكتب') {
      to = at + 2
      while (to < at + 5 && (givenName(tokens[to]) !== null || ['بن', 'الله'].includes(tokens[to]?.key ?? ''))) to += 1
      // مستشفى كمال عدوان, مستشفى رفيق الحريري الجامعي
      const surname = tokens[to]
      if (to === at + 2 && NAMED_AFTER_PEOPLE.has(head) && (couldBeName(surname) || isSurname(surname))) to += 1
    } else return at
  }
  const end = onwards(tokens, at, to)
  // مستشفى الخضراء العام, but not the hospital of last year.
  const general = NAMED_AFTER_PEOPLE.has(head) && tokens[end]?.key === 'العام'
  return general && !NOT_IN_NAMES_AR.has(tokens[end + 1]?.key ?? '') ? end + 1 : end
}

const ONLY_OF_NATIONS = keys('الإذاعة الصحة الداخلية الرئاسة السفارة القنصلية البحرية البورصة')

/** مركز حرمون للدراسات: heads of bodies with a name of one word and what they are for. */
const FOUNDED = keys('مركز معهد مؤسسة منظمة جمعية شبكة')
const SONS = keys('ابن أبو أبي أم سيدي مار القديس القديسة')
const NAMED_AFTER_PEOPLE = keys('مستشفى مشفى مجمع مدرسة جامعة')

const isSurname = (token: Token | undefined): boolean =>
  couldBeSurname(token) && !isNisba(token?.key ?? '') && !OFFICIAL_ADJECTIVES_AR.has(token?.key ?? '')

function afterDefinite(tokens: readonly Token[], at: number, head: string): number {
  const next = tokens[at + 1]
  if (next?.kind !== 'word') return at
  if (next.key.endsWith('ي') && tokens[at]?.key.endsWith('ه') === true) return at
  // الصحة اللبنانية is a ministry, الصحة العامة none.
  if (ONLY_OF_NATIONS.has(head) && !isNation(next.key)) return at
  const kept = KEPT_AFTER[head]?.has(next.key) === true
  // الجمعية التاريخية العمانية
  const ofNation = isNisba(next.key) && !NOT_IN_NAMES_AR.has(next.key) && isNation(tokens[at + 2]?.key ?? '')
  if (ofNation) return onwards(tokens, at, at + 3)
  if (!kept && !isNation(next.key) && !OFFICIAL_ADJECTIVES_AR.has(next.key)) return at
  if (head === 'الحمله' || (UNNAMED_WITH_NATION.has(head) && isNation(next.key))) {
    const further = tokens[at + 2]
    if (further === undefined || !(further.key.startsWith('لل') || LAM_SECONDS.has(further.key))) return at
  }
  return onwards(tokens, at, at + 2)
}

/** After a place only its own adjectives belong: بلدية زحلة, مطار بيروت الدولي, معهد الكويت للأبحاث العلمية. */
function afterPlace(tokens: readonly Token[], from: number): number {
  let to = from
  if (/^لل.{3,}/u.test(tokens[to]?.key ?? '')) to += 1
  while (tokens[to]?.kind === 'word' && isNisba(tokens[to]?.key ?? '') && !NOT_IN_NAMES_AR.has(tokens[to]?.key ?? ''))
    to += 1
  return to
}

function isDefinitePart(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && token.key.startsWith('ال') && token.key.length >= 5 && !NOT_IN_NAMES_AR.has(token.key)
  )
}

/** Goes on over definite words, nations, و + definite word, and one ل phrase. */
function onwards(tokens: readonly Token[], at: number, from: number): number {
  let to = from
  let lam = ['مجلس', 'لجنه'].includes(strippedHead(tokens[at]))
  // الاتحاد الوطني للفلاحين: for whom a union is; «قال الحزب للعمال» says something to them.
  const union = UNIONS.has((tokens[at]?.key ?? '').replace(/^[وفبل]*(?=ال?[انرج])/u, ''))
  const ministry = readings(tokens[at]?.key ?? '').some((reading) => reading.key === 'وزاره')
  while (to < tokens.length && to - at < LONGEST) {
    const token = tokens[to]
    if (token?.kind !== 'word') break
    const { key } = token
    const next = tokens[to + 1]
    // After its nation a name goes on only with what it is for.
    const nation = isNation(tokens[to - 1]?.key ?? '')
    // وزارة الداخلية الصمت, وزارة الخارجية والمغتربين الهجوم: behind what a ministry is for comes its adjective, or the sentence.
    const complete = (ministry && to > at + 1) || tokens[to - 1]?.key.startsWith('وال') === true
    if (complete && isDefinitePart(token) && !isNisba(key) && !OFFICIAL_ADJECTIVES_AR.has(key)) break
    if (isDefinitePart(token) && !nation && !stops(tokens, to)) to += 1
    else if (
      /^وال.{3,}$/u.test(key) &&
      !nation &&
      !NOT_IN_NAMES_AR.has(key.slice(1)) &&
      !DEFINITE_ORG_HEADS_AR.has(key.slice(1)) &&
      roleOf(key.slice(1)) === null &&
      labelsOf(key.slice(1)).length === 0 &&
      !isNation(key.slice(1))
    )
      to += 1
    else if (key.startsWith('و') && AND_SECONDS.has(key) && isDefinitePart(next)) to += 2
    else if (
      !lam &&
      (/^لل.{3,}/u.test(key) || key === 'للطب') &&
      (roleOf(`ا${key.slice(1)}`) === null || union) &&
      !key.startsWith('للصح')
    ) {
      lam = true
      to += 1
    } else if (!lam && LAM_SECONDS.has(key) && (isDefinitePart(next) || listedAt(tokens, to + 1)?.stripped === 0)) {
      lam = true
      to = Math.max(to + 2, listedAt(tokens, to + 1)?.to ?? 0)
    } else break
  }
  return to
}

const SIDES = keys('غربي شرقي شمالي جنوبي غرب شرق شمال جنوب')

const UNIONS = keys('الاتحاد اتحاد النقابة نقابة الرابطة رابطة الجمعية جمعية')

const strippedHead = (token: Token | undefined): string => (token?.key ?? '').replace(/^[وفبلك]+(?=مجلس|لجنه)/u, '')

/** A definite word that begins something else: a role before a name, a listed place, a weekday. */
function stops(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return true
  if (isNation(token.key) || isNisba(token.key)) return false
  if (roleOf(token.key) !== null && givenName(tokens[at + 1]) !== null) return true
  return couldStartPerson(tokens, at)
}

function couldStartPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && givenName(token) !== null && !isOrdinary(token)
}
