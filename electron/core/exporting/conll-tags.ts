import type { ExportOptions } from '../../../shared/contract/index.ts'
import type { LossReason } from '../../../shared/loss-reason.ts'
import type { Mention, Span } from '../../../shared/model/index.ts'

/** The tokens of a stretch of text with their tags, and what these could not say. */
export interface Tagged {
  readonly tokens: readonly (Span & { readonly tag: string })[]
  readonly losses: readonly { readonly mention: Mention; readonly reason: LossReason }[]
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
 * Tags tokens. A token that a mention has a part of is the mention's, unless such mentions are dropped; where two have a
 * part of it, the first one's.
 * @param mentions in text order, none touching another
 */
export function tag(
  tokens: readonly Span[],
  mentions: readonly Mention[],
  { clitics, scheme }: Pick<ExportOptions, 'clitics' | 'scheme'>,
): Tagged {
  const tagged: (Span & { readonly tag: string })[] = []
  const losses: { mention: Mention; reason: LossReason }[] = []
  let next = 0
  for (const mention of mentions) {
    for (; (tokens[next]?.end ?? Infinity) <= mention.start; next += 1)
      tagged.push({ ...spanAt(tokens, next), tag: 'O' })
    const first = next
    while ((tokens[next]?.start ?? Infinity) < mention.end) next += 1
    const [from, to] = [tokens[first], tokens[next - 1]]
    if (next === first || from === undefined || to === undefined) {
      losses.push({ mention, reason: 'has no token to itself' })
      continue
    }
    const fits = from.start === mention.start && to.end === mention.end
    if (!fits) losses.push({ mention, reason: clitics === 'drop' ? DROPPED : EXPANDED })
    if (!fits && clitics === 'drop') next = first
    for (let at = first; at < next; at += 1)
      tagged.push({ ...spanAt(tokens, at), tag: `${letter(at - first, next - first, scheme)}-${mention.label}` })
  }
  for (; next < tokens.length; next += 1) tagged.push({ ...spanAt(tokens, next), tag: 'O' })
  return { tokens: tagged, losses }
}

const EXPANDED = 'begins or ends inside a token; the whole token was tagged'
const DROPPED = 'begins or ends inside a token, and such mentions are left out'

/** Of the token `at` among those of a mention. */
function letter(at: number, of: number, scheme: ExportOptions['scheme']): string {
  const last = at === of - 1
  if (scheme === 'iob2') return at === 0 ? 'B' : 'I'
  if (at === 0) return last ? 'S' : 'B'
  return last ? 'E' : 'I'
}

function spanAt(tokens: readonly Span[], index: number): Span {
  const { start, end } = tokens[index] ?? { start: 0, end: 0 }
  return { start, end }
}
