import type { ArticleDocument, Mention, Quote, QuoteKind, Span } from '../../../shared/model/index.ts'

/** A quote as gold knows it. UTF-16 units. */
export interface GoldQuote {
  readonly kind: QuoteKind
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly speaker: Span | null
}

export interface GoldMention extends Span {
  readonly label: string
}

/** What an article should say in the end. */
export interface Gold {
  readonly mentions: readonly GoldMention[]
  readonly quotes: readonly GoldQuote[]
}

export const sameSpan = (left: Span | null, right: Span | null): boolean =>
  left === right || (left !== null && right !== null && left.start === right.start && left.end === right.end)

export function isQuote(quote: Quote, gold: GoldQuote): boolean {
  return (
    quote.kind === gold.kind &&
    sameSpan(quote.cue, gold.cue) &&
    sameSpan(quote.speaker, gold.speaker) &&
    quote.content.length === gold.content.length &&
    quote.content.every((part, at) => sameSpan(part, gold.content[at] ?? null))
  )
}

export function isMention(mention: Mention, gold: GoldMention): boolean {
  return mention.label === gold.label && sameSpan(mention, gold)
}

/** UTF-16 units that two lists of spans share. */
export function shared(left: readonly Span[], right: readonly Span[]): number {
  let units = 0
  for (const one of left)
    for (const other of right) units += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return units
}

/** How a stored document differs from gold, in words; empty where it does not. Rejected ones count as not there. */
export function differences(doc: ArticleDocument, gold: Gold): string[] {
  const say = ({ start, end }: Span) => doc.text.slice(start, end)
  const mentions = doc.mentions.filter(({ status }) => status !== 'rejected')
  const quotes = doc.quotes.filter(({ status }) => status !== 'rejected')
  return [
    ...gold.mentions
      .filter((one) => !mentions.some((mention) => isMention(mention, one)))
      .map((one) => `missing ${one.label} ${say(one)}`),
    ...mentions
      .filter((one) => !gold.mentions.some((other) => isMention(one, other)))
      .map((one) => `wrong ${one.label} ${say(one)}`),
    ...gold.quotes
      .filter((one) => !quotes.some((quote) => isQuote(quote, one)))
      .map((one) => `missing quote ${one.content.map(say).join(' … ')}`),
    ...quotes
      .filter((one) => !gold.quotes.some((other) => isQuote(one, other)))
      .map((one) => `wrong quote ${one.content.map(say).join(' … ')}`),
    ...(mentions.length === gold.mentions.length ? [] : [`${mentions.length} mentions for ${gold.mentions.length}`]),
    ...(quotes.length === gold.quotes.length ? [] : [`${quotes.length} quotes for ${gold.quotes.length}`]),
  ]
}
