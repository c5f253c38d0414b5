import { expect, test } from 'vitest'
import { findBlocks } from './blocks.ts'
import { datedMeta, readMeta } from './meta.ts'

const kinds = (text: string): string[] => findBlocks(text, null).map(({ kind }) => kind)
const PARAGRAPH = 'قال وزير الخارجية المصري، اليوم الأحد، إن المباحثات بين الجانبين في القاهرة ستستمر حتى نهاية الأسبوع.'

test('the head of an Arabic page', () => {
  const text = `القائمة\nرياضة\n\nفوز جديد للمنتخب في تصفيات كأس العالم\n\nبغداد - الأحد 23 آذار 2025\nبغداد - خاص\n\n${PARAGRAPH}\n\nاقرأ أيضاً: خبر آخر\n\n${PARAGRAPH}`
  expect(kinds(text)).toEqual('furniture section headline dateline byline paragraph furniture paragraph'.split(' '))
})

test('the head of an English page', () => {
  const text =
    'Skip to main content\nUK news\n\nMinister defends the plan for new schools\n\nBy Jane Doe in Leeds\nTue 11 Feb 2025 17.42 GMT\nShare\n\nThe minister has defended the plan after criticism from teachers in the north.\n\nRead more: Another story'
  expect(kinds(text)).toEqual('furniture section headline byline dateline furniture paragraph furniture'.split(' '))
})

test('a place and who reports from there stand below the headline', () => {
  for (const source of ['القاهرة – «الشرق الأوسط»', 'تونس – بناء نيوز – سارة محمود'])
    expect(kinds(`«المركزي المصري» يخفض أسعار الفائدة مرة أخرى\n${source}\n\n${PARAGRAPH}`)).toEqual(
      'headline byline paragraph'.split(' '),
    )
})

test('a line that stands twice is a caption', () => {
  const text = `وفد من الحكومة يزور المدينة القديمة\n\nالوفد في المدينة\nالوفد في المدينة\n\n${PARAGRAPH}`
  expect(kinds(text)).toEqual(['headline', 'caption', 'caption', 'paragraph'])
})

test('menus, bylines of agencies, and what an interviewer asks', () => {
  const text = `الرئيسية | سياسة | أمن\nسياسة\n\nحوار مع وزير الخارجية المصري في القاهرة\nالقاهرة (أ ف ب)\n\n${PARAGRAPH}\n\nهل تعتقدون أن انتخاب رئيس للجمهورية ممكن هذا الشهر؟\n\n${PARAGRAPH}\n\nوما موقفكم من الحوار في الجلسة التي دُعي إليها؟\n\n${PARAGRAPH}`
  expect(kinds(text)).toEqual(
    'furniture section headline byline paragraph heading paragraph heading paragraph'.split(' '),
  )
})

test('an interview begins with its first question', () => {
  const text = 'حوار مع الباحث كمال ديب\nحاوره: سامي خوري\nس: كيف ترى مستقبل الاقتصاد في لبنان؟\nج: لا أرى أفقاً.'
  expect(kinds(text)).toEqual(['headline', 'byline', 'paragraph', 'paragraph'])
})

test('what a correspondent says is no byline, and an hour may say whose it is', () => {
  const text = `مباشر | آخر تطورات الحرب لحظة بلحظة\n10:15\nمراسل الجزيرة: قصف مدفعي على شرق المدينة\n09:12 بتوقيت مكة\nالوزير: ندعم وقفا فوريا للقتال\n09:00\n${PARAGRAPH}`
  expect(kinds(text)).toEqual('headline dateline heading dateline heading dateline paragraph'.split(' '))
})

test('a short line between paragraphs is a heading', () => {
  expect(kinds(`عنوان الخبر في هذا اليوم\n\n${PARAGRAPH}\n\nتحفظات الخبراء\n\n${PARAGRAPH}`)).toEqual([
    'headline',
    'paragraph',
    'heading',
    'paragraph',
  ])
})

test('the entries of a live page have their time and heading', () => {
  const text = `آخر تطورات المفاوضات في مسقط لحظة بلحظة\n\n21:05\nالخارجية العُمانية: الجولة انتهت بلا إعلان\n${PARAGRAPH}\n\n20:40\n${PARAGRAPH}`
  expect(kinds(text)).toEqual('headline dateline heading paragraph dateline paragraph'.split(' '))
})

