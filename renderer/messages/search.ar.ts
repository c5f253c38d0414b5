import type { Arabic } from './format.ts'
import type { searchEn } from './search.en.ts'

export const searchAr = (f: Arabic): ReturnType<typeof searchEn> => ({
  title: 'البحث',
  hint: 'كلمات، أو «عبارة» بين علامتي تنصيص',
  order: 'الترتيب',
  orders: { newest: 'الأحدث أولًا', relevance: 'الأقرب إلى البحث' },
  asList: 'عرض كقائمة',
  results: 'ما عُثر عليه',
  empty: 'ابحث في كل المقالات',
  emptyBody: 'لا فرق بين صور الهمزة، ولا أثر للتشكيل، ولا لما يلتصق بالكلمة من حروف العطف والجر.',
  nothing: 'لم يُعثر على شيء',
  nothingBody: 'كلمات أقل، أو جزء من كلمة، تجد أكثر.',
  searching: 'جارٍ البحث…',
  found: (n) =>
    f.plural(n, {
      zero: 'لم يُعثر على شيء',
      one: 'في مقال واحد',
      two: 'في مقالين',
      few: 'في # مقالات',
      many: 'في # مقالًا',
      other: 'في # مقال',
    }),
  many: 'في مقالات كثيرة',
  hits: (n) =>
    f.plural(n, {
      zero: 'في العنوان',
      one: 'موضع واحد',
      two: 'موضعان',
      few: '# مواضع',
      many: '# موضعًا',
      other: '# موضع',
    }),
  more: (shown, all) => `${f.number(shown)} من ${f.number(all)}`,
  rest: (n) =>
    f.plural(n ?? 0, {
      zero: 'وهناك ما لم يُطبع.',
      one: 'ومقال آخر لم يُطبع.',
      two: 'ومقالان آخران لم يُطبعا.',
      few: 'و# مقالات أخرى لم تُطبع.',
      many: 'و# مقالًا آخر لم تُطبع.',
      other: 'و# مقال آخر لم تُطبع.',
    }),

  markAll: {
    title: (name) => `وسم «${name}» في كل موضع`,
    name: 'الاسم',
    scope: 'أين',
    scopes: { article: 'هذا المقال', list: 'القائمة المعروضة', corpus: 'المدوّنة كلها' },
    label: 'بوصفه',
    looking: 'جارٍ البحث…',
    count: (picked, open) => `اختير ${f.number(picked)} من ${f.number(open)}`,
    states: { suggested: 'مقترح', marked: 'موسوم من قبل', overlaps: 'يمسّ ذِكرًا آخر' },
    all: 'اختيار الكل',
    none: 'إلغاء الاختيار',
    action: (n) =>
      f.plural(n, {
        zero: 'وسم',
        one: 'وسم موضع واحد',
        two: 'وسم موضعين',
        few: 'وسم # مواضع',
        many: 'وسم # موضعًا',
        other: 'وسم # موضع',
      }),
    nothing: 'لا يرد في موضع آخر.',
    capped: (n) => `يظهر أول ${f.number(n)} فقط. سِمها ثم ابحث ثانيةً.`,
    running: 'جارٍ الوسم',
    done: (articles, places) => {
      const marked = f.plural(places, {
        zero: 'لم يُوسم شيء',
        one: 'وُسم موضع واحد',
        two: 'وُسم موضعان',
        few: 'وُسمت # مواضع',
        many: 'وُسم # موضعًا',
        other: 'وُسم # موضع',
      })
      const where = f.plural(articles, {
        zero: '',
        one: 'في مقال واحد',
        two: 'في مقالين',
        few: 'في # مقالات',
        many: 'في # مقالًا',
        other: 'في # مقال',
      })
      return `${marked} ${where}`
    },
    keys: 'في القائمة: المسافة للاختيار، وEnter للوسم',
  },

  copies: {
    title: 'وسم مثله في النسخ',
    list: 'نسخ هذا المقال',
    show: 'عرض كقائمة',
    mark: 'وسم مثله…',
    hint: 'ما قُبل هنا، حيث ترد الجملة نفسها بحروفها في نسخة.',
    nothing: 'لا شيء مما قُبل هنا يرد بحروفه في نسخة.',
    running: 'جارٍ الوسم في النسخ',
    done: (n) =>
      f.plural(n, {
        zero: 'لم يُوسم شيء',
        one: 'وُسم في نسخة واحدة',
        two: 'وُسم في نسختين',
        few: 'وُسم في # نسخ',
        many: 'وُسم في # نسخة',
        other: 'وُسم في # نسخة',
      }),
    more: (n) =>
      f.plural(n, {
        zero: '',
        one: 'وواحدة أخرى',
        two: 'واثنتان أخريان',
        few: 'و# أخرى',
        many: 'و# أخرى',
        other: 'و# أخرى',
      }),
  },

  merging: {
    title: 'إضافة وسوم إلى مقالات موجودة',
    list: 'الوسوم التي في الملفات',
    hint: 'ما قُبل في الملفات، في نصوص هي في المدوّنة بحروفها. ما قررته يبقى.',
    nothing: 'في المقالات كل ما قُبل في الملفات.',
    running: 'جارٍ إضافة الوسوم',
    done: (n) =>
      f.plural(n, {
        zero: 'لم يُضف شيء',
        one: 'أُضيفت الوسوم إلى مقال واحد',
        two: 'أُضيفت الوسوم إلى مقالين',
        few: 'أُضيفت الوسوم إلى # مقالات',
        many: 'أُضيفت الوسوم إلى # مقالًا',
        other: 'أُضيفت الوسوم إلى # مقال',
      }),
  },

  offers: {
    quote: 'اقتباس',
    states: { suggested: 'مقترح', marked: 'موسوم من قبل', kept: 'فيه قرار آخر: يبقى' },
  },
})
