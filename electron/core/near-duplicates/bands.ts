import { wordsOf } from './body.ts'
import type { Body } from './body.ts'
import { minhash, ROWS } from './minhash.ts'
import { shinglesOf } from './shingles.ts'

const BANDS = 16
const ROWS_OF_BAND = ROWS / BANDS
/** A shorter text is a caption, a table or a brief: others have the same words by chance. */
const FEWEST_WORDS = 20
/** So many bits of a hash that it is a whole number in JavaScript and among 16 million of them hardly any are equal. */
const HIGH_BITS = 20
const WHOLE = 2 ** 32

/**
 * What two near-duplicates have in common: 16 hashes, each of 8 of the 128 least hashes of the body's runs of three words.
 * Two texts that share the part s of their runs have a hash in common with probability 1 - (1 - s^8)^16: 2 in 1000 for
 * three in ten, 6 in 100 for half, one half at two thirds, 95 in 100 for eight in ten. None where the text is too short
 * to say.
 */
export function bandsOf(body: Body): readonly number[] {
  const words = wordsOf(body)
  if (words.length < FEWEST_WORDS) return []
  const least = minhash(shinglesOf(words))
  return Array.from({ length: BANDS }, (_, band) => {
    return hashOf(band, least.subarray(band * ROWS_OF_BAND, (band + 1) * ROWS_OF_BAND))
  })
}

/** 52 bits of a band's number and rows. */
function hashOf(band: number, rows: Int32Array): number {
  let low = Math.imul(band + 1, 0x9e3779b9)
  let high = Math.imul(band + 1, 0x85ebca6b)
  for (const row of rows) {
    low = Math.imul(low ^ row, 0x01000193)
    low ^= low >>> 15
    high = Math.imul(high ^ row ^ (low >>> 7), 0xc2b2ae35)
    high ^= high >>> 13
  }
  return (high >>> (32 - HIGH_BITS)) * WHOLE + (low >>> 0)
}
