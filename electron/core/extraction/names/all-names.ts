import type { Day } from '../dates/value.ts'
import type { Passage } from '../reading/passage.ts'
import type { Model } from '../tagger/model.ts'
import { tagPassage } from '../tagger/tag.ts'
import type { TaggedLanguage, Word } from '../tagger/words.ts'
import { withClubs, withCompanies, withoutSurnames } from './english-contested.ts'
import { followUps, relabelClubs } from './follow-ups.ts'
import { chooseNames } from './name.ts'
import type { Name } from './name.ts'
import { findNames } from './names.ts'
import { addTagged } from './tagged-names.ts'

/** The tagger of a passage's script; null where the rules work alone. */
export type TaggerOf = (language: TaggedLanguage) => Model | null

/** The names of one passage by rules, lists, tagger and what the rest of the article says. */
export interface PassageNames {
  /** In order, without overlaps. */
  readonly names: readonly Name[]
  /** Openings of quotations that hold a name or title and are no speech. */
  readonly nameQuotes: ReadonlySet<number>
  /** What the tagger holds of each token; null where there is none for the passage. */
  readonly beliefs: Float64Array | null
  /** What it knows of each token by itself; null as above. */
  readonly words: readonly Word[] | null
}

/** A passage with what was found in it. */
export interface ReadPassage {
  readonly passage: Passage
  readonly found: PassageNames
}

/** The names of passages that belong together. */
export function findAllNames(passages: readonly Passage[], day: Day | null, tagger: TaggerOf): PassageNames[] {
  const first = passages.map((passage) => {
    const { names, nameQuotes } = findNames(passage, day)
    const rules = chooseNames(names, passage.tokens.length)
    const model = passage.script === 'other' ? null : tagger(passage.script)
    if (model === null) return { names: rules, nameQuotes, beliefs: null, words: null }
    const tagging = tagPassage(model, passage, rules)
    const { beliefs, words } = tagging
    return { names: addTagged(passage, rules, model, tagging), nameQuotes, beliefs, words }
  })
  const chosen = withClubs(
    passages,
    withoutSurnames(
      passages,
      first.map((one) => one.names),
    ),
  )
  const added = followUps(passages, chosen)
  const all = chosen.map((list, index) =>
    chooseNames([...list, ...(added[index] ?? [])], passages[index]?.tokens.length ?? 0),
  )
  const names = withCompanies(passages, relabelClubs(passages, all))
  return first.map(({ nameQuotes, beliefs, words }, index) => {
    return { names: names[index] ?? [], nameQuotes, beliefs, words }
  })
}
