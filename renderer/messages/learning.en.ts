import type { English } from './format.ts'

/** What was learnt from corrections. */
export const learningEn = (f: English) => ({
  title: 'What Isnad has learned here',
  from: (n: number) => f.plural(n, { one: 'from # finished article', other: 'from # finished articles' }),
  learnNow: 'Learn now',
  forget: 'Forget',
  save: 'Save to a file',
  read: 'Take from a file',
  find: 'Find in what was learned',
  given: (corpus: string) => `Taken from ${corpus}`,
  givenBy: 'Taken from',
  remove: (name: string) => `Take out ${name}`,
  removeTitle: 'Take out',
  uses: {
    nothing:
      'Not used yet: on the last finished articles it found names no better than the extractor by itself. Articles marked done teach.',
    aliases: 'Used: names and habits of quotes.',
    all: 'Used: names, habits of quotes, and what surrounds names in this corpus.',
  },
  what: 'Kind',
  name: 'Words',
  is: 'Is',
  accepted: 'Accepted',
  refused: 'Refused',
  effect: 'Effect',
  kinds: {
    alias: 'Name',
    cue: 'Cue',
    word: 'New cue',
    context: 'Words before a quote',
    role: 'Office',
  },
  quoteKinds: { direct: 'direct', mixed: 'mixed', indirect: 'indirect' },
  effects: { yes: 'suggested', no: 'no longer suggested', undecided: 'undecided' },
  quality: 'Measured quality of suggestions',
  qualityByChance: 'Names in finished articles that were picked by chance, before anything was learned from them.',
  qualityOfAll:
    'Names in all finished articles, before anything was learned from them; too few were picked by chance so far.',
  articles: 'Articles',
  precision: 'Right of what was suggested',
  recall: 'Suggested of what is right',
  edits: 'Edits an article',
  interval: '95% of that',
  interval2: '95% of this',
  interval3: '95% of edits',
})
