import type { English } from './format.ts'

/** Charts of the whole corpus. */
export const insightsEn = (_f: English) => ({
  title: 'Insights',
})
