/** Places shown of a suggested identity; of a name that more articles have, the first hundred, which fill four screens. */
export const CONTEXTS = 100
