import { type } from '@orpc/contract'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { z } from 'zod'
import type { Change } from '../change/index.ts'
import { ChangeSchema } from '../change/index.ts'
import type { CommandId } from '../commands.ts'
import type { LossReason } from '../loss-reason.ts'
import { ArticleId, ArticleQuery, Label, Page } from '../model/index.ts'
import type { ArticleDocument, ArticleStatus, RecordKey, RecordType, SavedFilter } from '../model/index.ts'
import { Settings } from '../settings.ts'
import { base, stream } from './base.ts'
import { bulkContract, BulkTarget } from './bulk.ts'
import type { BulkEvent } from './bulk.ts'
import { copiesContract } from './copies.ts'
import { identitiesContract } from './identities.ts'
import { ImportChoices } from './imports.ts'
import type { ImportFailure, Inspection } from './imports.ts'
import { insightsContract } from './insights.ts'
import { learningContract } from './learning.ts'
import { PickedOffers } from './offers.ts'
import type { OffersEvent } from './offers.ts'
import { searchContract } from './search.ts'

export { ArticleFilter, ArticleQuery, ArticleSort } from '../model/index.ts'
export * from './bulk.ts'
export * from './copies.ts'
export * from './identities.ts'
export * from './imports.ts'
export * from './offers.ts'
export type * from './insights.ts'
export type * from './learning.ts'
export * from './search.ts'

/*
 * Everything the renderer may ask of the workbench. Inputs are checked with zod, because they cross a trust border;
 * outputs are our own values and only typed, because checking an article of 5,000 annotations costs more than sending it.
 */

/** A file, folder or text that the user chose and the shell keeps; the renderer never sees its path. */
export const Handle = z.object({
  handle: z.string(),
  name: z.string(),
  kind: z.enum(['file', 'folder', 'corpus']),
})
export type Handle = z.infer<typeof Handle>

export interface HostInfo {
  readonly shell: 'electron' | 'loopback'
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly version: string
  /** BCP 47 of the system. */
  readonly locale: string
  /** System dialogs for files and folders; without them files are uploaded and exports downloaded. */
  readonly dialogs: boolean
  /** Where uploads go (`POST`, body = the file, `?name=`), answered with a `Handle`; null where dialogs are. */
  readonly uploadUrl: string | null
}

/** What the shell tells the renderer: a menu item was chosen, files were opened from outside. */
export type HostEvent =
  | { readonly type: 'command'; readonly command: CommandId }
  | { readonly type: 'open'; readonly handles: readonly Handle[] }

export interface CorpusInfo {
  readonly uid: string
  readonly name: string
  readonly readOnly: boolean
  /** Who has it, where `readOnly`. */
  readonly holder: string | null
  /** Whether that is another computer, or this one when it had another name: `takeOver` opens it all the same. */
  readonly isHeldElsewhere: boolean
  readonly articles: number
  readonly labels: readonly Label[]
  readonly history: HistoryState
}

export interface RecentCorpus {
  readonly handle: string
  readonly name: string
  readonly openedAt: string
  readonly articles: number
  readonly exists: boolean
}

export interface QueueRow {
  readonly id: ArticleId
  readonly title: string
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly language: string
  readonly status: ArticleStatus
  readonly mentions: number
  readonly quotes: number
  /** Suggested annotations that nobody decided on yet. */
  readonly open: number
  readonly flagged: number
  /** Other articles outside the bin with nearly the same text. */
  readonly copies: number
  /** How many of the open suggestions are expected to be wrong. */
  readonly doubt: number
  /** Share of what is suggested that the corpus has not decided about before, 0..1. */
  readonly novelty: number
  /** One in five, picked by chance. */
  readonly byChance: boolean
}

export interface QueuePage {
  readonly total: number
  readonly offset: number
  readonly rows: readonly QueueRow[]
}

export interface HistoryStep {
  readonly group: string
  readonly verb: string
  /** Where it happened; null for what concerns several articles or none. */
  readonly article: ArticleId | null
  readonly at: string
  readonly count: number
}

/** What Undo and Redo would do now for this person. */
export interface HistoryState {
  readonly undo: HistoryStep | null
  readonly redo: HistoryStep | null
}

export interface Committed {
  readonly change: number
  readonly at: string
  readonly history: HistoryState
}

/** The effect of an undo or redo, to be applied to what is shown. */
export interface Reverted extends Committed {
  readonly step: HistoryStep
  /** The change that was written. Null where it is too large to send (bulk work): reload what is shown. */
  readonly applied: Change | null
}

export interface LogEntry {
  readonly change: number
  readonly group: string
  readonly at: string
  readonly by: string
  readonly verb: string
  readonly count: number
  readonly undone: boolean
}

