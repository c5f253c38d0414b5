/** One way to read a written word: what stands before it, and the word that remains. */
export interface Reading {
  /** Letters of the key that are an attached conjunction or preposition. */
  readonly stripped: number
  readonly key: string
}

/**
 * The ways to read a key as clitics and a word, the plain one first: (و|ف)?(ب|ل|ك)?, and لل as ل + ال. What remains has
 * three letters or more. Which reading is right, a list of known words must say: وليد and لبنان are whole.
 */
export function readings(key: string): readonly Reading[] {
  const found: Reading[] = [{ stripped: 0, key }]
  if (!mayHaveClitic(key)) return found
  const first = key.charCodeAt(0)
  const conjunction = first === 0x648 || first === 0x641 ? 1 : 0
  if (conjunction === 1) found.push({ stripped: 1, key: key.slice(1) })
  preposition(key, conjunction, found)
  return found
}

/** Whether there is more than one way to read a key. */
export function mayHaveClitic(key: string): boolean {
  const first = key.charCodeAt(0)
  // و ف ب ل ك
  return (
    key.length >= 4 && (first === 0x648 || first === 0x641 || first === 0x628 || first === 0x644 || first === 0x643)
  )
}

function preposition(key: string, at: number, found: Reading[]): void {
  const letter = key.charAt(at)
  if (letter !== 'ب' && letter !== 'ل' && letter !== 'ك') return
  if (letter === 'ل' && key.charAt(at + 1) === 'ل') {
    if (key.length - at >= 5) {
      found.push({ stripped: at + 1, key: `ا${key.slice(at + 1)}` })
      // A word that begins with لـ of its own: لـ + اللـ is written للـ too (للجنة).
      found.push({ stripped: at + 1, key: `ال${key.slice(at + 1)}` })
    }
  }
  if (key.length - at >= 4) found.push({ stripped: at + 1, key: key.slice(at + 1) })
}