test('a headline stays apart from the caption of its width below it', () => {
  const text = `الرجاء يقلب الطاولة على الأهلي ويبلغ نصف نهائي دوري أبطال إفريقيا\nسفيان بنعدي يحتفل بهدف الفوز في مركب محمد الخامس (أ ف ب)\nالدار البيضاء - الاثنين 2 نونبر 2026\n\n${PARAGRAPH}`
  expect(kinds(text)).toEqual(['headline', 'caption', 'dateline', 'paragraph'])
})

test('a report that begins with its agency is no caption', () => {
  const lead =
    'BRUSSELS, May 14 (Reuters) - European Union ambassadors agreed on a package of sanctions, diplomats said.'
  expect(kinds(`EU agrees new sanctions on the shadow fleet\nBy Jane Carter\n${lead}\n\n${lead}`)).toEqual(
    'headline byline paragraph paragraph'.split(' '),
  )
  const joint = 'TEHRAN (Tasnim/AFP) - The court sentenced two men on Sunday, the website of the judiciary reported.'
  expect(kinds(`Court sentences two men for spying\n${joint}`)).toEqual(['headline', 'paragraph'])
})

test('hard-wrapped lines are one paragraph', () => {
  const words = `${PARAGRAPH} ${PARAGRAPH} ${PARAGRAPH}`.split(' ')
  const lines = ['']
  for (const word of words) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length > 60) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  const text = `عنوان الخبر في هذا اليوم\n\n${lines.join('\n')}`
  expect(findBlocks(text, null)).toEqual([
    { kind: 'headline', start: 0, end: 24 },
    { kind: 'paragraph', start: 26, end: text.length },
  ])
})

test('lines that are paragraphs of their own stay apart', () => {
  expect(kinds(`عنوان الخبر في هذا اليوم\n${PARAGRAPH}\n${PARAGRAPH}`)).toEqual(['headline', 'paragraph', 'paragraph'])
})

test('the title that the file tells is the headline', () => {
  const text = `اقتصاد\nسوق المال\nعنوان\n\n${PARAGRAPH}`
  expect(findBlocks(text, 'عنوان').map(({ kind }) => kind)).toEqual(['section', 'section', 'headline', 'paragraph'])
})

test.each([
  ['القاهرة في 20 فبراير 2025 الساعة 18:45', { published_at: '2025-02-20T18:45', place: 'القاهرة' }],
  ['CARSON CITY, Nev., March 4, 2025', { published_at: '2025-03-04', place: 'Carson City' }],
  [
    '2024.11.09 | 14:32 إدلب',
    { published_at: '2024-11-09T14:32', place: 'إدلب', published_as_written: '2024.11.09 | 14:32' },
  ],
])('dateline %s', (line, expected) => {
  expect(readMeta(line, [{ kind: 'dateline', start: 0, end: line.length }], {})).toMatchObject(expected)
})

test('whose clock it is says nothing of the place', () => {
  const line = 'آخر تحديث: 8 سبتمبر 2026 - 21:10 (توقيت مكة)'
  expect(readMeta(line, [{ kind: 'dateline', start: 0, end: line.length }], {})).not.toHaveProperty('place')
})

test('an address that was copied along is where the article was found', () => {
  const text = `https://news.example/2024/a1\nعنوان الخبر في هذا اليوم\n\n${PARAGRAPH}\nhttps://news.example/other`
  expect(readMeta(text, findBlocks(text, null), {})).toMatchObject({ url: 'https://news.example/2024/a1' })
  const below = text.slice(text.indexOf('\n') + 1)
  expect(readMeta(below, findBlocks(below, null), {})).not.toHaveProperty('url')
  expect(readMeta(text, findBlocks(text, null), { url: 'https://a.example/' })).toMatchObject({
    url: 'https://a.example/',
  })
})

test('a year of the Hijra is none of ours', () => {
  expect(datedMeta({ published_as_written: '1445/6/5 هـ' })).not.toHaveProperty('published_at')
  expect(datedMeta({ published_as_written: '٧ كانون أول ٢٠٢٤' })).toMatchObject({ published_at: '2024-12-07' })
})

test('an agency line without a year is a dateline', () => {
  const text = 'Floods kill dozens\nNAIROBI, May 2 (AP)\nFloods in Kenya have killed dozens of people since March.'
  expect(kinds(text)).toEqual(['headline', 'dateline', 'paragraph'])
})

test('a question with author and date below it is the headline', () => {
  const text =
    'تحقيقات\n«مصانع الورق»: كيف اختفت تسعون مليار دينار من مدارس كركوك؟\nأربيل | 29/4/2025\nعلى جدار مدرسة في المدينة ساعة متوقفة منذ سنوات طويلة لا يذكرها أحد.'
  expect(kinds(text)).toEqual(['section', 'headline', 'dateline', 'paragraph'])
})
