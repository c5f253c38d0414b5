import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { isListedWord, isNation, isNisba, roleAt, roleOf } from '../names/arabic-words.ts'
import { DEFINITE_ORG_HEADS_AR, PLACE_CLASSES_AR } from '../tables/heads-ar.ts'
import { FUNCTION_WORDS_AR } from '../tables/ordinary-ar.ts'
import { DECEASED_AR, NAMING_NOUNS_AR, PEOPLE_NOUNS_AR, VENUES_AR } from '../tables/titles-ar.ts'
import { keys } from '../tables/words.ts'
import { isComma, isComplementizer } from './arabic-clause.ts'
import { cueAt } from './cues-arabic.ts'
import type { Stretch } from './quote.ts'
import { wordsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'

const LONGEST = 18
/** Heads that begin with ب, ل or ك of their own. */
const KNOWN_WITH_CLITIC = keys(
  'لجنة لجان بلدية بلديات بنك بنوك كتيبة كوادر بحارة برلمانيون برلمان بعثة بلاده بلادها كتلة كنيسة كلية لواء كتائب لاجئون لبنانيون بريطانيون باكستانيون كثيرون بيان بطريركية برنامج بلاغ بعض كل كبير كبيرة كبار لاعبون',
)
/** Prepositions and adverbs that end a subject at once. */
const BORDERS = keys(
  'كان كانت كانوا مرة ومرة حينها ردا رداً خلال عقب بعد قبل عبر حول بشأن عن على إلى أمام لدى بين مع ضد منذ حتى كما بينما فيما لكن إذ حيث إثر أثناء ردا تعليقا حين عند قد لقد لم لن لا ما ثم أو أم أيضا فقط هكذا كذلك أمس اليوم غدا مساء صباح فجر حينها آنذاك وقتها لاحقا سابقا بدوره بدورها قائلا قائلة ليل هذا هذه ذلك تلك أنفسهم دون بأنه بأنها مباشرة ضاحكا مبتسما مبتسمة دائما هو هي وهو وهي وهم وهما بحسب وفق مثل به لها له لهم بها فيه فيها عنه حديثه حديثها كلمته كلمتها كلامه كلامها خطابه خطابها قوله قولها قولهم قولهما ومقره ومقرها صدر صدرت صادر نشر نشرت نشره نشرته أصدره أصدرته تلقت نقلا',
)
/** «المقربة من النظام»: what is said about a name, no part of it. */
const OUTSIDE = keys(
  'المقربة المقرب الموالية الموالي التابعة التابع المدعومة المدعوم المحسوبة المحسوب المملوكة الصادرة الصادر صادر صادرة الواقعة',
)
/** واثقا, مبتسما, حزينا: accusatives without their ending written. */
const MANNER = /^(?:م.{3,}|.ا..|..ي.)ا$/u
const SINGLED = keys('آخر أول أحدث')
const RELATIVES = keys('الذي التي الذين اللذين اللتين اللواتي ممن الذى')
/** Who tells a newspaper something without a name. */
const SOURCES = keys('مصدر مصادر المصدر المصادر مسؤول مسؤولون مسؤولين مسؤولة شهود شاهد ناشط ناشطون ناشطين خبير خبراء')
/** «قال متحدث لرويترز»: whom one speaks to, though no class noun says so. */
const AGENCIES = keys('رويترز فرانس الأناضول سانا بترا كونا وفا سكاي')
const HEARS = /^لل(?:اذاعه|تلفزيون|صحيفه|قناه|وكاله|جريده|موقع)$/u
/** قائد الفرقة 60 في الجيش: what has a number for a name. */
const UNITS = keys('الفرقة اللواء الكتيبة الفيلق الفوج السرية القناة المنطقة')
const QUANTIFIERS = keys('بعض أحد إحدى عدد مجموعة عدة كل معظم')
/** ثلاثة من السكان, أربعة مصادر. */
const COUNTS = keys('اثنان اثنين اثنتان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس ست سبع عشرات مئات')

/** So many people or sources begin here: what is counted follows, with or without من. */
export function isCount(passage: ReadPassage, at: number): boolean {
  const token = passage.tokens[at]
  if (token === undefined || !(token.kind === 'number' ? token.key.length <= 3 : COUNTS.has(token.key))) return false
  const next = passage.tokens[at + 1]?.key === 'من' ? at + 2 : at + 1
  const counted = passage.tokens[next]?.key ?? ''
  return PEOPLE_NOUNS_AR.has(counted) || roleOf(counted) !== null
}

/**
 * The noun phrase that says who speaks, from a token on: titles, names, what belongs to them; up to أن, a colon, a verb or a
 * preposition. Null where none begins here. `attached`: its first word carries a preposition (وفقا لصحيفة).
 */
export function subjectAt(passage: ReadPassage, from: number, limit: number, attached = false): Stretch | null {
  const { tokens } = passage
  const first = tokens[from]
  if (first === undefined || (!attached && !canBegin(passage, from))) return null
  let at = from
  let named = false
  let roleAfter = false
  let body = false
  const end = Math.min(limit, from + LONGEST)
  while (at < end) {
    const token = tokens[at]
    if (token === undefined) break
    const name = passage.nameAt[at]
    if (name !== undefined && name.from === at && name.label !== 'DATE') {
      if (named && name.label === 'PER' && !joins(token, name.stripped)) break
      // «اتهم البرهان قوات الدعم السريع»: a body or place right behind the person is what was done to it.
      if (name.label !== 'PER' && name.stripped === 0 && passage.nameAt[at - 1]?.label === 'PER') break
      if (
        name.stripped > 0 &&
        at > from &&
        (!attaches(token, name.stripped, named && !roleAfter) ||
          isHearer(token, name.stripped) ||
          (name.label === 'ORG' &&
            token.key.startsWith('ل') &&
            (SOURCES.has(first.key) || AGENCIES.has(token.key.slice(1)) || isCount(passage, from))))
      )
        break
      if (name.label === 'PER') named = true
      if (name.label === 'ORG') body = true
      at = name.to
      continue
    }
    if (name?.label === 'DATE') break
    const quotation = passage.opening.get(at)
    if (quotation !== undefined) {
      const quotedName = passage.nameAt[at + 1] !== undefined || passage.nameQuotes.has(at)
      if (named) break
      // أبلغ مصدر حكومي «الشرق الأوسط»: who hears it.
      const before = tokens[at - 1]?.key ?? ''
      if (SOURCES.has(first.key) && NAMING_NOUNS_AR[before] === undefined && !['في', 'من', 'باسم'].includes(before))
        break
      if (!quotedName || wordsIn(passage, quotation) > 5) break
      at = quotation.close + 1
      body = true
      continue
    }
    if (token.kind === 'mark') {
      const through = named ? null : throughComma(passage, at)
      if (through === null) break
      at = through
      named = true
      continue
    }
    if (token.kind === 'number' && at > from && !UNITS.has(tokens[at - 1]?.key ?? '')) break
    // مصدر مأذون للإذاعة الجزائرية
    if (at > from && SOURCES.has(first.key) && HEARS.test(token.key)) break
    // مصدر قضائي لـ«النهار»: who hears it. A statement has an issuer there.
    if (token.key === 'ل' && at > from && passage.opening.has(at + 1) && SOURCES.has(first.key)) break
    if (at > from && stopsAt(passage, at, named, body, roleAfter)) break
    if (named && roleOf(token.key) !== null) roleAfter = true
    if (
      !named &&
      body &&
      !isNisba(token.key) &&
      token.key !== 'في' &&
      !token.key.startsWith('لل') &&
      roleOf(token.key) === null &&
      !token.key.startsWith('ال') &&
      passage.nameAt[at - 1] !== undefined &&
      !joinsWord(token) &&
      !ACTING.has(token.key)
    )
      break
    at += 1
  }
  if (!named) at = overOffice(passage, from, at, limit)
  while (at > from && (tokens[at - 1]?.kind === 'mark' ? !closes(passage, from, at - 1) : isDangling(tokens[at - 1])))
    at -= 1
  return at > from ? { from, to: at } : null
}

/** المبعوث الأممي إلى اليمن هانس ليندغرين: over what the office is for, to the name of who holds it. */
function overOffice(passage: ReadPassage, from: number, at: number, limit: number): number {
  if (roleAt(passage.tokens[from]) === null) return at
  for (let next = at; next < Math.min(limit, at + 9); next += 1) {
    const token = passage.tokens[next]
    const name = passage.nameAt[next]
    if (token?.kind !== 'word' || name?.label === 'DATE' || VENUES_AR.has(token.key)) return at
    if (name?.label === 'PER') return name.from === next && name.stripped === 0 ? name.to : at
    if (name !== undefined) next = name.to - 1
    else if (
      !FOR_WHOM.has(token.key) &&
      !token.key.startsWith('ال') &&
      !token.key.startsWith('لل') &&
      roleAt(token) === null
    )
      return at
  }
  return at
}
const FOR_WHOM = keys('إلى باسم لدى في من عن')

const isDangling = (token: Token | undefined): boolean =>
  token !== undefined && ['في', 'من', 'ل', 'ب', 'و'].includes(token.key)

function closes(passage: ReadPassage, from: number, at: number): boolean {
  return (passage.closing.get(at)?.open ?? -1) >= from
}

/** لوكالة الأنباء العراقية: a medium that is told, no part of the speaker. */
function isHearer(token: Token, stripped: number): boolean {
  if (token.key.charAt(stripped - 1) !== 'ل') return false
  return readings(token.key).some((reading) => reading.stripped === stripped && NAMING_NOUNS_AR[reading.key] === 'ORG')
}

/** The conjunction و before another name of the same phrase: الخطيب ومارتان. */
function joins(token: Token, stripped: number): boolean {
  return stripped === 1 && token.key.startsWith('و')
}
const joinsWord = (token: Token): boolean => token.key.startsWith('و') && token.key.length > 3

/** Whether a name with an attached preposition goes on the phrase: ب and ل do before any person is named. */
function attaches(token: Token, stripped: number, named: boolean): boolean {
  if (stripped === 1 && token.key.startsWith('و')) return true
  return !named
}

function canBegin(passage: ReadPassage, at: number): boolean {
  const token = passage.tokens[at]
  if (token === undefined) return false
  if (isCount(passage, at)) return true
  if (token.kind === 'number') return false
  if (token.kind === 'mark')
    return passage.opening.has(at) && (passage.nameQuotes.has(at) || passage.nameAt[at + 1] !== undefined)
  const name = passage.nameAt[at]
  // وقال لسودان تربيون إن: whom one speaks to.
  if (name !== undefined)
    return name.label !== 'DATE' && name.label !== 'EVENT' && !/^[وف]?[بلك]$/u.test(token.key.slice(0, name.stripped))
  const { key } = token
  if (key === 'ما' || isComplementizer(key) || BORDERS.has(key) || RELATIVES.has(key)) return false
  // وفق أمر الإحالة: an order here, and no verb.
  if (cueAt(token) !== null && key !== 'امر' && roleOf(key) === null && !key.startsWith('ال')) return false
  // لكن مصدراً نيابياً قال: the subject behind لكن.
  const accusative = token.text.includes('\u064b') && !PEOPLE_NOUNS_AR.has(key.replace(/ا$/u, ''))
  if (accusative || ['في', 'من'].includes(key)) return false
  // للحضور, بثلاث عبارات: not who speaks but to whom and how.
  if (/^(لل|بال|كال|وال.*ين$)/u.test(key) && roleOf(key) === null) return false
  if (/^[بلك]/u.test(key) && roleOf(key) === null && !PEOPLE_NOUNS_AR.has(key) && !KNOWN_WITH_CLITIC.has(key))
    return false
  return PEOPLE_NOUNS_AR.has(key) || !FUNCTION_WORDS_AR.has(key) || QUANTIFIERS.has(key)
}

/** مدرب المنتخب العراقي، البرتغالي روي فيريرا: a comma inside, before the name. Where the phrase goes on after that name. */
function throughComma(passage: ReadPassage, at: number): number | null {
  if (!isComma(passage.tokens[at]?.key)) return null
  for (let next = at + 1; next <= at + 3; next += 1) {
    const name = passage.nameAt[next]
    const token = passage.tokens[next]
    if (name?.label === 'PER' && name.from === next && name.stripped === 0) return name.to
    if (token?.kind !== 'word' || (roleOf(token.key) === null && !isNisba(token.key))) return null
  }
  return null
}

/** حاكم مصرف لبنان بالإنابة وسيم منصوري: how an office is held. */
const ACTING = keys('بالإنابة بالوكالة بالنيابة')

const hasTanwin = (token: Token | undefined): boolean => token?.text.includes('\u064b') === true

/** Whether the phrase ends before a token. */
function stopsAt(passage: ReadPassage, at: number, named: boolean, body: boolean, roleAfter: boolean): boolean {
  const token = passage.tokens[at]
  if (token === undefined) return true
  const { key } = token
  // النائب عن ذي قار X, النائبة البرلمانية عن الحزب X: whom he stands for.
  const stands = isNisba(passage.tokens[at - 1]?.key ?? '') ? at - 2 : at - 1
  if (key === 'عن' && !named && STANDS_FOR.has(passage.tokens[stands]?.key ?? '')) return false
  if (ACTING.has(key)) return false
  // والدة المجني عليها
  if (/^علي(?:ه|ها|هم)$/u.test(key) && VICTIMS.has(passage.tokens[at - 1]?.key ?? '')) return false
  if (OUTSIDE.has(key) || DECEASED_AR.has(key)) return true
  // نفى المتحدث باسم الوزارة صحة الأنباء: what is denied; «مدير صحة درعا» goes on.
  if (key === 'صحه' && passage.tokens[at - 1]?.key.startsWith('ال') === true) return true
  const tanwin = token.text.includes('\u064b') && !(hasTanwin(passage.tokens[at - 1]) && !named)
  if (isComplementizer(key) || BORDERS.has(key) || RELATIVES.has(key) || tanwin) return true
  // «قال الرئيس واثقا إن»: how it is said.
  if (MANNER.test(key) && passage.nameAt[at] === undefined && passage.tokens[at - 1]?.key.startsWith('ال') === true)
    return true
  if (!named && ((isDone(passage, at) && isObject(passage, at)) || beginsObject(passage, at))) return true
  // «تطالب الحكومة باشتراع قانون»: what is asked for; «وزير الدولة بالشؤون الإنسانية» goes on.
  // حساب باسم «الكويت أولاً» بمحاسبة: so, too.
  if (/^ب.{3,}/u.test(key) && passage.closing.has(at - 1) && readings(key).length > 1 && !ACTING.has(key)) return true
  if (
    /^ب[^ا]|^با[^ل]/u.test(key) &&
    key !== 'باسم' &&
    passage.nameAt[at] === undefined &&
    passage.tokens[at - 1]?.key.startsWith('ال') === true &&
    !named &&
    readings(key).length > 1 &&
    roleOf(key) === null
  )
    return true
  const cue = cueAt(token)
  if (cue !== null && roleOf(key) === null && !(cue.doubtful && !key.startsWith('و'))) return true
  if (key === 'في' || key === 'من') {
    const next = passage.tokens[at + 1]
    // المحللة في «كابيتال إيكونوميكس» X: where somebody works.
    const quoted = passage.opening.get(at + 1)
    if (key === 'في' && !named && quoted !== undefined && passage.nameAt[at + 2]?.label === 'ORG') return false
    if (next === undefined || next.kind !== 'word') return true
    // الراحل في آخر مقابلة معه
    if (SINGLED.has(next.key) && VENUES_AR.has(passage.tokens[at + 2]?.key ?? '')) return true
    if (VENUES_AR.has(next.key) || passage.nameAt[at + 1]?.label === 'DATE') return true
    if (named && !roleAfter) return true
    if (body && key === 'من') return true
    if (
      body &&
      passage.nameAt[at - 1]?.label === 'ORG' &&
      !roleAt(passage.tokens[at - 2]) &&
      passage.nameAt[at + 1]?.label !== 'LOC'
    )
      return true
    return false
  }
  for (const reading of readings(key)) {
    if (reading.stripped === 0) continue
    const clitic = key.charAt(reading.stripped - 1)
    if (
      clitic === 'ل' &&
      (NAMING_NOUNS_AR[reading.key] === 'ORG' || PEOPLE_NOUNS_AR.has(reading.key) || MEDIA_PEOPLE.has(reading.key))
    )
      return true
    if ((clitic === 'ل' || clitic === 'ب') && (VENUES_AR.has(reading.key) || reading.key === 'القول')) return true
    if ((clitic === 'ل' || clitic === 'ب') && named && !roleAfter && reading.key.startsWith('ال')) return true
  }
  if (named && !roleAfter) {
    // After a name only an office goes on: سيب بلاتر رئيس الفيفا, عبد الرؤوف أحد زعماء الحركة.
    const role = roleOf(key)
    // «نعى جوزاف عون الراحل»: with ال it is somebody else; but محمد الشناوي المتحدث الرسمي باسم الرئاسة.
    if (role?.startsWith('ال') === true && passage.nameAt[at - 1] !== undefined)
      return !['باسم', 'باسمه'].some((word) => [at + 1, at + 2].some((next) => passage.tokens[next]?.key === word))
    return (
      role === null &&
      !QUANTIFIERS.has(key) &&
      !QUANTIFIERS.has(passage.tokens[at - 1]?.key ?? '') &&
      !QUANTIFIERS.has(passage.tokens[at - 2]?.key ?? '')
    )
  }
  return false
}
/** A nation's adjective or a name of a body or place stands before: the phrase is whole. */
function isDone(passage: ReadPassage, at: number): boolean {
  const label = passage.nameAt[at - 1]?.label
  const previous = passage.tokens[at - 1]?.key ?? ''
  if (previous.startsWith('ال') && roleOf(previous) !== null && passage.tokens[at]?.key.startsWith('ال') === true)
    return true
  return (
    isNation(previous) ||
    label === 'ORG' ||
    label === 'LOC' ||
    (/(ون|ان)$/u.test(previous) && !/سكان$|جيران$|^(?:بيان|ديوان|برلمان|لجان)$/u.test(previous))
  )
}

/** «وجه الرئيس رسالة», «اتهمت الحركة الإدارة الأمريكية»: behind a definite noun a noun without ال, or another body, is the verb's object. */
function beginsObject(passage: ReadPassage, at: number): boolean {
  const key = passage.tokens[at]?.key ?? ''
  const previous = passage.tokens[at - 1]?.key ?? ''
  if (!previous.startsWith('ال') || passage.nameAt[at - 1] !== undefined || passage.nameAt[at] !== undefined)
    return false
  if (key.startsWith('ال')) return (DEFINITE_ORG_HEADS_AR.has(key) && !ADJECTIVES.has(key)) || OBJECTS.has(key)
  // أكد السيد الرئيس حرص مصر على …: what is stressed; زار الوزير مدينة حلب: where he was.
  if (STRESSED.has(key) || PLACE_CLASSES_AR.has(key)) return true
  if (BESIDE_NOUNS.has(key) || /^[وفبلك]/u.test(key)) return false
  // استعرض وزير الإسكان معدلات التنفيذ
  if (/^[^ال].{3,}ات$/u.test(key) && roleOf(key) === null) return true
  // أبدى اللاعب ثقته: what is his own.
  if (/..(?:ه|ها|هم)$/u.test(passage.tokens[at]?.text ?? '')) return true
  return isListedWord(key) && roleOf(key) === null
}
/** Nouns without ال that are stressed, denied or confirmed. */
const STRESSED = keys(
  'حرص دعم التزام رفض ضرورة أهمية استعداد تمسك موقف رغبة تضامن وقوف عزم سعي حق عمق متانة جاهزية استمرار مواصلة اهتمام تطلع تقدير إدانة نية خطورة وجود قدرة نجاح حدوث مقتل وصول إصابة وفاة اعتقال سقوط توقيف انسحاب تسلم تلقي صدور تورط مسؤولية براءة',
)
/** Whom one calls on, accuses or asks. */
const OBJECTS = keys(
  'الإدارة الحكومة السلطات الاحتلال المجتمع القادة الدول العالم الجميع الأطراف الطرفين المواطنين الهجوم الهجمات الاعتداء الاعتداءات القرار الاتفاق القصف الضربة الضربات الجريمة الجرائم الحادث التفجير العدوان الخطة الاتهامات الأنباء التقارير المزاعم التصريحات العملية المجزرة الشائعات الانتهاكات الغارات العقوبات المقترح المبادرة الدعوات الضغوط',
)
/** Go on with a definite noun: المدير نفسه, النائب عن حلب. */
const BESIDE_NOUNS = keys('أول في من عن إلى على لدى لدي غير نفسه نفسها ذاته ذاتها عيان جدا أيضا')

/** What follows a whole phrase is the verb's object: «بلدية زحلة الخطة», «وزيرة الثقافة الأردنية الفائزة», «تركيا بوقف الهجمات». */
function isObject(passage: ReadPassage, at: number): boolean {
  const token = passage.tokens[at]
  const key = token?.key ?? ''
  if (
    passage.nameAt[at] !== undefined ||
    roleOf(key) !== null ||
    key === 'في' ||
    key === 'من' ||
    key === 'باسم' ||
    key.startsWith('و') ||
    key.startsWith('لل')
  )
    return false
  if (/(ون|ين|ان)$/u.test(key) && !key.startsWith('ال')) return false
  return !isNisba(key) && !(key.startsWith('ب') && passage.nameAt[at] !== undefined) && !ADJECTIVES.has(key)
}
const ADJECTIVES = keys(
  'العام العامة المساعد المساعدة الأول الأولى الأعلى السابق السابقة الأسبق الجديد الجديدة المنتخب المنتخبة المكلف الحالي بالإنابة المحلي المستقل كثيرون آخرون بارز بارزة كبير كبيرة رفيع رفيعة سابق سابقة حديث حديثة جديد جديدة المعارض المعارضة الخاص الخاصة الدائم الدائمة المقيم المقيمة السامي المعني المعنية المشترك المشتركة',
)

const VICTIMS = keys('المجني المدعى المعتدى المقبوض')

const STANDS_FOR = keys(
  'نائب نائبة النائب النائبة النواب نواب مستشار المستشار مستشارة النائبان عضو العضو مرشح المرشح مرشحة المرشحة ممثل الممثل نيابة',
)
const MEDIA_PEOPLE = keys('الصحافيين الصحفيين للصحافيين الإعلاميين الحضور المراسلين الصحافة الإعلام')
