/** As many places as anybody looks at before saying who it is. */
export const CONTEXTS = 100
