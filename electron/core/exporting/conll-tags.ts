import type { Mention, Span } from '../../../shared/model/index.ts'

/** The tokens of a stretch of text with their IOB2 tags, and what these could not say. */
export interface Tagged {
  readonly tokens: readonly (Span & { readonly tag: string })[]
  readonly losses: readonly { readonly mention: Mention; readonly reason: string }[]
}

/** Tokens cut where a mention begins or ends inside one: at a clitic, mostly. Both are in text order. */
export function cutAtMentions(tokens: readonly Span[], mentions: readonly Span[]): readonly Span[] {
  const borders = mentions.flatMap(({ start, end }) => [start, end])
  let next = 0
  return tokens.flatMap(({ start, end }) => {
    const pieces: Span[] = []
    let from = start
    while ((borders[next] ?? Infinity) < end) {
      const border = borders[next] ?? end
      if (border > from) {
        pieces.push({ start: from, end: border })
        from = border
      }
      next += 1
    }
    return [...pieces, { start: from, end }]
  })
}

/**
 * Tags tokens in IOB2. A token that a mention has a part of is the mention's; where two have a part of it, the first one's.
 * @param mentions in text order, none touching another
 */
export function tag(tokens: readonly Span[], mentions: readonly Mention[]): Tagged {
  const tagged: (Span & { readonly tag: string })[] = []
  const losses: { mention: Mention; reason: string }[] = []
  let next = 0
  for (const mention of mentions) {
    for (; (tokens[next]?.end ?? Infinity) <= mention.start; next += 1)
      tagged.push({ ...spanAt(tokens, next), tag: 'O' })
    const first = next
    for (; (tokens[next]?.start ?? Infinity) < mention.end; next += 1)
      tagged.push({ ...spanAt(tokens, next), tag: `${next === first ? 'B' : 'I'}-${mention.label}` })
    const [from, to] = [tokens[first], tokens[next - 1]]
    if (next === first || from === undefined || to === undefined)
      losses.push({ mention, reason: 'has no token to itself' })
    else if (from.start !== mention.start || to.end !== mention.end)
      losses.push({ mention, reason: 'begins or ends inside a token; the whole token was tagged' })
  }
  for (; next < tokens.length; next += 1) tagged.push({ ...spanAt(tokens, next), tag: 'O' })
  return { tokens: tagged, losses }
}

function spanAt(tokens: readonly Span[], index: number): Span {
  const { start, end } = tokens[index] ?? { start: 0, end: 0 }
  return { start, end }
}