/** Ids and kinds of what changed, at most ten times a second; `seq` is what to pass as `since` after a break. */
export interface CorpusChanges {
  readonly seq: number
  readonly articles: readonly ArticleId[]
  /** `run`: an import or a search of articles ended, and can be undone from now on. */
  readonly types: readonly (RecordType | 'run')[]
  readonly keys: readonly RecordKey[]
  /** More changed than is listed: refetch pages. */
  readonly many: boolean
}

export const ImportSource = z.union([
  z.object({ handle: z.string() }),
  z.object({ name: z.string().max(300), text: z.string().max(20_000_000) }),
])
export type ImportSource = z.infer<typeof ImportSource>

const ImportSources = ImportChoices.extend({ sources: z.array(ImportSource).min(1) })
export type ImportSources = z.infer<typeof ImportSources>

export type ImportEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number | null; readonly current: string }
  | { readonly type: 'imported'; readonly name: string; readonly article: ArticleId; readonly title: string }
  | { readonly type: 'duplicate'; readonly name: string; readonly article: ArticleId }
  | ({ readonly type: 'failed' } & ImportFailure)
  /** A file in a folder or archive whose ending no reader knows; picked by itself it is read. */
  | { readonly type: 'skipped'; readonly name: string }
  | { readonly type: 'finished'; readonly report: ImportReport }

export interface ImportReport {
  readonly run: number
  readonly imported: number
  readonly duplicates: number
  readonly failed: number
  /** Files of other kinds in folders and archives. */
  readonly skipped: number
  /** Of the duplicates those whose annotations in the file were not added: see `imports.offers`. */
  readonly annotated: number
  /** The user stopped it; what was imported stays. */
  readonly stopped: boolean
  /** First imported article, to open it. */
  readonly first: ArticleId | null
}

/** A suggestion that a new extraction found, left out, or sees otherwise than the one before. */
export interface Difference {
  readonly type: 'mention' | 'quote'
  /** UTF-16 units; of a quote from the beginning of its first part to the end of its last. */
  readonly start: number
  readonly end: number
  /** Its words; long quotes end in `…`. */
  readonly text: string
  /** `label`: of a mention, or the kind of a quote. Null where it was not there. */
  readonly before: { readonly label: string; readonly speaker: string | null } | null
  readonly after: { readonly label: string; readonly speaker: string | null } | null
}

/** What searching an article again changed. */
export interface Extracted {
  readonly added: number
  readonly removed: number
  /** The same words with another label, kind or speaker. */
  readonly changed: number
  readonly same: number
  /** Reviewed annotations, which a new extraction never touches. */
  readonly kept: number
  /** In the order of the text; the first few hundred. */
  readonly differences: readonly Difference[]
}

export type ExtractionEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | ({ readonly type: 'extracted'; readonly article: ArticleId; readonly title: string } & Extracted)
  | { readonly type: 'failed'; readonly article: ArticleId; readonly title: string; readonly reason: string }
  | { readonly type: 'finished'; readonly done: number; readonly stopped: boolean }

export const ExportFormat = z.enum([
  'jsonl',
  'huggingface',
  'conll',
  'spacy',
  'doccano',
  'labelstudio',
  'brat',
  'xmi',
  'csv',
  'chat',
])
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportOptions = z.object({
  format: ExportFormat,
  /** Which articles. */
  only: z.enum(['all', 'done']),
  /** Only among these; null: in the whole corpus. */
  within: BulkTarget.nullable().default(null),
  /** Which annotations: what people accepted, or open suggestions too. Rejected ones go out in JSON Lines only. */
  annotations: z.enum(['accepted', 'with_suggestions']),
  /**
   * A mention that begins or ends inside a token of a CoNLL or spaCy file, behind a clitic mostly: the token is cut there,
   * or the whole token is taken into the mention, or the mention is left out.
   */
  clitics: z.enum(['split', 'expand', 'drop']).default('split'),
  /** Of the tags of a CoNLL file. */
  scheme: z.enum(['iob2', 'bioes']).default('iob2'),
  /** Labels that go out under another name, or, null, not at all; several may get one name. */
  labels: z.record(z.string(), Label.shape.key.nullable()).default({}),
  /** Parts per hundred; null: one file. */
  split: z
    .object({
      train: z.number().min(0).max(100),
      dev: z.number().min(0).max(100),
      test: z.number().min(0).max(100),
      seed: z.number().int(),
      /**
       * What is dealt: near-duplicates together and every label in proportion; outlets, each to one part; or time, the
       * oldest to train and the newest to test.
       */
      by: z.enum(['random', 'source', 'date']).default('random'),
    })
    .refine((split) => split.train + split.dev + split.test === 100, 'the parts add up to 100')
    .nullable(),
})
export type ExportOptions = z.infer<typeof ExportOptions>

