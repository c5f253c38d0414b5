import { z } from 'zod'

/**
 * What of the learning of a corpus counts: the text of its page `learning`, so that removing something that was learnt, all
 * of it, or what another corpus gave, is a change like any other and can be undone.
 */
export const LearningSettings = z.object({
  /** Keys of what was taken out, such as `alias بيت العز`. */
  removed: z.array(z.string()).readonly(),
  /** Only articles finished after this moment count, milliseconds since 1970; null for all. */
  since: z.number().nullable(),
  /** Ids of what other corpora gave. */
  given: z.array(z.number().int()).readonly(),
})
export type LearningSettings = z.infer<typeof LearningSettings>

const ALL_COUNTS: LearningSettings = { removed: [], since: null, given: [] }

/** What a page says; everything counts where there is none, or one that says nothing. */
export function learningSettings(text: string | null): LearningSettings {
  if (text === null) return ALL_COUNTS
  try {
    return LearningSettings.parse(JSON.parse(text))
  } catch {
    return ALL_COUNTS
  }
}
