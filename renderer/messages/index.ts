import { useSettings } from '../settings/settings.ts'
import type { Settings } from '../../shared/settings.ts'
import { corpusAr } from './corpus.ar.ts'
import { corpusEn } from './corpus.en.ts'
import { exportAr } from './export.ar.ts'
import { exportEn } from './export.en.ts'
import { createFormat } from './format.ts'
import type { Format, Language } from './format.ts'
import { guidelinesAr } from './guidelines.ar.ts'
import { guidelinesEn } from './guidelines.en.ts'
import { identitiesAr } from './identities.ar.ts'
import { identitiesEn } from './identities.en.ts'
import { insightsAr } from './insights.ar.ts'
import { insightsEn } from './insights.en.ts'
import { labelsAr } from './labels.ar.ts'
import { labelsEn } from './labels.en.ts'
import { learningAr } from './learning.ar.ts'
import { learningEn } from './learning.en.ts'
import { searchAr } from './search.ar.ts'
import { searchEn } from './search.en.ts'
import { reviewAr } from './review.ar.ts'
import { reviewEn } from './review.en.ts'
import { settingsAr } from './settings.ar.ts'
import { settingsEn } from './settings.en.ts'
import { windowAr } from './window.ar.ts'
import { windowEn } from './window.en.ts'

export type { Arabic, English, Format, Language } from './format.ts'

/** Everything the interface says, by part of the interface, and how it writes numbers and dates. */
export interface Messages {
  readonly format: Omit<Format, 'plural'>
  readonly window: ReturnType<typeof windowEn>
  readonly corpus: ReturnType<typeof corpusEn>
  readonly review: ReturnType<typeof reviewEn>
  readonly export: ReturnType<typeof exportEn>
  readonly settings: ReturnType<typeof settingsEn>
  readonly guidelines: ReturnType<typeof guidelinesEn>
  readonly identities: ReturnType<typeof identitiesEn>
  readonly insights: ReturnType<typeof insightsEn>
  readonly labels: ReturnType<typeof labelsEn>
  readonly learning: ReturnType<typeof learningEn>
  readonly search: ReturnType<typeof searchEn>
}

/** @param languages of the system, best first; they decide digits and the order of dates where the settings do not */
function createMessages(
  language: Language,
  { digits, keys }: Pick<Settings, 'digits' | 'keys'>,
  languages: readonly string[],
): Messages {
  if (language === 'ar') {
    const format = createFormat('ar', digits, languages, keys)
    return {
      format,
      window: windowAr(format),
      corpus: corpusAr(format),
      review: reviewAr(format),
      export: exportAr(format),
      settings: settingsAr(format),
      guidelines: guidelinesAr(format),
      identities: identitiesAr(format),
      insights: insightsAr(format),
      labels: labelsAr(format),
      learning: learningAr(format),
      search: searchAr(format),
    }
  }
  const format = createFormat('en', digits, languages, keys)
  return {
    format,
    window: windowEn(format),
    corpus: corpusEn(format),
    review: reviewEn(format),
    export: exportEn(format),
    settings: settingsEn(format),
    guidelines: guidelinesEn(format),
    identities: identitiesEn(format),
    insights: insightsEn(format),
    labels: labelsEn(format),
    learning: learningEn(format),
    search: searchEn(format),
  }
}

/** The language of the settings, or else of the system. */
export function languageOf(settings: Pick<Settings, 'language'>): Language {
  return settings.language ?? (navigator.language.startsWith('ar') ? 'ar' : 'en')
}

/** The messages in the current language, for components. */
export function useMessages(): Messages {
  return useSettings(messagesFor)
}

/** The messages in the current language, for what is said from outside a component. */
export function currentMessages(): Messages {
  return messagesFor(useSettings.getState())
}

let current: (Pick<Settings, 'digits' | 'keys'> & { readonly language: Language; readonly messages: Messages }) | null =
  null

/** Most have changed none, and read so from a file it is another object. */
const isSame = (one: Settings['keys'], other: Settings['keys']): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Made once for all components: what writes numbers and dates takes as long to make as a page of them to draw. */
function messagesFor(settings: Settings): Messages {
  const { digits, keys } = settings
  const language = languageOf(settings)
  if (current?.language !== language || current.digits !== digits || !isSame(current.keys, keys))
    current = { language, digits, keys, messages: createMessages(language, settings, navigator.languages) }
  return current.messages
}
