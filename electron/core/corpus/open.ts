import type { Corpus } from './corpus.ts'
import type { Backup } from './errors.ts'

export interface OpenOptions {
  /** The program that opens it, as the lock file names it to others. */
  readonly program?: string
  /** Only read, also where nobody else has it: takes no lock, makes no backup. */
  readonly readOnly?: boolean
}

/**
 * Opens a corpus. Where another instance holds it, this one may only read: `holder` says who it is.
 * @throws {CorpusUnreadable} if it is not there, not a corpus, of a newer version or damaged.
 */
export function openCorpus(_path: string, _options: OpenOptions = {}): Promise<Corpus> {
  throw new Error('under construction')
}

/**
 * Makes a new corpus file with the default labels and opens it.
 * @throws {CorpusUnreadable} `exists` if the path is taken, `permission` if nothing can be written there.
 */
export function createCorpus(_path: string, _options: OpenOptions = {}): Promise<Corpus> {
  throw new Error('under construction')
}

/** The rolling backups of the corpus at this path, newest first. */
export function listBackups(_path: string): Promise<readonly Backup[]> {
  throw new Error('under construction')
}

/**
 * Puts a copy of a backup in the place of a damaged corpus, which is kept beside it as `<name> (damaged <time>).isnad`.
 * @throws {CorpusUnreadable} if the backup is itself damaged; nothing is changed then.
 */
export function restoreCorpus(_path: string, _backup: Backup): Promise<void> {
  throw new Error('under construction')
}
