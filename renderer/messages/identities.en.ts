import type { English } from './format.ts'

/** The registry of people, bodies, places and events across the corpus. */
export const identitiesEn = (_f: English) => ({
  title: 'Names',
})
