import { basename } from 'node:path'
import { ORPCError } from '@orpc/server'
import {
  CannotUndo,
  Conflict,
  CorpusUnreadable,
  InvalidChange,
  NothingToUndo,
  NotFound,
  ReadOnly,
  Storage,
} from '../corpus/index.ts'
import type { Backup } from '../corpus/index.ts'
import { ExportError } from '../exporting/index.ts'
import type { BackupOffer } from '../../../shared/contract/index.ts'
import type { ERRORS } from '../../../shared/errors.ts'

/** A failure of the contract that the workbench itself finds. */
export function contractError(code: keyof typeof ERRORS, message: string, data?: unknown): ORPCError<string, unknown> {
  return new ORPCError(code, { message, data })
}

export interface ErrorContext {
  /** Logs a bug once and answers the id the user can quote. */
  readonly report: (error: unknown) => string
  /** A handle under which the user may restore this backup of the corpus. */
  readonly offerBackup: (corpus: string, backup: Backup) => string
  readonly backupOf: (handle: string) => { readonly corpus: string; readonly backup: Backup } | null
}

/** Backups of a corpus as the contract offers them. */
export function offered(
  corpus: string,
  backups: readonly Backup[],
  offerBackup: ErrorContext['offerBackup'],
): readonly BackupOffer[] {
  return backups.map((backup) => ({
    handle: offerBackup(corpus, backup),
    of: backup.of,
    at: backup.at,
    articles: backup.articles,
  }))
}

/** The error of the contract for whatever a part of core threw. */
export function asContractError(error: unknown, { report, offerBackup }: ErrorContext): Error {
  if (error instanceof ORPCError) return error
  if (error instanceof NotFound) return contractError('NOT_FOUND', error.message, error.data)
  if (error instanceof ReadOnly) return contractError('READ_ONLY', error.message, error.data)
  if (error instanceof Conflict) return contractError('CONFLICT', error.message, error.data)
  if (error instanceof InvalidChange) return contractError('INVALID_CHANGE', error.message, error.data)
  if (error instanceof NothingToUndo) return contractError('NOTHING_TO_UNDO', error.message)
  if (error instanceof CannotUndo) return contractError('CANNOT_UNDO', error.message, error.data)
  if (error instanceof Storage) return contractError('STORAGE', error.message, error.data)
  if (error instanceof ExportError) return contractError('STORAGE', error.message, { detail: error.message })
  if (error instanceof CorpusUnreadable) {
    const { path, reason, detail, backups } = error.data
    return contractError('CORPUS_UNREADABLE', error.message, {
      name: basename(path),
      reason,
      detail,
      backups: offered(path, backups, offerBackup),
    })
  }
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'A bug: see the report.', data: { report: report(error) } })
}
