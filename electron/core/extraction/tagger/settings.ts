import type { TaggedLanguage } from './words.ts'

/** How a corpus is learnt from. */
export interface CorpusUse {
  /** Its file is `NAME.train.conll`. */
  readonly name: string
  readonly weight: number
  /** MISC is not annotated in it: nothing is learnt from its absence. */
  readonly openMisc: boolean
  /** Its customs are not those that are wanted: what is peculiar to it is learnt apart. */
  readonly foreign: boolean
}

export interface LanguageSettings {
  /** The first is the one that figures are for. */
  readonly corpora: readonly CorpusUse[]
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  readonly dropout: number
  /** A feature met less often is not kept. */
  readonly rarest: number
  /** Logarithm by which being outside a name is made less likely: names that training texts do not have are missed first. */
  readonly eagerness: number
  /** Times to learn, for the mean. */
  readonly rounds: number
}

/*
 * Chosen by five-fold cross-validation over contiguous stretches of the training files (never the *.dev files).
 * newsfane annotates the text of aner anew by other customs (bodies without a name are ORG there) and made every figure worse.
 */
export const SETTINGS: Readonly<Record<TaggedLanguage, LanguageSettings>> = {
  ar: {
    corpora: [
      { name: 'aner', weight: 1, openMisc: false, foreign: false },
      { name: 'aqmar', weight: 0.4, openMisc: false, foreign: true },
      { name: 'wojood', weight: 0.3, openMisc: true, foreign: true },
    ],
    epochs: 10,
    rate: 0.1,
    decay: 1e-4,
    dropout: 0.3,
    rarest: 2,
    eagerness: 0.5,
    rounds: 4,
  },
  en: {
    corpora: [
      { name: 'wikigold', weight: 1, openMisc: false, foreign: false },
      { name: 'wnut17', weight: 0.5, openMisc: false, foreign: true },
    ],
    epochs: 10,
    rate: 0.1,
    decay: 1e-4,
    dropout: 0.3,
    rarest: 2,
    eagerness: 0.4,
    rounds: 4,
  },
}
