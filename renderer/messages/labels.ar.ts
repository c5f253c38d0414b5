import type { Arabic } from './format.ts'
import type { labelsEn } from './labels.en.ts'

export const labelsAr = (f: Arabic): ReturnType<typeof labelsEn> => ({
  title: 'التصنيفات',
  hint: 'كل تغيير يسري فورًا ويمكن التراجع عنه. التصنيف الموقوف يبقى على ما وُسم به، ولا يُعرض بعد ذلك.',
  english: 'الاسم بالإنجليزية',
  arabic: 'الاسم بالعربية',
  digit: 'المفتاح',
  code: 'الرمز في التصدير',
  color: (name) => `لون «${name}»`,
  otherColor: 'لون آخر',
  used: (n) =>
    f.plural(n, {
      zero: 'غير مستعمل',
      one: 'ذِكر واحد',
      two: 'ذِكران',
      few: '# مواضع ذِكر',
      many: '# موضع ذِكر',
      other: '# موضع ذِكر',
    }),
  retired: 'موقوف',
  up: (name) => `رفع «${name}»`,
  down: (name) => `خفض «${name}»`,
  retire: (name) => `إيقاف «${name}»`,
  restore: (name) => `إعادة «${name}» إلى الاستعمال`,
  newName: 'تصنيف جديد',
  taken: 'يوجد تصنيف بهذا الاسم.',
  add: 'إضافة',
})
