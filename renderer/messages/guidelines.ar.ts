import type { Arabic } from './format.ts'
import type { guidelinesEn } from './guidelines.en.ts'

export const guidelinesAr = (f: Arabic): ReturnType<typeof guidelinesEn> => ({
  title: 'الدليل',
  empty: 'لا دليل بعد',
  emptyBody: 'ما تقررونه في الحالات الملتبسة يُدوَّن هنا بجانب النص، ويبقى مع المدوّنة.',
  fromTemplate: 'ابدأ بنموذجنا',
  blank: 'ابدأ بصفحة فارغة',
  edit: 'تحرير',
  save: 'حفظ',
  preview: 'معاينة',
  write: 'كتابة',
  hint: 'بصيغة Markdown. يُحفظ بـ Ctrl+Enter.',
  outdated: 'كتب غيرك هنا منذ بدأتَ. لم يُحفظ مما كتبتَه شيء بعد.',
  theirs: 'ما هو مكتوب الآن',
  replaceTheirs: 'ضع ما كتبتُه مكانه',
  footnotes: 'الحواشي',
  footnoteBack: (index) => `رجوع إلى موضع الحاشية ${f.number(index + 1)}`,
})
