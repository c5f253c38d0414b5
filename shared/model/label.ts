import { z } from 'zod'
import { LabelId } from './ids.ts'
import { LABEL_KEY } from './kinds.ts'

/** A kind of mention. `key` is what annotations and files carry; it never changes. */
export const Label = z.object({
  type: z.literal('label'),
  id: LabelId,
  key: z.string().regex(LABEL_KEY),
  name: z.string(),
  nameAr: z.string(),
  /** `#rrggbb`; the theme derives its light and dark shades. */
  color: z.string().regex(/^#[0-9a-f]{6}$/u),
  order: z.number().int(),
  /** The digit that sets it, 1..9. */
  shortcut: z.number().int().min(1).max(9).nullable(),
  /** Kept on old annotations, no longer offered. */
  retired: z.boolean(),
})
export type Label = Readonly<z.infer<typeof Label>>
