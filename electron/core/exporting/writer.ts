import type { ExportFormat, ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import type { Selected } from './select.ts'

/** Files by name, written from front to back. The names are the writer's own, never taken from an article. */
export interface Sink {
  /** Makes the file at its first call. */
  append(file: string, text: string): Promise<void>
}

/** The uid of an article that another one corrects. */
export type ArticleUid = (article: ArticleId) => string

/** Writes one format. */
export interface Writer {
  readonly format: ExportFormat
  /** Parts of the record that no file of the format has, for any article. */
  readonly omits: readonly string[]
  /** Begins the files of every part. */
  open(sink: Sink, options: ExportOptions, articleUid?: ArticleUid): Promise<OpenWriter>
}

export interface OpenWriter {
  /** The article is written when it resolves, with all that the format can hold; the rest is answered. */
  write(article: Selected): Promise<readonly Loss[]>
  /** Ends the files. */
  close(): Promise<void>
}
