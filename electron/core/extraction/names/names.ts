import { findArabicDates } from '../dates/arabic.ts'
import { findEnglishDates } from '../dates/english.ts'
import type { DateSpan } from '../dates/date.ts'
import type { Day } from '../dates/value.ts'
import type { Passage } from '../reading/passage.ts'
import { findArabicBodies } from './arabic-bodies.ts'
import { findArabicAuthors } from './arabic-bylines.ts'
import { findArabicPeople } from './arabic-people.ts'
import { findArabicPlaces } from './arabic-places.ts'
import { findEnglishNames } from './english.ts'
import { findStateBodies } from './english-state-bodies.ts'
import type { Name } from './name.ts'

export interface FoundNames {
  readonly names: readonly Name[]
  /** Openings of quotations that hold a name or title and are no speech. */
  readonly nameQuotes: ReadonlySet<number>
}

/** All candidates of one passage, overlapping ones too. A trained tagger adds its own beside these. */
export function findNames(passage: Passage, base: Day | null): FoundNames {
  const { tokens } = passage
  if (passage.script === 'en') {
    const english = findEnglishNames(passage)
    return {
      names: [...findEnglishDates(tokens, base).map(dateName), ...english.names, ...findStateBodies(tokens)],
      nameQuotes: english.nameQuotes,
    }
  }
  const dates = findArabicDates(tokens, base).map(dateName)
  if (passage.script === 'other') return { names: dates, nameQuotes: new Set() }
  const bodies = findArabicBodies(tokens, passage.quoted)
  return {
    names: [
      ...dates,
      ...bodies.names,
      ...findArabicPeople(tokens),
      ...(passage.kind === 'byline' ? findArabicAuthors(tokens) : []),
      ...findArabicPlaces(tokens, passage.kind === 'byline'),
    ],
    nameQuotes: bodies.nameQuotes,
  }
}

function dateName({ from, to, stripped, value, evidence, confidence }: DateSpan): Name {
  return { from, to, stripped, label: 'DATE', confidence, evidence, value }
}
