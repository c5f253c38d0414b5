import { z } from 'zod'
import { AnyRecord } from './model/record.ts'

/** Why a corpus cannot be opened or made. */
const UnreadableReason = z.enum([
  'not_a_corpus',
  'newer_version',
  'damaged',
  'permission',
  'not_found',
  'exists',
  'name_too_long',
])
export type UnreadableReason = z.infer<typeof UnreadableReason>

/** Who has the corpus, in words, and whether that is another computer. */
const ReadOnly = z.object({ holder: z.string(), isElsewhere: z.boolean() })
export type ReadOnly = z.infer<typeof ReadOnly>

/** What Undo could not take back, or Redo not make again. */
const CannotUndo = z.object({
  group: z.string(),
  verb: z.string(),
  /** Who else has changed it since, where that is known. */
  by: z.string().nullable(),
  /** Asked to pass over this group, Undo or Redo may find something before it. */
  isBeforeLeft: z.boolean(),
})
export type CannotUndo = z.infer<typeof CannotUndo>

/**
 * Failures that are expected. Each says what happened in `message` (English, for logs) and carries what the interface
 * needs to say it in the user's language, with what was kept and what to do next. Anything else that throws is a bug: the
 * shell logs it once and answers `INTERNAL_SERVER_ERROR` with `data.report`, an id the user can quote.
 */
export const ERRORS = {
  /** A file or corpus that is not there any more, or a handle that has expired. */
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  /** No corpus is open. */
  NO_CORPUS: {},
  /** The corpus is open elsewhere; this instance may only read. */
  READ_ONLY: { data: ReadOnly },
  /** Somebody else changed these records since; nothing was written. */
  CONFLICT: { data: z.object({ records: z.array(AnyRecord), keys: z.array(z.string()), detail: z.string() }) },
  /** A change that cannot be right: a span outside its text, an entity of another article. Nothing was written. */
  INVALID_CHANGE: { data: z.object({ detail: z.string() }) },
  NOTHING_TO_UNDO: {},
  /** What the person did or took back last was changed otherwise since; nothing was written. */
  CANNOT_UNDO: { data: CannotUndo },
  /** Not a corpus, or a damaged one. `backups` are offered for restoring, newest first. */
  CORPUS_UNREADABLE: {
    data: z.object({
      name: z.string(),
      reason: UnreadableReason,
      detail: z.string(),
      backups: z.array(
        z.object({ handle: z.string(), of: z.string().nullable(), at: z.string(), articles: z.number() }),
      ),
    }),
  },
  /** The disk is full or refuses, or the file is not in its place; what was acknowledged before is safe. */
  STORAGE: { data: z.object({ detail: z.string(), reason: z.literal('moved').optional() }) },
  /** This shell cannot do that (the loopback shell has no system dialogs). */
  UNSUPPORTED: { data: z.object({ what: z.string() }) },
} as const
