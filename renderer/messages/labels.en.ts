import type { English } from './format.ts'

/** The labels of the corpus. */
export const labelsEn = (_f: English) => ({
  title: 'Labels',
})
