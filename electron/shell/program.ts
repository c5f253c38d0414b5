import manifest from '../../package.json' with { type: 'json' }

export const VERSION: string = manifest.version

/** As a corpus's lock file names the program to others. */
export const PROGRAM = `Isnad ${VERSION}`
