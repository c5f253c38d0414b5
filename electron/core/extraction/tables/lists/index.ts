import { MEDIA } from './bodies-media.ts'
import { BODIES_EN } from './bodies-english.ts'
import { POLITICAL_BODIES } from './bodies-politics.ts'
import { WORLD_BODIES } from './bodies-world.ts'
import { EVENTS_EN_LONG } from './events-english.ts'
import { EVENTS } from './events.ts'
import { AFRICAN_PLACES } from './places-africa.ts'
import { REGION_PLACES_EN } from './places-english-region.ts'
import { WORLD_PLACES_EN } from './places-english-world.ts'
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

/** The long lists of names by label, Arabic and English; the source of each stands in its file. */
export const LISTS = {
  LOC: names(LEVANT_PLACES, IRAQ_AND_GULF_PLACES, AFRICAN_PLACES, WORLD_PLACES, REGION_PLACES_EN, WORLD_PLACES_EN),
  ORG: names(MEDIA, POLITICAL_BODIES, WORLD_BODIES, BODIES_EN),
  EVENT: names(EVENTS, EVENTS_EN_LONG),
} as const
