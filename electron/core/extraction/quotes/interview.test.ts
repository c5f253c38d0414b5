import { expect, test } from 'vitest'
import { extract } from '../index.ts'

/** Each quote's content, and who says it. */
function said(text: string): string[] {
  const { quotes, entities } = extract({ text })
  return quotes.map(({ content, speakerEntities }) => {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' | ')
    return `${words} < ${speakerEntities.map((at) => entities[at]?.name).join(', ')}`
  })
}

const HEAD =
  'حوار مع الباحث كمال ديب عن الاقتصاد\nبيروت - النهار\nصدر للباحث كتاب جديد يتناول تاريخ المصارف في البلاد منذ نهاية الحرب وما آلت إليه اليوم.\n'

test('answers behind a letter are of the person whom the interview introduces, questions of nobody', () => {
  expect(said(`${HEAD}س: كيف ترى المستقبل؟\nج: لا أرى أفقاً قريباً للحل.\nس: وما دور المصارف؟\nج: «لا دور لها».`)).toEqual([
    'لا أرى أفقاً قريباً للحل < كمال ديب',
    'لا دور لها < كمال ديب',
  ])
})

test('so are answers behind the dash of their question, but no items of a list', () => {
  expect(said(`${HEAD}- لماذا عدت الآن؟\n- لأن المدينة لم تغادرني.`)).toEqual(['لأن المدينة لم تغادرني < كمال ديب'])
  expect(said(`${HEAD}- وقف إطلاق النار.\n- عودة النازحين إلى بيوتهم.`)).toEqual([])
})

test('an answer begins with the name of who gives it, with a title or without', () => {
  expect(said(`${HEAD}الباحث كمال ديب: نحتاج إلى عقد كامل.\nديب: الأزمة أعمق مما يظن الناس.`)).toEqual([
    'نحتاج إلى عقد كامل < كمال ديب',
    'الأزمة أعمق مما يظن الناس < كمال ديب',
  ])
})

test('a polite word before an office, or in its place, is who holds it', () => {
  const text =
    'استقبل السيد الرئيس عبد الفتاح السيسي الوفد. وأكد السيد الرئيس أن الدولة ماضية. وأشار سيادته إلى أن العمل مستمر.'
  expect(said(text)).toEqual(['الدولة ماضية < عبد الفتاح السيسي', 'العمل مستمر < عبد الفتاح السيسي'])
})

test('a minister is who was named behind all that is in his hands', () => {
  const text = 'وصل وزير الفلاحة والتنمية الريفية، يوسف شرفة، أمس. وأوضح الوزير أن الإنتاج كاف.'
  expect(said(text)).toEqual(['الإنتاج كاف < يوسف شرفة'])
})

test('an adviser of the president is not the president', () => {
  const text = 'وصل مستشار الرئيس أحمد محمود أمس. وأكد الرئيس أن الزيارة ناجحة.'
  expect(said(text)).toEqual(['الزيارة ناجحة < '])
})

test('the deceased is whom the piece is about, also where a verb behind his life names nobody', () => {
  const text =
    'رحيل الشاعر سالم حميد في بغداد\nوقال الراحل في آخر مقابلة معه إن الشعر باق بعد صاحبه على مر الزمن.\nولد الراحل في بغداد عام 1953، وكتب لكبار المطربين من بينهم كاظم الساهر. وقال في مقابلة إن الكلمة أمانة.'
  expect(said(text)).toEqual(['الشعر باق بعد صاحبه على مر الزمن < سالم حميد', 'الكلمة أمانة < سالم حميد'])
})

