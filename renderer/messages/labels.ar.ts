import type { Arabic } from './format.ts'
import type { labelsEn } from './labels.en.ts'

export const labelsAr = (_f: Arabic): ReturnType<typeof labelsEn> => ({
  title: 'التصنيفات',
})
