import type { English } from './format.ts'
import { nounsEn } from './nouns.ts'

/** The labels of the corpus. */
export const labelsEn = (f: English) => ({
  title: 'Labels',
  hint: 'Every change acts at once and can be undone. A retired label stays on what has it and is offered no more.',
  english: 'Name in English',
  arabic: 'Name in Arabic',
  digit: 'Key',
  code: 'Code in exports',
  color: (name: string) => `Colour of ${name}`,
  otherColor: 'Another colour',
  used: nounsEn(f).mentions,
  retired: 'retired',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  retire: (name: string) => `Retire ${name}`,
  restore: (name: string) => `Offer ${name} again`,
  newName: 'New label',
  taken: 'There is a label of this name.',
  add: 'Add',
})
