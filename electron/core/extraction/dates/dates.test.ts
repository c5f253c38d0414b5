import { expect, test } from 'vitest'
import { tokenize } from '../reading/tokens.ts'
import { findArabicDates } from './arabic.ts'
import { findEnglishDates } from './english.ts'

/** A Tuesday. */
const BASE = { year: 2025, month: 1, day: 14 }

function dates(text: string, find: typeof findArabicDates): string[] {
  const tokens = tokenize(text, 0, text.length)
  return find(tokens, BASE).map(({ from, to, stripped, value }) => {
    const surface = text.slice((tokens[from]?.start ?? 0) + stripped, tokens[to - 1]?.end)
    return `${surface} = ${value ?? '?'}`
  })
}

test.each([
  ['في 2023.04.10 صباحا', '2023.04.10 = 2023-04-10'],
  ['الثلاثاء 14 كانون الثاني 2025', 'الثلاثاء 14 كانون الثاني 2025 = 2025-01-14'],
  ['يوم 12 فيفري المقبل', 'يوم 12 فيفري المقبل = 2025-02-12'],
  ['منذ أوت الماضي', 'أوت الماضي = 2024-08'],
  ['4 أيلول/سبتمبر 2024', '4 أيلول/سبتمبر 2024 = 2024-09-04'],
  ['15 نونبر الماضي', '15 نونبر الماضي = 2024-11-15'],
  ['في الرابع من أكتوبر', 'الرابع من أكتوبر = 2024-10-04'],
  ['قال أمس الإثنين إن', 'أمس الإثنين = 2025-01-13'],
  ['يوم الفاتح من نوفمبر', 'يوم الفاتح من نوفمبر = 2024-11-01'],
  ['قبل الفاتح نوفمبر', 'الفاتح نوفمبر = 2024-11-01'],
  ['من يوم غد الجمعة', 'يوم غد الجمعة = 2025-01-15'],
  ['بعد غد الخميس', 'بعد غد الخميس = 2025-01-16'],
  ['7 جمادى الآخرة 1446 هـ', '7 جمادى الآخرة 1446 هـ = ?'],
  ['8 ديسمبر 2024 م', '8 ديسمبر 2024 م = 2024-12-08'],
  ['الأحد 18/مايو/2025', 'الأحد 18/مايو/2025 = 2025-05-18'],
  ['11 فبراير شباط', '11 فبراير شباط = 2025-02-11'],
  ['اندلعت في أبريل نيسان 2023', 'أبريل نيسان 2023 = 2023-04'],
  ['في أبريل (نيسان) 2025', 'أبريل (نيسان) 2025 = 2025-04'],
  ['يوم 30 أكتوبر (تشرين الأول) الماضي', 'يوم 30 أكتوبر (تشرين الأول) الماضي = 2024-10-30'],
  ['صرح الاثنين بأن', 'الاثنين = 2025-01-13'],
  ['صادق الأربعاء الفارط على', 'الأربعاء الفارط = 2025-01-08'],
  ['أمطار غزيرة حتى الأربعاء', 'الأربعاء = 2025-01-15'],
  ['تمتد الهدنة حتى مساء يوم الإثنين.', 'يوم الإثنين = 2025-01-20'],
  ['المهلة قائمة حتى الثلاثاء', 'الثلاثاء = 2025-01-14'],
  ['حتى الخميس الماضي', 'الخميس الماضي = 2025-01-09'],
  ['واستمرت الاشتباكات حتى الأربعاء', 'الأربعاء = 2025-01-08'],
  ['بلغ عدد القتلى حتى الأحد 20 شخصا', 'الأحد = 2025-01-12'],
  ['خلال العام الماضي', 'العام الماضي = 2024'],
  ['الأسبوع المقبل', 'الأسبوع المقبل = 2025-W04'],
  ['حلول شهر رمضان المبارك', 'شهر رمضان = ?'],
  ['منذ السبعينيات', 'السبعينيات = ?'],
  ['وفي ٢٠٢٠ عاد', '٢٠٢٠ = 2020'],
  ['وقالت اليوم الثلاثاء 14 من كانون الثاني إن', 'اليوم الثلاثاء 14 من كانون الثاني = 2025-01-14'],
  ['صدر القرار في 2006', '2006 = 2006'],
  ['سنة 2005', 'سنة 2005 = 2005'],
])('%s', (text, expected) => {
  expect(dates(text, findArabicDates)).toEqual([expected])
})

test.each([
  ['أغلقت من الاثنين حتى الأربعاء', '2025-01-13', '2025-01-15'],
  ['أغلقت من الخميس حتى مساء السبت', '2025-01-09', '2025-01-11'],
  ['قال الأربعاء إن المهلة تنتهي حتى الأربعاء', '2025-01-08', '2025-01-15'],
])('a day until which something goes on is after the day that it is said of: %s', (text, ...days) => {
  expect(dates(text, findArabicDates).map((found) => found.slice(-10))).toEqual(days)
})

test.each([
  'مارس الضغط على الجميع',
  'منذ 4 عقود',
  'توقفت عن العمل لليوم الثالث على التوالي',
  'روايتان لليلة واحدة',
  'نحو 2000 شخص',
  'آب إلى وطنه',
  'أب لثلاثة أطفال',
  'بالقرار الأممي 1701 وللقرارين 1559 و1680',
])('no date: %s', (text) => {
  expect(dates(text, findArabicDates)).toEqual([])
})

test.each([
  ['on Tuesday', 'Tuesday = 2025-01-14'],
  ['Tue 11 Feb 2025 17.42', 'Tue 11 Feb 2025 = 2025-02-11'],
  ['Wednesday, June 4, 2025', 'Wednesday, June 4, 2025 = 2025-06-04'],
  ['last month', 'last month = 2024-12'],
  ['in May', 'May = 2025-05'],
  ['the 1990s', '1990s = ?'],
  ['since 2021.', '2021 = 2021'],
  ['in the 19th century', '19th century = ?'],
  ['in mid-March', 'mid-March = ?'],
  ["in the '90s", '90s = ?'],
  ['The vote would be held on Friday', 'Friday = 2025-01-17'],
  ['The line is shut until Friday', 'Friday = 2025-01-17'],
  ['you need to know this Friday', 'this Friday = 2025-01-17'],
  ['It was shut until Friday', 'Friday = 2025-01-10'],
  ['The minister is to visit on 9 January', '9 January = 2026-01-09'],
  ['He left on 12 December', '12 December = 2024-12-12'],
  ['violations since November last year', 'November last year = 2024-11'],
  ['It will close by 30 June.', '30 June = 2025-06-30'],
  ['due in the autumn of 2026', 'autumn of 2026 = ?'],
  ['sales of the second quarter of 2025', 'second quarter of 2025 = ?'],
])('%s', (text, expected) => {
  expect(dates(text, findEnglishDates)).toEqual([expected])
})

test.each([
  'they may march',
  'May I ask',
  '2,000 people',
  'for two days',
  'UN Resolution 1701',
  'a century ago',
  'on the Today programme',
])('no date: %s', (text) => {
  expect(dates(text, findEnglishDates)).toEqual([])
})
