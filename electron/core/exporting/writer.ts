import type { ExportFormat, ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { ArticleId, Label } from '../../../shared/model/index.ts'
import type { Selected } from './select.ts'
import type { Tally } from './tally.ts'

/**
 * Files by name, written from front to back; `/` in a name makes folders. The names are the writer's own, or an article's
 * uid: never taken from what was imported.
 */
export interface Sink {
  /** Makes the file at its first call. `words`: what bytes say, for whoever looks at them before they are written. */
  append(file: string, data: string | Uint8Array, words?: () => string): Promise<void>
  /** A whole file at once; nothing can be appended to it. */
  write(file: string, data: string | Uint8Array, words?: () => string): Promise<void>
}

/** The uid of an article that another one corrects. */
export type ArticleUid = (article: ArticleId) => string

/** Writes one format. */
export interface Writer {
  readonly format: ExportFormat
  /** Parts of the record that no file of the format has, for any article. */
  readonly omits: readonly string[]
  /** What its offsets count; null where it has none. */
  readonly offsetUnit: 'codepoint' | 'utf16' | null
  /**
   * Several workers can write it at once: what pieces of it write under the same name is right when it is put one behind
   * the other. `numbered`: other names have the number of the piece, so that the files hang on how large it is; `joined`:
   * there are none.
   */
  readonly inPieces?: 'joined' | 'numbered'
  /** Begins the files of every part. */
  open(sink: Sink, options: ExportOptions, about: CorpusAbout, piece: Piece): Promise<OpenWriter>
  /** What is to be said of all articles, when they are written and counted. */
  complete?(sink: Sink, options: ExportOptions, about: CorpusAbout, tally: Tally): Promise<void>
}

/** What most formats cannot say of an annotation, for `omits`. */
export const UNSAID: readonly string[] = [
  'evidence',
  'confidence',
  'who reviewed',
  'flags and remarks',
  'whether a source is named',
]

/** A stretch of the articles that go out, by its place among the stretches. */
export interface Piece {
  readonly index: number
  readonly count: number
  /** How many articles a piece has at most. */
  readonly size: number
}

/** All of them. */
export const WHOLE: Piece = { index: 0, count: 1, size: Infinity }

/** What a writer may want to know beside the articles. */
export interface CorpusAbout {
  /** As they go out. */
  readonly labels: readonly Label[]
  readonly articleUid?: ArticleUid | undefined
}

export interface OpenWriter {
  /** The article is written when it resolves, with all that the format can hold; the rest is answered. */
  write(article: Selected): Promise<readonly Loss[]>
  /** Ends the files. */
  close(): Promise<void>
}
