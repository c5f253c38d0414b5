/** Hash functions. The share of them on which two texts agree is, on average, the share of shingles they have in common. */
export const ROWS = 128

/** One seed for each hash function, the same for ever: what is stored is compared with what comes later. */
const SEEDS = seeds()

function seeds(): Int32Array {
  const made = new Int32Array(ROWS)
  for (let row = 0; row < ROWS; row += 1) made[row] = scrambled(Math.imul(row + 1, 0x9e3779b9))
  return made
}

/** The finaliser of MurmurHash3: every bit of the result hangs on every bit of the value. */
function scrambled(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** The least hash of all shingles under each function (Broder 1997). Of no shingles: all the largest integer. */
export function minhash(shingles: Int32Array): Int32Array {
  const least = new Int32Array(ROWS).fill(0x7fffffff)
  for (let row = 0; row < ROWS; row += 1) {
    const seed = SEEDS[row] ?? 0
    let lowest = 0x7fffffff
    for (let at = 0; at < shingles.length; at += 1) {
      const hash = scrambled((shingles[at] ?? 0) ^ seed)
      if (hash < lowest) lowest = hash
    }
    least[row] = lowest
  }
  return least
}
