import { z } from 'zod'

/** A stretch of an article's text: UTF-16 code units, end-exclusive, never empty. */
export const Span = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(1) })
  .refine((span) => span.end > span.start, 'a span ends after it starts')
export interface Span {
  readonly start: number
  readonly end: number
}
