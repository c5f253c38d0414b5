import { keys } from './words.ts'

/*
 * Arabic words of the calendar that CLDR does not give: Hijri months, other spellings, relative expressions.
 * Written for this project.
 */

/** Spellings of months beside those of CLDR, by number. */
export const OTHER_MONTHS: Readonly<Record<number, readonly string[]>> = {
  1: ['ينایر', 'ك2', 'كانون ثاني'],
  4: ['ابريل'],
  5: ['مايس'],
  6: ['يونيه'],
  7: ['يوليه', 'جوييه'],
  8: ['اغسطس', 'آب اللهاب'],
  10: ['تشرين أول'],
  11: ['ت2', 'نوفمبير', 'تشرين ثاني'],
  12: ['كانون أول'],
}

/** Of one word or two; شعبان, رجب and صفر are common words or names too. */
export const HIJRI_MONTHS: readonly string[] = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'ربيع الثاني',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذي القعدة',
  'ذو الحجة',
  'ذي الحجة',
]
/** Names and common words as well: need شهر or a number beside them. */
export const WEAK_MONTHS = keys('مارس آب أوت ماي جوان محرم صفر رجب شعبان شوال رمضان جويلية مايس')

export const WEEKDAYS: Readonly<Record<string, number>> = {
  الاحد: 0,
  الاثنين: 1,
  الثلاثاء: 2,
  الاربعاء: 3,
  الخميس: 4,
  الجمعه: 5,
  السبت: 6,
  الثلثاء: 2,
  الاربعا: 3,
}

export const PAST = keys('الماضي الماضية المنصرم المنصرمة الفائت الفائتة الفارط الفارطة السابق السابقة')
export const NEXT = keys('المقبل المقبلة القادم القادمة التالي التالية')
export const CURRENT = keys('الجاري الجارية الحالي الحالية')

/** Stretches of the calendar that الماضي or هذا places. */
export const PERIODS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year' | 'season' | 'century'>> = {
  اليوم: 'day',
  الاسبوع: 'week',
  الشهر: 'month',
  العام: 'year',
  السنه: 'year',
  الصيف: 'season',
  الشتاء: 'season',
  الربيع: 'season',
  الخريف: 'season',
  القرن: 'century',
  العقد: 'century',
  الفصل: 'season',
}
/** Before العام alone: the current year is meant. */
export const EDGES = keys('مطلع نهاية بداية أواخر أوائل منتصف آخر مستهل ختام نهايات بدايات')

export const DECADES = keys(
  'العشرينيات الثلاثينيات الأربعينيات الخمسينيات الستينيات السبعينيات الثمانينيات التسعينيات العشرينات الثلاثينات الخمسينات الستينات السبعينات الثمانينات التسعينات',
)
export const ORDINALS: Readonly<Record<string, number>> = {
  الاول: 1,
  // In the Maghreb.
  الفاتح: 1,
  الثاني: 2,
  الثالث: 3,
  الرابع: 4,
  الخامس: 5,
  السادس: 6,
  السابع: 7,
  الثامن: 8,
  التاسع: 9,
  العاشر: 10,
  الحادي: 11,
}
/** What is counted: a four-digit number before one of these is no year. */
export const COUNTED = keys(
  'شخص شخصا أشخاص دولار دولارا ليرة جنيه درهم دينار ريال يورو كيلومتر كيلومترا كم متر مترا طن طنا برميل ألف مليون مليار قتيل قتيلا جريح جريحا لاجئ نازح عامل عاملا موظف موظفا جندي جنديا منزل منزلا وحدة نقطة كيلوغرام ميغاواط مقاتل مقاتلا طالب طالبا حالة إصابة عائلة أسرة هكتار فدان صوت صوتا',
)
