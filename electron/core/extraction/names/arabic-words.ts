import { keyOf } from '../reading/key.ts'
import { keys } from '../tables/words.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { FUNCTION_WORDS_AR, ORDINARY_AR } from '../tables/ordinary-ar.ts'
import {
  COMPOUND_SECONDS_AR,
  FAMOUS_SURNAMES_AR,
  GIVEN_AR,
  GIVEN_FOREIGN_AR,
  NAMES_OF_GOD,
  WEAK_GIVEN_AR,
} from '../tables/people-ar.ts'
import { GIVEN_REGIONAL_AR, GIVEN_WORLD_AR, WEAK_REGIONAL_AR } from '../tables/people-regions-ar.ts'
import { ADDRESSES_AR, PEOPLE_NOUNS_AR, ROLES_AR, VENUES_AR } from '../tables/titles-ar.ts'
import { DEFINITE_ORG_HEADS_AR, NOT_IN_NAMES_AR, ORG_HEADS_AR, PLACE_CLASSES_AR } from '../tables/heads-ar.ts'
import { cueWord } from '../quotes/cues-arabic.ts'

/* What single Arabic words can be, for the rules that find names. */

const ENDINGS = ['ه', 'ا', 'ين', 'ان', 'تا', 'ات', 'ون']
const ENDS = new Set(ENDINGS.map((ending) => ending.charAt(ending.length - 1)))

/** A role, with or without ال, of one or two people, of either gender; null for other words. */
export function roleOf(key: string): string | null {
  if (ADDRESSES_AR.has(key)) return key
  const bare = key.startsWith('ال') ? key.slice(2) : key
  if (ROLES_AR.has(bare) || ROLES_AR.has(key)) return key
  if (ENDS.has(bare.charAt(bare.length - 1)))
    for (const ending of ENDINGS)
      if (bare.length - ending.length >= 3 && bare.endsWith(ending) && ROLES_AR.has(bare.slice(0, -ending.length)))
        return key
  return null
}

/** A role behind و, ف, ل or ب as well. */
export function roleAt(token: Token | undefined): string | null {
  // «وإلى» is no والي.
  if (token?.kind !== 'word' || (token.key === 'والي' && token.text.endsWith('ى'))) return null
  // آمر اللواء commands, أمر orders.
  if (/^و?آمر$/u.test(token.text)) return 'امر'
  for (const reading of readings(token.key)) {
    const role = roleOf(reading.key)
    if (role !== null) return role
  }
  return null
}

/** الإيراني, السورية: a definite adjective of nation, which may stand between title and name. */
export function isNisba(key: string): boolean {
  return (
    key.startsWith('ال') &&
    key.length >= 5 &&
    (key.endsWith('ي') || key.endsWith('يه') || key.endsWith('يين') || key.endsWith('يون') || key.endsWith('يان'))
  )
}

export type GivenName = 'strong' | 'weak' | 'foreign'

/** All given names of the lists; one that is also a word of every day is weak whatever else it is. */
const GIVEN = new Map<string, GivenName>()
for (const [kind, lists] of [
  ['foreign', [GIVEN_FOREIGN_AR, GIVEN_WORLD_AR]],
  ['strong', [GIVEN_AR, GIVEN_REGIONAL_AR]],
  ['weak', [WEAK_GIVEN_AR, WEAK_REGIONAL_AR]],
] as const)
  for (const list of lists)
    for (const key of list) if (kind !== 'foreign' || !FUNCTION_WORDS_AR.has(key)) GIVEN.set(key, kind)

/** Whether a token is a given name, and how surely. «على» is never علي. */
export function givenName(token: Token | undefined): GivenName | null {
  if (token?.kind !== 'word') return null
  const { key, text } = token
  const given = GIVEN.get(key) ?? (isJoined(key) ? 'strong' : null)
  if (key === 'علي') return text.endsWith('ى') ? null : 'weak'
  // أبي is a father, or أبي الخصيب; آبي is Abiy.
  if (key === 'ابي' && !text.startsWith('آ')) return null
  // «روى» says; رؤى is a name.
  if (key === 'روي' && text.endsWith('ى') && !text.includes('ؤ')) return null
  // ناديه is his club more often than نادية.
  return given === 'strong' && text.endsWith('ه') && !ENDS_IN_HA.has(key) && !isJoined(key) ? 'weak' : given
}
const ENDS_IN_HA = keys('طه عبده نبيه نزيه وجيه حمزه اسامه عبيده')

