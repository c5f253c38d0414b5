import { z } from 'zod'

export const Status = z.enum(['suggested', 'accepted', 'rejected'])
export type Status = z.infer<typeof Status>

/** `auto:<extractor version>`, `person:<name>` or `import:<format>`. */
export const Origin = z.string().regex(/^(auto|person|import):/u)
export type Origin = string

/** Who decided, when (RFC 3339, UTC), and whether looking at this one alone. */
export const Reviewed = z.object({
  by: z.string(),
  at: z.string(),
  how: z.enum(['one', 'bulk', 'import']),
})
export type Reviewed = Readonly<z.infer<typeof Reviewed>>

export const Attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** What every annotation that a person reviews carries. */
export const reviewShape = {
  status: Status,
  origin: Origin,
  /** 0..1, null where nobody computed one. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Why it was suggested, in words an analyst understands. */
  evidence: z.array(z.string()).readonly(),
  note: z.string(),
  flagged: z.boolean(),
  attributes: Attributes,
  reviewed: Reviewed.nullable(),
}
