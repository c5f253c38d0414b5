import { z } from 'zod'
import { ROWS } from './rows.ts'

/* What a corpus has taught as a file for another one. */

export const SHARED_FORMAT = 'isnad/learning@2'
/** Its weights are of other features, and count for nothing; what it says of names, cues and roles is the same. */
const OLDER_FORMAT = 'isnad/learning@1'

const Amount = z.number().min(0).max(1e9)
const Name = z.string().min(1).max(400)
const Counts = z.array(z.tuple([Name, Amount, Amount]))
const Amounts = z.record(Name, Amount)

/** Where it was learnt, and what that corpus itself was given. */
export interface Origin {
  readonly corpus: string
  readonly uid: string
  /** RFC 3339. */
  readonly at: string
  readonly articles: number
  readonly given: readonly Origin[]
}
const OriginSchema: z.ZodType<Origin> = z.lazy(() =>
  z.object({
    corpus: Name,
    uid: Name,
    at: Name,
    articles: z.number().int().min(0),
    given: z.array(OriginSchema).max(100).readonly(),
  }),
)

export const SharedLearning = z.object({
  format: z.enum([SHARED_FORMAT, OLDER_FORMAT]),
  origin: OriginSchema,
  labels: z.array(Name).max(15),
  aliases: z.array(z.object({ name: Name, accepted: Amounts, refused: Amount, entities: Amounts })),
  cues: Counts,
  words: Counts,
  contexts: Counts,
  roles: z.array(z.tuple([Name, Amounts])),
  /** How they were written, by the keys of items; files had none of it once. */
  written: z.record(Name, Name).default({}),
  /** The mean of the delta: rows of the table and, in base64, float32 little-endian, the weights of each tag. */
  weights: z.object({
    rows: z.array(
      z
        .number()
        .int()
        .min(0)
        .max(ROWS - 1),
    ),
    cells: z.string(),
    transitions: z.string(),
  }),
})
export type SharedLearning = z.infer<typeof SharedLearning>
