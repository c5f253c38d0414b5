/** What a field may be of an article, beside its text. */
export const MAPPED = ['title', 'date', 'outlet', 'author', 'section', 'place', 'url', 'language'] as const
export type Mapped = (typeof MAPPED)[number]