/** عبدالمنعم, نصرالدين, جادالله in one word. */
function isJoined(key: string): boolean {
  if (key.length < 7) return false
  if (key.startsWith('عبدال')) return true
  return (key.endsWith('الدين') && !/^و?ال/u.test(key)) || (key.endsWith('الله') && !/^(و?ال|[بتليف]|ان)/u.test(key))
}

/** Begins with the article, as far as can be seen: إلينا and ألينا do not. */
export function isDefinite({ key, text }: Token): boolean {
  return key.startsWith('ال') && !'أإآ'.includes(text.charAt(0))
}

export const isFamous = (key: string): boolean => FAMOUS_SURNAMES_AR.has(key)

/** Two words that are one given name: عبد الله, صلاح الدين, فتح الله. */
export function isCompound(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  const second = tokens[at + 1]
  if (first?.kind !== 'word' || second?.kind !== 'word') return false
  if (first.key === 'عبد') return NAMES_OF_GOD.has(second.key) || second.key.startsWith('ال')
  return (
    COMPOUND_SECONDS_AR.has(second.key) &&
    BEFORE_FAITH.has(first.key) &&
    !(second.key === 'الله' && first.key === 'ايه')
  )
}
/** First words of compound names with الدين or الله. */
const BEFORE_FAITH = keys(
  'نور عز شمس زين سيف جمال صلاح علاء بهاء ضياء نجم فخر محيي محي تقي كمال عماد حسام شهاب ناصر بدر سعد خير برهان مجد صدر شرف سراج تاج جلال حسن زكي نصر فتح عطا فضل رزق جاد سعد هبة وهب خلف فرج عون نعمة لطف حمد عوض ولي روح آية حبيب عبد ظهير غياث معين قطب نظام همام وجيه رياض رضي اسد أسد معز موفق نصير',
)

/** A word of everyday language, by list or by its shape: verbal nouns, plurals, adverbs. No name goes on over it. */
export function isOrdinary(token: Token | undefined): boolean {
  return token === undefined || isKnownWord(token) || hasOrdinaryShape(token)
}

/** Only its shape is that of an everyday noun: دويكات, بركات, أركو. A surname can look like that. */
export function isOrdinaryByShape(token: Token | undefined): boolean {
  return token !== undefined && !isKnownWord(token) && NOUN_SHAPES.test(token.key) && !ACCUSATIVE.test(token.text)
}

/** Only its shape is that of a verb: سيكامور. */
export function isVerbByShape(token: Token): boolean {
  return !isKnownWord(token) && VERB_SHAPES.test(token.key)
}

/** What is no word, or one of everyday language by the lists. */
function isKnownWord(token: Token): boolean {
  if (token.kind !== 'word') return true
  const { key } = token
  if (key.length < 2) return true
  for (const reading of readings(key)) {
    const word = reading.key
    if (FUNCTION_WORDS_AR.has(word) || ORDINARY_AR.has(word)) return true
    if (
      roleOf(word) !== null ||
      PEOPLE_NOUNS_AR.has(word) ||
      VENUES_AR.has(word) ||
      ORG_HEADS_AR.has(word) ||
      PLACE_CLASSES_AR.has(word)
    )
      return true
    if (DEFINITE_ORG_HEADS_AR.has(word) || NOT_IN_NAMES_AR.has(word)) return true
    if (reading.stripped > 0 && word.startsWith('ال')) return true
  }
  return cueWord(key) !== null
}

/** A word that the lists of everyday words have as it is. */
export function isListedWord(key: string): boolean {
  return (
    FUNCTION_WORDS_AR.has(key) ||
    ORDINARY_AR.has(key) ||
    PEOPLE_NOUNS_AR.has(key) ||
    VENUES_AR.has(key) ||
    roleOf(key) !== null
  )
}

const ACCUSATIVE = /\u064b/u
/** استخدام, انتخاب, اجتماع, تنظيم, مفاوضات, منطقة… */
const SHAPES =
  /^(ال)?(است...?ا.ه?|ان[^ا]?..ا.ه?|ا.ت..ا?.|ت..ي.ه?|م.ا..ه|م..و.ون|.*ات|.*يات|م...ه|ت.ا.ل|ت.ا.ي.|.{3,}يه|.{2,}(ها|هم|هما|هن|كم))$/u
