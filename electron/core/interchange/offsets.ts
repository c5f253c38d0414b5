/** Converts between offsets of one text: UTF-16 code units in the program, Unicode code points in files. */
export interface Offsets {
  /** @throws {RangeError} outside the text or inside a surrogate pair */
  toCodePoint(unit: number): number
  /** Null outside the text. */
  toUtf16(point: number): number | null
}

/** Takes linear time once; each conversion after that constant (none needed) or logarithmic in the text's pairs. */
export function offsetsOf(text: string): Offsets {
  const pairs = surrogatePairs(text)
  return {
    toCodePoint(unit) {
      const before = countBelow(pairs, unit)
      if (!Number.isInteger(unit) || unit < 0 || unit > text.length) throw new RangeError(`${unit} is outside the text`)
      if (before > 0 && pairs[before - 1] === unit - 1) throw new RangeError(`${unit} is inside a character`)
      return unit - before
    },
    toUtf16(point) {
      if (!Number.isInteger(point) || point < 0 || point > text.length - pairs.length) return null
      return point + pairsBefore(pairs, point)
    },
  }
}

/** Few texts have a pair, and looking for half of one is quicker than for whole ones. */
const HALF = /[\ud800-\udbff]/

/** Units at which the pairs of the text begin, ascending. */
function surrogatePairs(text: string): readonly number[] {
  if (!HALF.test(text)) return []
  return Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), (match) => match.index)
}

/** How many of the ascending numbers are below the limit. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** How many pairs begin before the code point: the nth pair is at the code point `its unit - n`. */
function pairsBefore(pairs: readonly number[], point: number): number {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pairs[middle] ?? Infinity) - middle < point) low = middle + 1
    else high = middle
  }
  return low
}
