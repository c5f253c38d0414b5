import { z } from 'zod'
import { Mapping } from './mapping.ts'

/** The program's settings: of this user on this machine, for every corpus. */
export const Settings = z.object({
  /** The annotator's name, as it stands in origins and in the history. */
  person: z.string().min(1).max(120),
  /** Null: as the system. */
  language: z.enum(['en', 'ar']).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  digits: z.enum(['locale', 'latn', 'arab']),
  /** Of the article's text, in per cent of the default. */
  textSize: z.number().int().min(60).max(250),
  readingFont: z.enum(['naskh', 'sans']),
  /** Room for each line of the article's text, in per cent of the default. */
  lineHeight: z.number().int().min(80).max(160),
  /** Single-letter keys; off for those whose input method or screen reader needs them. */
  letterKeys: z.boolean(),
  /** Command id to key, where it differs from the default; empty: no key. */
  keys: z.record(z.string(), z.string()),
  /** Widths of the three columns in per cent, from the start side. */
  columns: z.tuple([z.number(), z.number(), z.number()]).nullable(),
  furniture: z.boolean(),
  /** Which field of a table is what, by the shapes of tables that were imported, the last ones last. */
  mappings: z.record(z.string(), Mapping),
})
export type Settings = z.infer<typeof Settings>
