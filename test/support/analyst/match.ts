import type { ArticleDocument, MentionId, QuoteId } from '../../../shared/model/index.ts'
import { borderKeys } from './borders.ts'
import { isMention, sameSpan, shared } from './gold.ts'
import type { Gold, GoldMention, GoldQuote } from './gold.ts'

/** Border keys that are fewer than making the mention anew. */
const FEW = 4

/** Which gold mention each mention is, or should become; one gold for one. */
export function matchMentions({ text, mentions }: ArticleDocument, gold: Gold): ReadonlyMap<MentionId, GoldMention> {
  const matched = new Map<MentionId, GoldMention>()
  const taken = new Set<GoldMention>()
  const likenesses = [
    isMention,
    sameSpan,
    (mention: GoldMention, one: GoldMention) =>
      mention.start < one.end && one.start < mention.end && borderKeys(text, mention, one, FEW) !== null,
  ]
  const live = mentions.filter(({ status }) => status !== 'rejected')
  for (const alike of likenesses)
    for (const mention of live) {
      const target = matched.has(mention.id)
        ? undefined
        : gold.mentions.find((one) => !taken.has(one) && alike(mention, one))
      if (target === undefined) continue
      matched.set(mention.id, target)
      taken.add(target)
    }
  return matched
}

/** Which gold quote each quote is, or should become: those that share most. */
export function matchQuotes({ quotes }: ArticleDocument, gold: Gold): ReadonlyMap<QuoteId, GoldQuote> {
  const pairs = quotes
    .filter(({ status }) => status !== 'rejected')
    .flatMap((quote) => gold.quotes.map((one) => ({ quote, one, likeness: likeness(quote, one) })))
    .filter(({ likeness: value }) => value > 0.3)
    .sort((left, right) => right.likeness - left.likeness)
  const matched = new Map<QuoteId, GoldQuote>()
  const taken = new Set<GoldQuote>()
  for (const { quote, one } of pairs) {
    if (matched.has(quote.id) || taken.has(one)) continue
    matched.set(quote.id, one)
    taken.add(one)
  }
  return matched
}

function likeness(quote: Pick<GoldQuote, 'content' | 'cue'>, gold: GoldQuote): number {
  const both = shared(quote.content, gold.content)
  const all = shared(quote.content, quote.content) + shared(gold.content, gold.content) - both
  return both / all + (sameSpan(quote.cue, gold.cue) ? 0.1 : 0)
}
