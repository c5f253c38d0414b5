import type { Settings } from '../../../shared/settings.ts'

/** Shapes of tables that are remembered. */
const MOST = 200

/** The mappings known so far and those of now, the last ones last; the oldest are forgotten. */
export function remembered(known: Settings['mappings'], added: Settings['mappings']): Settings['mappings'] {
  const older = Object.entries(known).filter(([shape]) => added[shape] === undefined)
  return Object.fromEntries([...older, ...Object.entries(added)].slice(-MOST))
}
