import { PEOPLE_EN } from '../tables/bodies-en.ts'
import { cueWordEn } from './cues-english.ts'
import type { FoundQuote, Stretch } from './quote.ts'
import { wordsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'

/* Quotes without a verb of saying: of headlines, of headings, and of interviews whose paragraphs begin with a name. */

const NOBODY = { gender: null, number: null } as const
const key = (passage: ReadPassage, at: number): string => passage.tokens[at]?.key ?? ''

const DASHES = new Set(['-', '–', '—'])

/** «Karim Souaid: To restore trust.»: a paragraph of an interview, by the name it begins with. */
export function transcript(passage: ReadPassage, claimed: Set<number>): FoundQuote[] {
  const name = passage.nameAt[0]
  if (name?.label !== 'PER' || name.from !== 0) return []
  const colon = behindRole(passage, name.to)
  if (key(passage, colon) !== ':' || passage.tokens.length < colon + 4) return []
  const first = passage.opening.get(colon + 1)
  const whole = first !== undefined && first.close >= passage.tokens.length - 2
  for (const span of passage.quoted) claimed.add(span.open)
  return [
    {
      kind: whole ? 'direct' : 'indirect',
      content: [whole ? { from: first.open + 1, to: first.close } : { from: colon + 1, to: passage.tokens.length }],
      cue: null,
      speaker: { from: 0, to: name.to },
      medium: null,
      agreement: NOBODY,
      inherits: false,
      confidence: 0.75,
      evidence: ['name + colon'],
      open: first?.unclosed === true,
      aside: true,
    },
  ]
}

/** Where the colon may stand that opens what somebody says: behind the name, or behind the name and what he is: «Matt Taylor, lead presenter:». */
function behindRole(passage: ReadPassage, to: number): number {
  if (key(passage, to) !== ',') return to
  let at = to + 1
  while (at < to + LONGEST_ROLE && passage.tokens[at]?.kind === 'word' && cueWordEn(key(passage, at)) === null) at += 1
  return at
}
const LONGEST_ROLE = 9

/** ‘Q’ - Abelard on road back: the person named right behind. */
function openingName(passage: ReadPassage, at: number): Stretch | null {
  const name = passage.nameAt[at]
  return name?.label === 'PER' && name.from === at ? { from: at, to: name.to } : null
}

/** A line between paragraphs that is one quotation: nobody beside it says who speaks. */
export function wholeLine(passage: ReadPassage, claimed: Set<number>): FoundQuote[] {
  // 14:10 ‘Stay away from the front’: under the hour of a live page.
  const open = passage.tokens.findIndex(({ kind, key: word }) => kind !== 'number' && word !== ':')
  const first = passage.opening.get(open)
  if (first === undefined || first.unclosed || first.close !== passage.tokens.length - 1 || wordsIn(passage, first) < 3)
    return []
  claimed.add(open)
  return [
    {
      kind: 'direct',
      content: [{ from: open + 1, to: first.close }],
      cue: null,
      speaker: null,
      local: null,
      medium: null,
      agreement: NOBODY,
      inherits: false,
      confidence: 0.7,
      evidence: ['heading in quotation marks'],
      open: false,
      aside: true,
    },
  ]
}

/** X: Q; ‘Q’: …; Q, officials say. */
export function headline(passage: ReadPassage, claimed: Set<number>): FoundQuote[] {
  const first = passage.opening.get(0)
  const dash = first === undefined ? -1 : first.close + 1
  const dashed = DASHES.has(key(passage, dash)) ? dash : -1
  const found = passage.tokens.findIndex((token) => token.key === ':')
  const colon = found > 0 ? found : dashed
  if (colon < 1) return []
  const base = {
    cue: null,
    medium: null,
    agreement: NOBODY,
    inherits: false,
    confidence: 0.75,
    open: false,
    aside: true,
  } as const
  if (first !== undefined && first.close === colon - 1) {
    claimed.add(0)
    return [
      {
        ...base,
        kind: 'direct',
        content: [{ from: 1, to: first.close }],
        speaker: dashed === colon ? openingName(passage, dash + 1) : null,
        evidence: ['headline: quotation marks + colon'],
      },
    ]
  }
  const name = passage.nameAt[0]
  // «Australia news live: …», «Sudan: …», «Gaza aid: …» say what it is about.
  const speaks = name !== undefined && !['LOC', 'DATE', 'EVENT'].includes(name.label) && name.to === colon
  // Interview: ‘Q’
  const rubric = passage.opening.get(colon + 1)
  if (!speaks && rubric !== undefined && rubric.close === passage.tokens.length - 1 && wordsIn(passage, rubric) >= 4) {
    claimed.add(rubric.open)
    const content = [{ from: rubric.open + 1, to: rubric.close }]
    return [{ ...base, kind: 'direct', content, speaker: null, evidence: ['headline: colon + quotation marks'] }]
  }
  if (colon > 4 || (!speaks && !PEOPLE_EN.has(key(passage, colon - 1)))) return []
  const inside = passage.quoted.filter((span) => span.open > colon)
  for (const span of inside) claimed.add(span.open)
  const only = inside[0]
  const whole = only !== undefined && only.open === colon + 1 && only.close >= passage.tokens.length - 1
  return [
    {
      ...base,
      kind: whole ? 'direct' : inside.length > 0 ? 'mixed' : 'indirect',
      content: [
        whole && only !== undefined
          ? { from: only.open + 1, to: only.close }
          : { from: colon + 1, to: passage.tokens.length },
      ],
      speaker: { from: 0, to: colon },
      evidence: ['headline: name + colon'],
    },
  ]
}
