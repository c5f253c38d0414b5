import type { InterchangeArticle } from '../../interchange/index.ts'
import type { Judged } from './reliability.ts'

/** A quote is found when at least half of the words agree, as the referee has it. */
const MATCH = 0.5
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Every suggested mention: right where the gold has the same letters with the same label. */
export function judgeMentions(gold: InterchangeArticle, system: InterchangeArticle): Judged[] {
  const key = ({ start, end, label }: InterchangeArticle['mentions'][number]) => `${start} ${end} ${label}`
  const wanted = new Set(gold.mentions.map(key))
  return system.mentions.map((mention) => ({ confidence: mention.confidence ?? 1, right: wanted.has(key(mention)) }))
}

/** Every suggested quote: right where a gold quote shares enough of its words; each gold quote is given away once. */
export function judgeQuotes(gold: InterchangeArticle, system: InterchangeArticle): Judged[] {
  const letters = Array.from(gold.text)
  const wanted = gold.quotes.map(({ content }) => wordsOf(letters, content))
  const found = system.quotes.map(({ content }) => wordsOf(letters, content))
  const pairs = found
    .flatMap((mine, index) => wanted.map((other, of) => ({ index, of, score: agreement(mine, other) })))
    .filter(({ score }) => score >= MATCH)
    .toSorted((a, b) => b.score - a.score)
  const [taken, right] = [new Set<number>(), new Set<number>()]
  for (const { index, of } of pairs) {
    if (taken.has(of) || right.has(index)) continue
    taken.add(of)
    right.add(index)
  }
  return system.quotes.map(({ confidence }, index) => ({ confidence: confidence ?? 1, right: right.has(index) }))
}

/** Where its words begin, in code points. */
function wordsOf(letters: readonly string[], spans: readonly { start: number; end: number }[]): Set<number> {
  return new Set(
    spans.flatMap(({ start, end }) => {
      const text = letters.slice(start, end).join('')
      return [...text.matchAll(WORD)].map(({ index }) => start + Array.from(text.slice(0, index)).length)
    }),
  )
}

function agreement(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const all = one.size + other.size
  return all === 0 ? 0 : (2 * [...one].filter((word) => other.has(word)).length) / all
}
