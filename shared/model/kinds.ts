/*
 * Names that the page and the threads of a corpus know, apart from the schemas that use them: these check nothing that
 * comes from elsewhere, and load no schema.
 */

/** What a block of an article is, in the order of the keys that choose it. */
export const BLOCK_KINDS = [
  'headline',
  'section',
  'dateline',
  'byline',
  'caption',
  'heading',
  'paragraph',
  'furniture',
] as const

export const QUOTE_KINDS = ['direct', 'mixed', 'indirect'] as const

/** The annotator's layer an annotation belongs to; one layer, `main`, until several people annotate apart. */
export const MAIN_SET = 1

/** Key of the label of calendar expressions: its mentions carry a `value` and stand for no entity. */
export const DATE = 'DATE'

/** Of a label, as annotations and files carry it. */
export const LABEL_KEY = /^[\p{L}\p{N}_.-]{1,64}$/u
