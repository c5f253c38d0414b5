/** FNV-1a over UTF-16 units: one hash is carried through a word, so that every prefix's hash is met on the way. */
export const HASH_START = 0x811c9dc5 | 0

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

export function hashText(text: string): number {
  let hash = HASH_START
  for (let at = 0; at < text.length; at += 1) hash = hashUnit(hash, text.charCodeAt(at))
  return hash
}

/** Scatters a hash for one use of it: `salt` tells the uses apart. */
export function mix(hash: number, salt: number): number {
  let mixed = Math.imul(hash ^ Math.imul(salt, 0x85ebca6b), 0x9e3779b1)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x2c1b3c6d)
}

/** Of two hashes in their order. */
export function pair(first: number, second: number): number {
  return Math.imul(first, 0x01000193) ^ (second + 0x7f4a7c15 + (first << 6))
}
