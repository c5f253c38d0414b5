import type { Passage } from '../reading/passage.ts'
import type { FoundNames } from './names.ts'

export function findEnglishNames(_passage: Passage): FoundNames {
  return { names: [], nameQuotes: new Set() }
}
