import { MEDIA } from './bodies-media.ts'
import { POLITICAL_BODIES } from './bodies-politics.ts'
import { WORLD_BODIES } from './bodies-world.ts'
import { EVENTS } from './events.ts'
import { AFRICAN_PLACES } from './places-africa.ts'
import { IRAQ_AND_GULF_PLACES } from './places-iraq-gulf.ts'
import { LEVANT_PLACES } from './places-levant.ts'
import { WORLD_PLACES } from './places-world.ts'

export interface ListedName {
  readonly name: string
  /** An everyday word, or somebody's name, as well: needs support from what stands around it. */
  readonly weak: boolean
}

/** The names of lists in which a `?` marks those that are everyday words as well. */
function names(...lists: readonly (readonly string[])[]): ListedName[] {
  return lists.flat().map((entry) => ({ name: entry.replace(/\?$/u, ''), weak: entry.endsWith('?') }))
}

/** The long lists of Arabic names by label; the source of each stands in its file. */
export const LISTS = {
  LOC: names(LEVANT_PLACES, IRAQ_AND_GULF_PLACES, AFRICAN_PLACES, WORLD_PLACES),
  ORG: names(MEDIA, POLITICAL_BODIES, WORLD_BODIES),
  EVENT: names(EVENTS),
} as const