/** An annotation that a format cannot hold, or holds in part. */
export interface Loss {
  /** Of the article, as in the export. */
  readonly article: string
  /** Of the annotation, as in the canonical record. */
  readonly id: string
  readonly reason: LossReason
}

export interface ExportCounts {
  readonly articles: number
  readonly mentions: number
  readonly entities: number
  readonly quotes: number
}

export interface ExportPreview {
  readonly counts: ExportCounts
  /** Names of the files and the beginning of each, as they will be written. */
  readonly files: readonly { readonly name: string; readonly head: string }[]
  /** The first hundred, and how many there are in the previewed articles. */
  readonly losses: readonly Loss[]
  readonly lossCount: number
  /** How many articles were previewed, the first ones; null: all. */
  readonly previewed: number | null
}

export interface ExportedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

export type ExportEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly type: 'finished'
      readonly counts: ExportCounts
      readonly files: readonly ExportedFile[]
      readonly lossCount: number
      /** Name of the folder it is in, or where to download it once. */
      readonly folder: string | null
      readonly downloadUrl: string | null
    }

export interface BackupOffer {
  /** For `corpus.restore`. */
  readonly handle: string
  /** The name of the file it was made of, where that is another file of the same corpus. */
  readonly of: string | null
  readonly at: string
  readonly articles: number
}

/** What is wrong with a corpus, and where anything is, the backups that may take its place, newest first. */
export interface Soundness {
  readonly problems: readonly string[]
  readonly backups: readonly BackupOffer[]
}

export type CheckEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly what: string }
  | ({ readonly type: 'finished' } & Soundness)

