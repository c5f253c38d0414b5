import type { English } from './format.ts'

/** Search of the whole corpus. */
export const searchEn = (_f: English) => ({
  title: 'Search',
})
