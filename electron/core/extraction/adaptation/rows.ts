/** Rows of the table of weights; a feature's hash picks one. A power of two. Features that meet share their weights. */
export const ROWS = 2 ** 16

export const rowOf = (hash: number): number => (hash ^ (hash >>> 16)) & (ROWS - 1)
