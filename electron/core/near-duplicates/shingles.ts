/** Words of one shingle. */
const WORDS = 3
/** FNV-1a, 32 bits. */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
/** Stands between words, which have none. */
const SPACE = 0x20

/** Hashes of all runs of three words, each once, as 32-bit integers. */
export function shinglesOf(words: readonly string[]): Int32Array {
  const shingles = new Set<number>()
  for (let from = 0; from + WORDS <= words.length; from += 1) {
    let hash = OFFSET
    for (let at = from; at < from + WORDS; at += 1) {
      const word = words[at] ?? ''
      for (let unit = 0; unit < word.length; unit += 1) hash = Math.imul(hash ^ word.charCodeAt(unit), PRIME)
      hash = Math.imul(hash ^ SPACE, PRIME)
    }
    shingles.add(hash)
  }
  return Int32Array.from(shingles)
}
