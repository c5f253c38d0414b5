/*
 * Which of the articles of one stretch of ids something is true of, as the bytes of a column: two for each of them, or a bit
 * for each of the stretch where that is shorter.
 */

/** Ids that follow each other, of one set. */
export const STRETCH = 4096
const BITS = STRETCH / 8

export const stretchOf = (article: number): number => Math.floor(article / STRETCH)

/** @param articles of one stretch, in any order */
export function packSet(articles: Iterable<number>): Buffer {
  const places = [...new Set([...articles].map((article) => article % STRETCH))].toSorted((a, b) => a - b)
  if (2 * places.length >= BITS) {
    const bits = Buffer.alloc(BITS)
    for (const place of places) setBit(bits, place, true)
    return bits
  }
  const list = Buffer.alloc(2 * places.length)
  for (const [index, place] of places.entries()) list.writeUInt16LE(place, 2 * index)
  return list
}

/** Puts a 1 at the id of each article of a set; what else is there stays. */
export function mark(isIn: Uint8Array, set: Buffer, stretch: number): void {
  const first = stretch * STRETCH
  if (set.length < BITS) {
    for (let index = 0; index < set.length; index += 2) isIn[first + set.readUInt16LE(index)] = 1
    return
  }
  for (let index = 0; index < BITS; index += 1)
    for (let byte = set[index] ?? 0, at = first + 8 * index; byte > 0; byte >>= 1, at += 1)
      if ((byte & 1) === 1) isIn[at] = 1
}

/** The set with or without this article; the same one where nothing changes. Empty for none. */
export function withArticle(set: Buffer, article: number, isIn: boolean): Buffer {
  const place = article % STRETCH
  if (has(set, place) === isIn) return set
  if (set.length === BITS) {
    const bits = Buffer.from(set)
    setBit(bits, place, isIn)
    return isIn || bits.some((byte) => byte > 0) ? bits : Buffer.alloc(0)
  }
  const places = Array.from({ length: set.length / 2 }, (_, index) => set.readUInt16LE(2 * index))
  return packSet(isIn ? [...places, place] : places.filter((one) => one !== place))
}

function has(set: Buffer, place: number): boolean {
  if (set.length === BITS) return ((set[place >> 3] ?? 0) & (1 << (place & 7))) !== 0
  for (let at = 0; at < set.length; at += 2) if (set.readUInt16LE(at) === place) return true
  return false
}

function setBit(bits: Buffer, place: number, isOn: boolean): void {
  const byte = bits[place >> 3] ?? 0
  bits[place >> 3] = isOn ? byte | (1 << (place & 7)) : byte & ~(1 << (place & 7))
}
