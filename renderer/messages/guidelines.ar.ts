import type { Arabic } from './format.ts'
import type { guidelinesEn } from './guidelines.en.ts'

export const guidelinesAr = (_f: Arabic): ReturnType<typeof guidelinesEn> => ({
  title: 'دليل الترميز',
})
