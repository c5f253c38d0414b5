import type { English } from './format.ts'

/** The guidelines of the corpus, beside the text. */
export const guidelinesEn = (_f: English) => ({
  title: 'Guidelines',
})
