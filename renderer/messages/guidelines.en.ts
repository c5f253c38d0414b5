import type { English } from './format.ts'

/** The guidelines of the corpus, beside the text. */
export const guidelinesEn = (f: English) => ({
  title: 'Guidelines',
  empty: 'No guidelines yet',
  emptyBody: 'What you decide about doubtful cases stands here, beside the text. It goes along with the corpus.',
  fromTemplate: 'Begin with our template',
  blank: 'Begin with an empty page',
  edit: 'Edit',
  save: 'Save',
  preview: 'Preview',
  write: 'Write',
  hint: 'Markdown. Ctrl+Enter saves.',
  outdated: 'Somebody else has written here since you began. Nothing of yours is saved yet.',
  theirs: 'What stands here now',
  replaceTheirs: 'Put mine in its place',
  footnotes: 'Footnotes',
  footnoteBack: (index: number) => `Back to where footnote ${f.number(index + 1)} is`,
})
