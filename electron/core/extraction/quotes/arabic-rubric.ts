import { listedAt } from '../names/gazetteer.ts'
import type { Token } from '../reading/tokens.ts'
import { keyOf } from '../reading/key.ts'
import { keys } from '../tables/words.ts'
import { cueAt } from './cues-arabic.ts'
import type { ReadPassage } from './reading.ts'

/*
 * A place before a headline's colon: «تونس: الحكم بالسجن على …» says where it was, «إسرائيل: لن نقبل …» who speaks.
 */

/** What a government's words begin with, and no report of an event. */
const SPEECH_BEGINS = keys(
  'لا لن لم ليس ليست لسنا على من إلى في لدينا نحن إن هذا هذه ذلك تلك كل أي يجب ينبغي حان إذا لو ما ثمة هناك سوف قد آن عليكم أمام مستعدون ملتزمون جاهزون قادرون ماضون متمسكون منفتحون حريصون',
)

/** Definite words that begin a report: what a court, a parliament, a police force of that country did. */
const REPORT_BEGINS = keys(
  'الحكم السجن القبض الإفراج العثور الإعدام المؤبد الحبس الإطاحة الحكومة البرلمان المحكمة القضاء الشرطة الأمن الجيش النيابة السلطات الرئيس الداخلية المعارضة الآلاف المئات العشرات الإعلان الكشف الادعاء التحقيق الاشتباكات الاحتجاجات',
)

/** Bodies that have but one country. */
const AT_HOME = keys('نقابة وزارة محكمة نيابة هيئة البرلمان مجلس اتحاد بلدية المحكمة النيابة المجلس الهيئة')

/** Groups by the places whose news they are: what they do there is reported, and nothing that the place says. */
const IN_THE_NEWS_OF = new Map<string, ReadonlySet<string>>(
  [
    ['السودان', 'الدعم قوات الجيش البرهان'],
    ['اليمن', 'الحوثيون الحوثي انصار المجلس'],
    ['لبنان', 'حزب حركه القوات التيار'],
    ['سوريا', 'قسد قوات الجيش داعش'],
    ['غزه', 'حماس القسام كتايب سرايا الجهاد الاحتلال'],
    ['فلسطين', 'حماس فتح السلطه'],
    ['العراق', 'الحشد التيار الاطار داعش'],
    ['ليبيا', 'حفتر الدبيبه المجلس الجيش'],
    ['تونس', 'النهضه حركه الاتحاد'],
    ['افغانستان', 'طالبان'],
    ['الصومال', 'حركه الشباب'],
  ].map(([place = '', heads = '']) => [keyOf(place), new Set(heads.split(' '))]),
)

/** Whether a place before the colon is a rubric. `from`, `end`: the tokens behind the colon. */
export function isRubricPlace({ tokens, nameAt, opening }: ReadPassage, from: number, end: number): boolean {
  const first = tokens[from]
  const heads = IN_THE_NEWS_OF.get(tokens[from - 2]?.key ?? '')
  // سوريا: «قسد» تعلن …
  if (opening.has(from)) return nameAt[from + 1] !== undefined && heads?.has(tokens[from + 1]?.key ?? '') === true
  if (first === undefined) return false
  // مصر: نقابة الصحفيين تطالب …; غزة: الأونروا تحذر …, but «إسرائيل: حماس ترفض …» may be Israel's.
  const name = nameAt[from]
  if (name !== undefined && heads?.has(first.key) === true) return true
  if (name !== undefined)
    return AT_HOME.has(first.key) || (cueAt(tokens[name.to]) !== null && listedAt(tokens, from - 2)?.country !== true)
  if (first.kind === 'number') return true
  const { key } = first
  if (first.kind !== 'word' || SPEECH_BEGINS.has(key)) return false
  // نرفض, سنرد; أسقطنا, مستعدون لـ: «we» near the beginning.
  for (let at = from; at < Math.min(end, from + 4); at += 1)
    if (nameAt[at] === undefined && isOurs(tokens[at] ?? first)) return false
  return REPORT_BEGINS.has(key) || (!key.startsWith('ال') && !WILL_BE.test(key))
}

/** ستبقى; سيارة, سيدة and ستة are no verbs. */
const WILL_BE = /^س[يت][^اود].{2,}/u

const OUR_VERBS = keys(
  'ننتظر نقاتل نتحرك نثق نعرف نفهم نشعر نشارك نراقب نحارب ندافع نبني نمضي نعود نحمي نواجه نشترط نستطيع نرغب نطمح نحقق نلتزم نصر نرفض ندعو نطالب نريد نؤكد نأمل نتمسك ندين نعمل نسعى نحذر نواصل نرحب نؤيد نقف نحترم نرى نتابع نحتاج نستعد نمتلك نملك نتوقع نعتبر نرد نقبل نسمح نتفاوض ندرس نؤمن نشكر نتعاون نستهدف نطلب نحمل نعتزم نعلن نناقش نفضل نبحث نجري ندعم نعارض نستنكر نشجب نسيطر نملك نجدد نعرب نعول نتطلع نتعهد ننفي نستبعد',
)

function isOurs({ text, key }: Token): boolean {
  return (
    OUR_VERBS.has(key) || /^سن(?!وات|وي|دات|تيم).{2,}$/u.test(key) || (/...نا$/u.test(key) && !text.includes('\u064b'))
  )
}
