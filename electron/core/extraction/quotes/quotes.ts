import type { Clusters } from '../names/entities.ts'
import type { Name } from '../names/name.ts'
import type { Habits } from '../adaptation/habits.ts'
import type { Passage } from '../reading/passage.ts'
import { findArabicQuotes } from './arabic.ts'
import { findEnglishQuotes } from './english.ts'
import { isAsked, isInterview, isQuestion, replyTo, unmarkedReply } from './interview.ts'
import type { FoundQuote } from './quote.ts'
import { readPassage } from './reading.ts'
import type { ReadPassage } from './reading.ts'
import { findRoles } from './roles.ts'
import { bodiesByWord, resolveSpeakers } from './speakers.ts'
import type { ResolvedQuote } from './speakers.ts'

const QUOTED_KINDS = new Set(['headline', 'heading', 'paragraph'])

/** Finds the quotes of an article and who says them. Arrays are by passage. */
export function findQuotes(
  passages: readonly Passage[],
  names: readonly (readonly Name<string>[])[],
  nameQuotes: readonly ReadonlySet<number>[],
  clusters: Clusters,
  habits: Habits | null = null,
): ResolvedQuote[] {
  const read = passages.map((passage, index) =>
    readPassage(passage, names[index] ?? [], nameQuotes[index] ?? new Set()),
  )
  const interview = isInterview(read)
  const found = read.map((passage, index): readonly FoundQuote[] => {
    if (!QUOTED_KINDS.has(passage.kind)) return []
    if (isAsked(passage)) return []
    const reply = replyTo(read[index - 1], passage) ?? (interview ? unmarkedReply(read, index) : null)
    if (reply !== null && reply.answers !== true) return [reply]
    const quotes =
      passage.script === 'ar'
        ? findArabicQuotes(passage, habits, isHour(read[index - 1]))
        : passage.script === 'en'
          ? findEnglishQuotes(passage)
          : []
    // In a question or an answer only who is named there has said something.
    const within = reply !== null || isQuestion(passage)
    const kept = within ? quotes.filter(({ cue, speaker }) => cue !== null && speaker !== null) : quotes
    return withoutRepeats(reply === null ? kept : [reply, ...kept.map(asAside)])
  })
  const roles = findRoles(read, clusters.of)
  return resolveSpeakers(found, {
    passages: read,
    of: clusters.of,
    entities: clusters.entities,
    bodies: bodiesByWord(clusters.entities),
    roles,
  })
}

const asAside = (quote: FoundQuote): FoundQuote => ({ ...quote, aside: true })

/** 14:32 بتوقيت القدس */
function isHour(passage: ReadPassage | undefined): boolean {
  return (
    passage?.kind === 'dateline' &&
    /^\d{1,2}$|^\d{1,2}[:.]\d{2}$/u.test(passage.tokens[0]?.key ?? '') &&
    passage.tokens.length <= MOST_IN_HOUR
  )
}
const MOST_IN_HOUR = 6

/** «وردّت بالقول: "…"»: two words for one saying of one speaker. The first stays, or the one that knows who speaks. */
function withoutRepeats(quotes: readonly FoundQuote[]): readonly FoundQuote[] {
  const kept: FoundQuote[] = []
  for (const quote of quotes) {
    const same = kept.findIndex((other) => isSame(other.content, quote.content) && isOneSpeaker(other, quote))
    if (same === -1) kept.push(quote)
    else if (kept[same]?.speaker === null && quote.speaker !== null) kept[same] = quote
  }
  return kept
}

function isSame(one: FoundQuote['content'], other: FoundQuote['content']): boolean {
  return (
    one.length === other.length && one.every(({ from, to }, at) => other[at]?.from === from && other[at]?.to === to)
  )
}

function isOneSpeaker({ speaker: one }: FoundQuote, { speaker: other }: FoundQuote): boolean {
  return one === null || other === null || (one.from < other.to && other.from < one.to)
}
