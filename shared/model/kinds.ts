/*
 * Names that the page lists, apart from the schemas that use them: the page checks nothing and loads no schema.
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
