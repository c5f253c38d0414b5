import { z } from 'zod'

export const InterchangeArticle = z.object({ schema: z.literal('isnad/article@1'), id: z.string().min(1) })
export type InterchangeArticle = Readonly<z.infer<typeof InterchangeArticle>>

export function checkRecord(value: unknown): InterchangeArticle {
  return InterchangeArticle.parse(value)
}
