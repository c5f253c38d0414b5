import type { TokenRange } from './passage.ts'
import type { Token } from './tokens.ts'

const ENDS = '.!?؟…'
/** Tokens after which a text without full stops is cut all the same: what scans a sentence stays linear. */
const LONGEST = 400
const AFTER_END = '"”»’\')]›'
/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt st jr sr vs etc inc ltd co corp no vol jan feb mar apr jun jul aug sep sept oct nov dec nev calif ala ariz colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb okla ore pa tenn tex va vt wash wis wyo د م أ ا ق'.split(
    ' ',
  ),
)

/** Where the sentences of a passage begin and end; together they cover it. */
export function findSentences(tokens: readonly Token[]): TokenRange[] {
  const sentences: TokenRange[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (at - from >= LONGEST) {
      sentences.push({ from, to: at })
      from = at
    }
    if (token?.kind !== 'mark' || !ENDS.includes(token.key) || !endsSentence(tokens, at)) continue
    let to = at + 1
    while (to < tokens.length && isTail(tokens[to])) to += 1
    sentences.push({ from, to })
    from = to
    at = to - 1
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length })
  return sentences
}

function isTail(token: Token | undefined): boolean {
  return token?.kind === 'mark' && !token.spaced && (AFTER_END.includes(token.key) || ENDS.includes(token.key))
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  let next = at + 1
  while (next < tokens.length && isTail(tokens[next])) next += 1
  const after = tokens[next]
  if (after === undefined) return true
  if (!after.spaced) return false
  const before = tokens[at - 1]
  if (tokens[at]?.key !== '.' || next > at + 1 || before?.kind !== 'word') return true
  // 2 a.m. on motorcycles: its first letter and full stop stand right before.
  if (before.text === 'm' && tokens[at - 2]?.key === '.' && ['a', 'p'].includes(tokens[at - 3]?.text ?? ''))
    return after.kind === 'word' && isUpper(after.text)
  // «Nev., March» goes on; «in St. The» would too: an abbreviation is the likelier reading.
  return !ABBREVIATIONS.has(before.key) && !(before.text.length === 1 && isUpper(before.text))
}

function isUpper(text: string): boolean {
  return text !== text.toLowerCase()
}
