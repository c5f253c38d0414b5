import { CUE_VERBS_EN, PHRASAL_CUES_EN } from '../tables/cues-en.ts'

export type CueKindEn = keyof typeof CUE_VERBS_EN

const FORMS = new Map<string, CueKindEn>()
for (const kind of ['say', 'told', 'that', 'name', 'act', 'tone'] as const)
  for (const form of CUE_VERBS_EN[kind].split(/\s+/u)) if (form !== '' && !FORMS.has(form)) FORMS.set(form, kind)

/** How an English form says things; null for other words. */
export function cueWordEn(key: string): CueKindEn | null {
  return FORMS.get(key) ?? null
}

/** How a verb and the word behind it say things together: pointed out, shot back; null for other words. */
export function phrasalCueEn(key: string, next: string): CueKindEn | null {
  const phrasal = PHRASAL_CUES_EN[key]
  return phrasal?.particle === next ? phrasal.kind : null
}
