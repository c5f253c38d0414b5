import type { Arabic } from './format.ts'
import type { searchEn } from './search.en.ts'

export const searchAr = (_f: Arabic): ReturnType<typeof searchEn> => ({
  title: 'بحث',
})
