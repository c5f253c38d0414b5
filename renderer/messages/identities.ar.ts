import type { Arabic } from './format.ts'
import type { identitiesEn } from './identities.en.ts'

export const identitiesAr = (_f: Arabic): ReturnType<typeof identitiesEn> => ({
  title: 'الأسماء',
})
