import type { ArticleDocument, Span } from '../../../shared/model/index.ts'
import { cutAtMentions } from './conll-tags.ts'
import { firstEndingAfter } from './flat.ts'
import { spacyWords } from './spacy-tokenizer.ts'

/** A token as spaCy has it: white space that is not one space behind a word is a token, too. UTF-16 units. */
export interface SpacyToken extends Span {
  /** One space follows that is no token. */
  readonly space: boolean
}

/** spaCy's tokens, which together are the whole text, cut also wherever one of the spans begins or ends. */
export function spacyTokens(text: string, own: readonly Span[], spans: readonly Span[]): SpacyToken[] {
  const borders = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((left, right) => left - right)
  const cut = cutAtMentions(
    own,
    borders.map((border) => ({ start: border, end: border })),
  )
  const tokens: SpacyToken[] = []
  let at = 0
  let next = 0
  const gap = (end: number) => {
    if (at < end && tokens.length > 0 && text[at] === ' ') {
      const last = tokens.length - 1
      tokens[last] = Object.assign({}, tokens[last], { space: true })
      at += 1
    }
    // A span may begin or end inside white space.
    while (at < end) {
      while ((borders[next] ?? Infinity) <= at) next += 1
      const to = Math.min(end, borders[next] ?? Infinity)
      tokens.push({ start: at, end: to, space: false })
      at = to
    }
  }
  for (const { start, end } of cut) {
    gap(start)
    tokens.push({ start, end, space: false })
    at = end
  }
  gap(text.length)
  return tokens
}

/** Borders of spaCy's own tokens: where it can tell a name from what stands beside it. */
export interface OwnBorders {
  readonly words: readonly Span[]
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

export function ownBorders({ text, article }: Pick<ArticleDocument, 'text' | 'article'>): OwnBorders {
  const words = spacyWords(text, article.language)
  return { words, starts: new Set(words.map(({ start }) => start)), ends: new Set(words.map(({ end }) => end)) }
}

/** The span from the start of the token it begins in to the end of the one it ends in; null where it has no token. */
export function widened({ start, end }: Span, { words }: OwnBorders): Span | null {
  const first = words[firstEndingAfter(words, start)]
  const last = words[firstEndingAfter(words, end - 1)]
  if (first === undefined || first.start >= end) return null
  const until = last === undefined || last.start >= end ? words[firstEndingAfter(words, end - 1) - 1] : last
  return until === undefined || until.end <= first.start ? null : { start: first.start, end: until.end }
}
