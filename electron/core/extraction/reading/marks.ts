import type { Token } from './tokens.ts'

/** What two quotation marks hold. Token indexes: of the marks themselves; `close` is the passage's end where none is written. */
export interface QuotedSpan {
  readonly open: number
  readonly close: number
  /** No closing mark is written before the paragraph ends. */
  readonly unclosed: boolean
}

const OPENERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”', '‹': '›', '‘': '’', '‟': '”' }
const CLOSERS = '»”›’'
/** Straight ones open and close alike; so does “ in careless text. */
const EITHER = '"＂'

interface Open {
  readonly at: number
  readonly closers: string
}

/**
 * Pairs the quotation marks of one passage, in the order of their openings. Straight marks are told apart by the space
 * around them and by whether one is open. A mark that is never closed ends with its passage, or, where another opens
 * later, before that one's sentence.
 */
export function pairMarks(tokens: readonly Token[], english: boolean): QuotedSpan[] {
  const pairs: QuotedSpan[] = []
  const open: Open[] = []
  const close = (at: number, depth: number): void => {
    const opened = open[depth]
    if (opened !== undefined) pairs.push({ open: opened.at, close: at, unclosed: false })
    open.length = depth
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'mark') continue
    const mark = token.key
    const single = mark === "'" || mark === '’' || mark === '‘'
    if (single && !english) continue
    const depth = lastOpen(open, mark)
    if (single && depth >= 0 && isPossessive(tokens, at)) continue
    if (EITHER.includes(mark) || mark === "'") {
      const opens = opensHere(tokens, at)
      if (depth >= 0 && !(opens === 'yes' && token.spaced)) close(at, depth)
      else if (opens !== 'no' && open.length < DEEPEST) open.push({ at, closers: mark })
      else if (depth >= 0) close(at, depth)
    } else if (CLOSERS.includes(mark) && depth >= 0) {
      close(at, depth)
    } else if (mark === '“' && depth >= 0 && !token.spaced) {
      close(at, depth)
    } else if (mark === '”' && open.length < DEEPEST && opensHere(tokens, at) === 'yes') {
      // As the Maghreb writes them: ”…“.
      open.push({ at, closers: '“”' })
    } else if (OPENERS[mark] !== undefined && open.length < DEEPEST) {
      open.push({ at, closers: (OPENERS[mark] ?? '') + (mark === '“' ? '"' : '') })
    }
  }
  for (const left of open) {
    const limit = pairs.reduce(
      (nearest, pair) => (pair.open > left.at && pair.open < nearest ? pair.open : nearest),
      tokens.length,
    )
    pairs.push({
      open: left.at,
      close: limit === tokens.length ? limit : beforeNext(tokens, left.at, limit),
      unclosed: true,
    })
  }
  return pairs.toSorted((a, b) => a.open - b.open)
}

const DEEPEST = 4

/**
 * «‘My neighbours’ fields will be ruined.’»: the apostrophe of many owners, before a noun, where the mark that closes comes
 * later. Looks no further than the next single mark.
 */
function isPossessive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const owners = tokens[at - 1]
  if (owners?.kind !== 'word' || !owners.key.endsWith('s') || tokens[at]?.spaced === true) return false
  if (next?.kind !== 'word' || !next.spaced || !/^\p{Ll}/u.test(next.text) || NO_NOUNS.has(next.key)) return false
  for (let later = at + 2; later < tokens.length; later += 1) {
    const token = tokens[later]
    if (token?.kind !== 'mark' || !["'", '’', '‘'].includes(token.key)) continue
    return token.key !== '‘' && !token.spaced
  }
  return false
}
const NO_NOUNS = new Set(
  'and or but in on at of to for from by with as is are was were be been has have had will would could can may might must that which who when while after before because if than said says say told tells added not'.split(
    ' ',
  ),
)

function lastOpen(open: readonly Open[], mark: string): number {
  for (let depth = open.length - 1; depth >= 0; depth -= 1)
    if (open[depth]?.closers.includes(mark) === true) return depth
  return -1
}

/** Whether a straight mark at this place begins a quotation, by the space around it. */
function opensHere(tokens: readonly Token[], at: number): 'yes' | 'no' | 'either' {
  const token = tokens[at]
  const next = tokens[at + 1]
  const previous = tokens[at - 1]
  if (next === undefined) return 'no'
  const spaceBefore = token?.spaced ?? true
  const spaceAfter = next.spaced
  if (spaceBefore && !spaceAfter) return 'yes'
  if (!spaceBefore && spaceAfter) return 'no'
  // «بـ"علامات» and «("كذا"»: a letter or bracket before, a letter after.
  if (!spaceBefore && !spaceAfter && next.kind !== 'mark') return previous?.key === "'" ? 'either' : 'yes'
  return 'either'
}

/** An unclosed quotation before another one ends with the last comma or full stop before it. */
function beforeNext(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from + 1; at -= 1) {
    const key = tokens[at]?.key
    if (key === '،' || key === ',' || key === '.' || key === '؛') return at
  }
  return to
}
