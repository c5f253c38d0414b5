/*
 * Why something was suggested, in Arabic. The extractor says it in English, as parts with a plus between them; a part is a
 * phrase, or a phrase and the words of the text it is about.
 */

const PHRASES: Readonly<Record<string, string>> = {
  name: 'اسم',
  'given name': 'اسم شخصي',
  surname: 'اسم عائلة',
  kunya: 'كنية',
  clause: 'جملة',
  colon: 'نقطتان',
  source: 'المصدر',
  city: 'مدينة',
  nation: 'نسبة إلى بلد',
  country: 'بلد',
  province: 'محافظة',
  pronoun: 'ضمير',
  noun: 'اسم',
  office: 'منصب',
  newspaper: 'صحيفة',
  capitals: 'حروف كبيرة',
  day: 'يوم',
  month: 'شهر',
  year: 'سنة',
  quarter: 'ربع سنة',
  decade: 'عقد',
  century: 'قرن',
  period: 'مدة',
  weekday: 'يوم من الأسبوع',
  'which one': 'أيّها',
  'this year': 'هذه السنة',
  'this period': 'المدة الجارية',
  'relative day': 'يوم يُحسب من تاريخ النشر',
  'relative period': 'مدة تُحسب من تاريخ النشر',
  'date in numbers': 'تاريخ بالأرقام',
  'quotation marks': 'علامتا اقتباس',
  'letters with full stops': 'حروف بينها نقاط',
  answer: 'جواب عن سؤال',
  'quotation marks inside': 'علامتا اقتباس في الجملة',
  'noun phrase with quotation marks': 'عبارة فيها علامتا اقتباس',
  'naming verb': 'فعل تسمية',
  'headline: name': 'اسم في العنوان',
  'headline: quotation marks': 'علامتا اقتباس في العنوان',
  'colon: who speaks': 'نقطتان تسمّيان المتكلم',
  'list of places': 'في قائمة الأماكن',
  'list of organisations': 'في قائمة المنظمات',
  'list of events': 'في قائمة الأحداث',
  'known name': 'اسم معروف',
  'known name in quotation marks': 'اسم معروف بين علامتي اقتباس',
  'name in quotation marks': 'اسم بين علامتي اقتباس',
  'known organisation': 'منظمة معروفة',
  'surname of a public figure': 'اسم عائلة شخصية معروفة',
  'name of a public figure': 'اسم شخصية معروفة',
  'name in a byline': 'اسم في سطر الكاتب',
  'two capitalised words': 'كلمتان بحرف كبير',
  'short form in brackets': 'اختصار بين قوسين',
  'the same full name elsewhere': 'الاسم الكامل نفسه في موضع آخر',
  'named so elsewhere': 'سُمّي كذلك في موضع آخر',
  'called a club elsewhere': 'سُمّي ناديًا في موضع آخر',
  'according to': 'according to',
  'written like a name': 'مكتوب كما تُكتب الأسماء',
  'age or family': 'عمر أو قرابة',
  'club, by what it does': 'نادٍ، بحسب ما يفعله',
  'ministry or army of a state': 'وزارة دولة أو جيشها',
  'event word': 'كلمة حدث',
  dateline: 'سطر المكان والوكالة',
  season: 'فصل من السنة',
  body: 'جهة',
  'name & name': 'اسمان بينهما &',
  'written in one': 'مكتوب في كلمة واحدة',
  'what it is': 'ما يقال إنه هو',
  'headline: colon': 'نقطتان في العنوان',
  'town of': 'بعد كلمة بلدة أو ما يشبهها',
  'beside a place': 'إلى جانب مكان معروف',
  'somebody at': 'جهة يعمل فيها شخص',
  'heading in quotation marks': 'سطر كله بين علامتي اقتباس',
  'learnt in this corpus': 'تُعلِّم من تصحيحات هذه المدوّنة',
  'learnt from news: reads like a name': 'تُعلِّم من الأخبار: يشبه اسمًا',
}

/** What stands before words of the text. */
const BEGINNINGS: readonly (readonly [english: string, arabic: string])[] = [
  ['surname of ', 'اسم عائلة '],
  ['given name of ', 'الاسم الشخصي لـ '],
  ['short for ', 'اختصار '],
  ['place word ', 'كلمة مكان: '],
  ['event word ', 'كلمة حدث: '],
  ['name with ', 'اسم فيه '],
  ['club: ', 'نادٍ: '],
  ['club ', 'نادٍ: '],
  ['kunya ', 'كنية: '],
  ['title ', 'لقب: '],
  ['head ', 'رأس الاسم: '],
  ['cue ', 'فعل القول: '],
  ['learnt from news: reads like a name after ', 'تُعلِّم من الأخبار: يشبه اسمًا بعد '],
  ['learnt from news: reads like a name before ', 'تُعلِّم من الأخبار: يشبه اسمًا قبل '],
]
const SPEAKER = /^after (?<word>.+), as a speaker$/u

const ALIAS = /^alias accepted (?:once|(?<times>\d+) times)$/u
const HOLDER = /^"(?<phrase>.+)" is (?<name>.+) in this corpus$/u

/** One reason, in Arabic; words of the text stay as they are. */
export function evidenceInArabic(evidence: string): string {
  return evidence.split(' + ').map(part).join(' + ')
}

function part(english: string): string {
  const phrase = PHRASES[english]
  if (phrase !== undefined) return phrase
  const alias = ALIAS.exec(english)?.groups
  if (alias !== undefined) return `اسم قُبل في هذه المدوّنة (${alias['times'] ?? '1'})`
  const holder = HOLDER.exec(english)?.groups
  if (holder !== undefined) return `«${holder['phrase']}» هو ${holder['name']} في هذه المدوّنة`
  const word = SPEAKER.exec(english)?.groups?.['word']
  if (word !== undefined) return `بعد ${word}، متكلمًا`
  const beginning = BEGINNINGS.find(([start]) => english.startsWith(start))
  return beginning === undefined ? english : `${beginning[1]}${english.slice(beginning[0].length)}`
}
