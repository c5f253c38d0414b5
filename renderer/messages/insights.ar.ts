import type { Arabic } from './format.ts'
import type { insightsEn } from './insights.en.ts'

export const insightsAr = (_f: Arabic): ReturnType<typeof insightsEn> => ({
  title: 'نظرات',
})