export const contract = {
  host: {
    /** Credits and licences of what is built in, in Markdown. */
    notices: base.output(type<string>()),
    info: base.output(type<HostInfo>()),
    /** Ends only when the client leaves. */
    events: base.output(stream<HostEvent>()),
    /** A system dialog; null if the user cancelled. UNSUPPORTED where `dialogs` is false. */
    pick: base
      .input(z.object({ what: z.enum(['articles', 'folder', 'corpus', 'new_corpus', 'copy', 'export_folder']) }))
      .output(type<readonly Handle[] | null>()),
    /** Shows an exported file or folder in the system's file manager. */
    reveal: base.input(z.object({ handle: z.string() })).output(type<void>()),
    /** Opens an https address from an article in the system's browser, after asking. */
    openLink: base.input(z.object({ url: z.url({ protocol: /^https$/u }) })).output(type<void>()),
  },
  settings: {
    get: base.output(type<Settings>()),
    /** Keeps what is not named. */
    set: base.input(Settings.partial()).output(type<Settings>()),
  },
  corpus: {
    /** Null where none is open. */
    info: base.output(type<CorpusInfo | null>()),
    recent: base.output(type<readonly RecentCorpus[]>()),
    /** A picked handle, or one of `recent` or of the backups of a CORPUS_UNREADABLE. Closes the open one. */
    open: base.input(z.object({ handle: z.string() })).output(type<CorpusInfo>()),
    /**
     * Opens the open one once more, to change it, where a lock of another computer was left with it. It stays read-only where
     * a program of this computer has the file open.
     */
    takeOver: base.output(type<CorpusInfo>()),
    /** `handle` from `pick('new_corpus')`; or a name, in the program's own folder. */
    create: base
      .input(z.union([z.object({ handle: z.string() }), z.object({ name: z.string().min(1).max(120) })]))
      .output(type<CorpusInfo>()),
    /** A new corpus with the project's own articles. */
    sample: base.output(type<CorpusInfo>()),
    close: base.output(type<void>()),
    /** Writes a consistent copy while the corpus stays open. `handle` from `pick('copy')`; null: offered for download. */
    saveCopy: base
      .input(z.object({ handle: z.string().nullable() }))
      .output(type<{ name: string; downloadUrl: string | null }>()),
    /**
     * Replaces a damaged corpus by a backup of it; the damaged file is kept beside it under another name. `fromElsewhere`: also
     * where a lock of another computer was left with it, as `takeOver`.
     */
    restore: base.input(z.object({ backup: z.string(), fromElsewhere: z.boolean() })).output(type<CorpusInfo>()),
    check: base.output(stream<CheckEvent>()),
    /** What the check of the file after a crash, and once a week, found; answers when it has ended. */
    soundness: base.output(type<Soundness>()),
    changes: base.input(z.object({ since: z.number().int().nullable() })).output(stream<CorpusChanges>()),
  },
  articles: {
    page: base
      .input(ArticleQuery.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }))
      .output(type<QueuePage>()),
    /** Where an article stands in a query, to scroll there; null if it is not in it. */
    rank: base.input(ArticleQuery.extend({ article: ArticleId })).output(type<number | null>()),
    get: base.input(z.object({ article: ArticleId })).output(type<ArticleDocument>()),
    /** The next or previous article of the query, null at its end; `article` may have left the query since. */
    neighbour: base
      .input(ArticleQuery.extend({ article: ArticleId, step: z.union([z.literal(1), z.literal(-1)]) }))
      .output(type<ArticleId | null>()),
    /** Distinct values for the filters, most frequent first. */
    facets:
      base.output(
        type<{
          status: readonly { value: ArticleStatus; count: number }[]
          language: readonly { value: string; count: number }[]
          outlet: readonly { value: string; count: number }[]
          tag: readonly { value: string; count: number }[]
        }>(),
      ),
    /** Those that were deleted one by one or together, the newest articles first; of many, the first 200. */
    bin: base.output(type<QueuePage>()),
  },
  filters: {
    /** Those that were saved, by name; made, renamed and removed as records of changes. */
    list: base.output(type<readonly SavedFilter[]>()),
  },
  labels: {
    /** Mentions that were not rejected, by label. */
    counts: base.output(type<readonly { readonly key: string; readonly count: number }[]>()),
  },
  pages: {
    /** Null until somebody writes it. */
    get: base.input(z.object({ name: Page.shape.name })).output(type<Page | null>()),
  },
  bulk: bulkContract,
  copies: copiesContract,
  search: searchContract,
  insights: insightsContract,
  learning: learningContract,
  identities: identitiesContract,
  history: {
    state: base.output(type<HistoryState>()),
    /** `count` ids nobody else will use, `first` .. `first + count - 1`, for records to be added. */
    reserve: base.input(z.object({ count: z.number().int().min(1).max(100_000) })).output(type<{ first: number }>()),
    /**
     * One edit. On disk when it answers. `corpus`: the uid of what it was made on; `NO_CORPUS` where another one is open by
     * now. `group`: several changes that undo as one.
     */
    commit: base
      .input(
        z.object({
          corpus: z.string(),
          change: ChangeSchema,
          verb: z
            .string()
            .regex(/^[a-z][a-zA-Z.]*$/u)
            .max(60),
          group: z.uuid().optional(),
        }),
      )
      .output(type<Committed>()),
    /**
     * The person's last group that is not undone yet; where bulk work of theirs went over its records since, that one.
     * `CANNOT_UNDO` where the records were changed otherwise. Whoever was told so asks again with that group as `past`, as
     * long as they remember it: then, where it still cannot be undone, the newest one before it is that can. Nothing of
     * this is kept: a group that was passed over is undone as soon as it can be.
     */
    undo: base.input(z.object({ past: z.uuid().nullable() })).output(type<Reverted>()),
    /** The group that the person took back last; `CANNOT_UNDO` and `past` are as of `undo`. */
    redo: base.input(z.object({ past: z.uuid().nullable() })).output(type<Reverted>()),
    /** Newest first. */
    ofArticle: base
      .input(z.object({ article: ArticleId, limit: z.number().int().min(1).max(1000) }))
      .output(type<readonly LogEntry[]>()),
    /** Reverts one older group; `CONFLICT` says what has changed since. */
    revert: base.input(z.object({ group: z.uuid() })).output(type<Reverted>()),
  },
  imports: {
    /** Looks at the first files without adding anything. Texts among the sources have nothing to choose. */
    inspect: base.input(ImportSources).output(type<Inspection>()),
    /** Ends with `finished`, also when the client aborts in between: then nobody hears it, and what was imported stays. */
    run: base
      .input(
        ImportSources.extend({
          /** Overrides what was detected for text files; a label of the WHATWG Encoding Standard. */
          encoding: z.string().optional(),
          extract: z.boolean().default(true),
        }),
      )
      .output(stream<ImportEvent>()),
    /** Reads the same again, and tells what texts that are here already could have of the annotations in it. */
    offers: base.input(ImportSources).output(stream<OffersEvent>()),
    /** Adds what was picked of these: one undo. What somebody decided on stays. */
    merge: base.input(ImportSources.extend({ picked: PickedOffers })).output(stream<BulkEvent>()),
  },
  extraction: {
    /** Replaces open suggestions, never touches what a person reviewed. */
    run: base.input(z.object({ articles: z.array(ArticleId).min(1) })).output(stream<ExtractionEvent>()),
  },
  exports: {
    preview: base.input(ExportOptions).output(type<ExportPreview>()),
    /** `folder` from `pick('export_folder')`; null: offered for download. Leaves nothing if it fails or is stopped. */
    run: base.input(z.object({ options: ExportOptions, folder: z.string().nullable() })).output(stream<ExportEvent>()),
  },
}

export type Contract = typeof contract
export type ContractInputs = InferContractRouterInputs<Contract>
export type ContractOutputs = InferContractRouterOutputs<Contract>
