import { z } from 'zod'
import type { ImportProblem } from '../import-problem.ts'
import { Mapping } from '../mapping.ts'
import type { Meta } from '../model/index.ts'

/** Choices about files, all of them optional. */
export const ImportChoices = z.object({
  /** By the name that `inspect` gave the file: a label of the WHATWG Encoding Standard. */
  encodings: z.record(z.string().max(2000), z.string().max(60)).default({}),
  /** By the shape of a table: which of its fields is what. Remembered for tables of the same shape. */
  mappings: z.record(z.string().max(60), Mapping).default({}),
})
export type ImportChoices = z.infer<typeof ImportChoices>

/** Why a file, or a part of one, could not be read. */
export interface ImportFailure {
  readonly name: string
  /** A sentence in English. */
  readonly reason: string
  /** What the user can do about it, in English. */
  readonly advice: string
  /** To say it in another language. */
  readonly problem: ImportProblem
}

/** A file as it would be read. */
export interface InspectedFile {
  readonly name: string
  /** Of the reader that recognised it: `text`, `html`, `docx`, `csv`, `json`, `jsonl`, `isnad` ... */
  readonly format: string
  /** Null where the format knows only one. */
  readonly encoding: {
    readonly chosen: string
    /** 0..1; 1 where there is no doubt. */
    readonly confidence: number
    /** Others that it may be in, the likeliest first, each with how its text would begin. */
    readonly others: readonly { readonly encoding: string; readonly sample: string }[]
  } | null
  /** Null where it is none. */
  readonly table: {
    readonly shape: string
    readonly fields: readonly { readonly name: string; readonly example: string }[]
    /** Chosen now or before, or guessed; null where no field looks like the text of an article. */
    readonly mapping: Mapping | null
    readonly guessed: boolean
  } | null
  /** The first ones; of each text the beginning. */
  readonly articles: readonly { readonly text: string; readonly language: string; readonly meta: Meta }[]
  readonly failures: readonly ImportFailure[]
}

export interface Inspection {
  readonly files: readonly InspectedFile[]
  /** There are more files than were looked at. */
  readonly partial: boolean
}
