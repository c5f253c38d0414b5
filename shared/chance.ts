/**
 * One article in five, picked by a hash of its number (Knuth's multiplicative one): nothing that is in it, nor when it came,
 * has a say, so that what is measured on these articles holds for all.
 */
export const CHANCE = { factor: 2_654_435_761, bits: 4_294_967_295, oneIn: 5 } as const

/** 0 .. 2^32 - 1; exact, as SQLite has it: the product stays within 53 bits for two million articles, and BigInt beyond. */
function chanceOf(article: number): number {
  return Number((BigInt(article) * BigInt(CHANCE.factor)) & BigInt(CHANCE.bits))
}

export const isPickedByChance = (article: number): boolean => chanceOf(article) % CHANCE.oneIn === 0