const NOUN_SHAPES = /^(?!ال).{2,}(ات|يه)$|^ا...$/u
const VERB_SHAPES = /^(س?ي(?!و|ا).{2,5}|ست.{3,5}|ت(?!ش|و|ي|ا|ر).{2,4}|.{2,4}وا|.{3,}تا)$/u

function hasOrdinaryShape(token: Token): boolean {
  const { key } = token
  if (ACCUSATIVE.test(token.text)) return true
  if (key.length > 14) return true
  // إحاطته: what is his own.
  if (/.{3,}ت(?:ه|ها|هم)$/u.test(token.text)) return true
  // افتعل, انفعل with a bare alef are verbs; أفعل is a comparative. أشتون keeps its hamza and its five letters.
  if (/^ا(.ت..|ن...|ست...)$/u.test(key) && token.text.startsWith('ا')) return true
  if (/^ا...$/u.test(key) && token.text.startsWith('أ')) return true
  // اجتماع, but no ألتمان.
  if (token.text.startsWith('أل') && !token.text.endsWith('ى') && /^ا.ت..ا?.$/u.test(key)) return false
  return SHAPES.test(key) || VERB_SHAPES.test(key)
}

/** A word that could be part of a name although no list has it: no clitic, no ordinary shape. */
export function couldBeName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.key.length < 2 || !/^[\u0621-\u064a]+$/u.test(token.key)) return false
  if (givenName(token) !== null) return true
  if (isDefinite(token) || token.key.startsWith('و')) return false
  // بإقرار: no name has a hamza behind its first letter.
  if (/^[بلك][أإ]/u.test(token.text)) return false
  return isFamous(token.key) || !isOrdinary(token)
}

/** الخطيب, الأسد: a definite word in the place of a surname. */
export function couldBeSurname(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !isDefinite(token) || token.key.length < 4) return false
  const { key } = token
  return (
    !ORDINARY_AR.has(key) &&
    !NOT_IN_NAMES_AR.has(key) &&
    !DEFINITE_ORG_HEADS_AR.has(key) &&
    !COMMON_DEFINITE.has(key) &&
    (roleOf(key) === null || SURNAME_ROLES.has(key)) &&
    // الوجيه is a name and الوجيهة an adjective.
    !(/^ال.*(ات|يه|ون|يين)$/u.test(key) && !token.text.endsWith('يه')) &&
    // جدد أبو الغيط التأكيد
    !/^الت..ي.$/u.test(key)
  )
}
/** Roles and adjectives that are frequent surnames too. */
const SURNAME_ROLES = new Set(
  'الخطيب الشيخ القاضي الامام الحكيم الشاعر الامين الراعي السيد الملا المفتي الحاج العالم القس الصديق الطبيب النجار الحداد المالك الصاحب النقيب الناجي'
    .split(' ')
    .map(keyOf),
)
const COMMON_DEFINITE = new Set(
  'العالم البلاد الشرق الغرب الشمال الجنوب المنطقه المدينه العاصمه الحكومه الشعب النظام الحرب السلام الامن القتال الحوار الوضع الملف الاتفاق القرار الرد الطريق القصف الهجوم الخبر الفيديو الموقع الحساب البيت الحزب المباراه الكره الفريق الموسم الهدف الفوز الدوري الكاس النهائي الاول الثاني الثالث الرابع الاخير الخارجيه الداخليه الدفاع الماليه العدل الصحه التعليم الوزراء النواب الشوري الدوله الجمهوريه المملكه الاهالي السكان المواطنين الجميع الاطراف الفصائل الاحتلال المشي المقيم المنتخب العام العامه الموجود المتهم المعتقل الجلسه الجلسات الاسعار القيود العقوبات الحظر العلم الصوت الستار المدعو الملقب المعروف القادم المقبل الماضي الحالي الجاري'.split(
    ' ',
  ),
)

/** An adjective of nation or place, by its ending and the stems CLDR's countries give; used to tell it from a surname. */
export { isNation, isNationality } from './nations.ts'
