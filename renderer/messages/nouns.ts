import type { Arabic, English } from './format.ts'

/* What the interface counts in many places. */

export const nounsEn = (f: English) => ({
  articles: (n: number) => f.plural(n, { one: '# article', other: '# articles' }),
  mentions: (n: number) => f.plural(n, { one: '# mention', other: '# mentions' }),
  entities: (n: number) => f.plural(n, { one: '# entity', other: '# entities' }),
  quotes: (n: number) => f.plural(n, { one: '# quote', other: '# quotes' }),
})

export const nounsAr = (f: Arabic): ReturnType<typeof nounsEn> => ({
  articles: (n) =>
    f.plural(n, {
      zero: 'لا مقالات',
      one: 'مقال واحد',
      two: 'مقالان',
      few: '# مقالات',
      many: '# مقالًا',
      other: '# مقال',
    }),
  mentions: (n) =>
    f.plural(n, {
      zero: 'لا ذِكر',
      one: 'ذِكر واحد',
      two: 'ذِكران',
      few: '# مواضع ذِكر',
      many: '# موضع ذِكر',
      other: '# موضع ذِكر',
    }),
  entities: (n) =>
    f.plural(n, {
      zero: 'لا كيانات',
      one: 'كيان واحد',
      two: 'كيانان',
      few: '# كيانات',
      many: '# كيانًا',
      other: '# كيان',
    }),
  quotes: (n) =>
    f.plural(n, {
      zero: 'لا اقتباسات',
      one: 'اقتباس واحد',
      two: 'اقتباسان',
      few: '# اقتباسات',
      many: '# اقتباسًا',
      other: '# اقتباس',
    }),
})