test('a paragraph under a question is an answer where an interview says that it is one', () => {
  const text = `حوار مع الروائية ليلى بركات عن الكتابة والمدينة
حاورها: سامر القاضي

تعود الروائية اللبنانية بعد صمت دام ست سنوات برواية جديدة صدرت قبل أيام في بيروت.

لماذا غبت كل هذه المدة؟
لم أغب، بل كنت أكتب وأمزق.
ثم صار للكتابة معنى آخر.

هل الرواية شهادة على ما جرى؟
لا أحب الكلمة. قال إلياس خوري إن الأدب يكتب ما لا يقال.`
  expect(said(text)).toEqual([
    'لم أغب، بل كنت أكتب وأمزق | ثم صار للكتابة معنى آخر < ليلى بركات',
    'لا أحب الكلمة. قال إلياس خوري إن الأدب يكتب ما لا يقال < ليلى بركات',
    'الأدب يكتب ما لا يقال < إلياس خوري',
  ])
  const explained = text.replace('حوار مع الروائية', 'عودة الروائية').replace('حاورها: سامر القاضي\n', '')
  expect(said(explained)).toEqual(['الأدب يكتب ما لا يقال < إلياس خوري'])
})

test('an entry of a live page that begins with a body or an office is what that says', () => {
  const text = `تغطية مباشرة لتطورات الحدود الجنوبية لحظة بلحظة
14:20 بتوقيت القدس
وزارة الصحة اللبنانية: أربعة جرحى في غارة على بلدة حدودية جنوبي البلاد مساء اليوم.
14:05 بتوقيت القدس
هيئة البث الإسرائيلية عن مصدر أمني: العملية ستستمر أياما عدة في المنطقة الحدودية كلها.`
  expect(said(text)).toEqual([
    'أربعة جرحى في غارة على بلدة حدودية جنوبي البلاد مساء اليوم < وزارة الصحة اللبنانية',
    'العملية ستستمر أياما عدة في المنطقة الحدودية كلها < ',
  ])
})

test('a polite word between an office and a name is no office', () => {
  const text = 'وصل الأمين العام الأخ محمد العلمي أمس. وأكد الأمين العام أن الحركة جاهزة.'
  expect(said(text)).toEqual(['الحركة جاهزة < محمد العلمي'])
})

test('one person who has spoken is not they', () => {
  expect(said('قال أحمد محمود إن الوقت حان. يقولون لنا إن الصندوق يكفي.')).toEqual([
    'الوقت حان < أحمد محمود',
    'الصندوق يكفي < ',
  ])
})

test('the man is whoever spoke last', () => {
  const text = 'يقول محمود الحسين: "وعدونا بالعودة قريبا". ويضيف الرجل: "لم يأت أحد بعد".'
  expect(said(text)).toEqual(['وعدونا بالعودة قريبا < محمود الحسين', 'لم يأت أحد بعد < محمود الحسين'])
})

test('answers behind A: are of the person whom the interview introduces, not of who asks', () => {
  const head = 'Mary Jones on grief and the sea\nThe novelist talks to Hannah Lind about her new book.\n'
  expect(said(`${head}Q: Did John Carter say it was done?\nA: He did, and he was wrong.`)).toEqual([
    'He did, and he was wrong < Mary Jones',
  ])
})

test.each([
  ['قال سالم حميد إن الوقت حان. وأورد المتحدث أن الشهر صعب.', 'سالم حميد'],
  ['قال سالم حميد إن الوقت حان. وقال المتحدث باسم الشرطة إن الشهر صعب.', ''],
])('a speaker is whoever spoke last, unless it is a spokesman: %s', (text, speaker) => {
  expect(said(text)[1]).toBe(`الشهر صعب < ${speaker}`)
})

test('a family is not whom it speaks for, and a source is not she', () => {
  expect(said('وقالت عائلة الأسير سالم حميد: «كفى تلاعبا بنا».')).toEqual(['كفى تلاعبا بنا < '])
  const text = 'كشفت صحيفة "النهار" أن الخطة رفضت. ونقلت الصحيفة عن مصدر أن الوزير غاضب. وأضافت أن الوقت ضيق.'
  expect(said(text).at(-1)).toBe('الوقت ضيق < النهار')
})
