import type { English } from './format.ts'

/** Search of the whole corpus, and marking a name everywhere. */
export const searchEn = (f: English) => ({
  title: 'Search',
  hint: 'Words, or a “phrase” in quotation marks',
  order: 'Order',
  orders: { newest: 'Newest first', relevance: 'Most relevant' },
  asList: 'Show as list',
  results: 'What was found',
  empty: 'Search every article',
  emptyBody: 'Spellings do not matter: hamza, harakat and attached particles are seen through.',
  nothing: 'Nothing was found',
  nothingBody: 'Fewer words, or a part of a word, find more.',
  searching: 'Searching…',
  found: (n: number) => f.plural(n, { one: 'Found in # article', other: 'Found in # articles' }),
  many: 'Found in many articles',
  hits: (n: number) => f.plural(n, { one: '# hit', other: '# hits' }),
  more: (shown: number, all: number) => `${f.number(shown)} of ${f.number(all)} hits`,
  /** On paper, after the last row. `n`: articles; null where nobody has counted them. */
  rest: (n: number | null) =>
    n === null || n === 0
      ? 'There is more that is not printed.'
      : f.plural(n, { one: '# more article is not printed.', other: '# more articles are not printed.' }),

  markAll: {
    title: (name: string) => `Mark “${name}” everywhere`,
    name: 'Name',
    scope: 'Where',
    scopes: { article: 'This article', list: 'The list shown', corpus: 'The whole corpus' },
    label: 'As',
    looking: 'Looking…',
    count: (picked: number, open: number) => `${f.number(picked)} of ${f.number(open)} chosen`,
    states: { suggested: 'suggested', marked: 'marked already', overlaps: 'touches another mention' },
    all: 'Choose all',
    none: 'Choose none',
    action: (n: number) => f.plural(n, { one: 'Mark #', other: 'Mark #' }),
    nothing: 'It stands nowhere else.',
    capped: (n: number) => `Only the first ${f.number(n)} are shown. Mark these, then look again.`,
    running: 'Marking',
    done: (articles: number, places: number) =>
      `${f.plural(places, { one: 'Marked # place', other: 'Marked # places' })} ${f.plural(articles, { one: 'in # article', other: 'in # articles' })}`,
    keys: 'In the list, Space chooses and Enter marks',
  },

  copies: {
    title: 'Mark the same in the copies',
    list: 'Copies of this article',
    show: 'Show as list',
    mark: 'Mark the same…',
    hint: 'What is accepted here, where a copy has the same sentence to the letter.',
    nothing: 'Nothing that is accepted here stands in the same words in a copy.',
    running: 'Marking in the copies',
    done: (n: number) => f.plural(n, { one: 'Marked in # copy', other: 'Marked in # copies' }),
    more: (n: number) => f.plural(n, { one: 'and # more', other: 'and # more' }),
  },

  merging: {
    title: 'Add annotations to articles that are here',
    list: 'Annotations in the files',
    hint: 'What was accepted in the files, of texts that the corpus has to the letter. What you decided on stays.',
    nothing: 'The articles have everything that was accepted in the files.',
    running: 'Adding annotations',
    done: (n: number) =>
      f.plural(n, { one: 'Annotations added to # article', other: 'Annotations added to # articles' }),
  },

  /** Of both. */
  offers: {
    quote: 'Quote',
    states: { suggested: 'suggested', marked: 'marked already', kept: 'decided otherwise: stays' },
  },
})
