/*
 * brat's types are ASCII words that begin with a letter. A label's key that is none is written so that it can be read
 * back: what may not be in a type as `_x` with its code point in hexadecimal and `_`, and `Label_` before what would not
 * begin with a letter or would be a type of ours.
 */

/** Ends of lines to brat, which reads its files with Python. */
// oxlint-disable-next-line no-control-regex
export const BRAT_LINE_ENDS = /[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]+/gu

/** Types of what quotes are made of. */
const OWN: ReadonlySet<string> = new Set(['Quote', 'Cue', 'Speaker', 'Medium'])

/** The type of a label; no two have the same. */
export function bratType(key: string): string {
  const plain = key.replaceAll(/[^A-Za-z0-9_-]|_(?=x)/gu, (letter) => `_x${(letter.codePointAt(0) ?? 0).toString(16)}_`)
  const bare = plain.replace(/^(?:Label_)+/u, '')
  return OWN.has(bare) || /^(?:[^A-Za-z]|$)/u.test(bare) ? `Label_${plain}` : plain
}

/** The key of a label that has this type; the type itself where no label of ours could have it. */
export function labelOfBratType(type: string): string {
  return [type, type.replace(/^Label_/u, '')].map(unescaped).find((key) => bratType(key) === type) ?? type
}

function unescaped(type: string): string {
  return type.replaceAll(/_x([0-9a-f]{1,6})_/gu, (escape, hex: string) => {
    const point = Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : escape
  })
}
