import { z } from 'zod'
import { recordKey } from '../model/record-key.ts'
import type { RecordKey } from '../model/record-key.ts'
import { AnyRecord, RECORD_SCHEMAS } from '../model/record.ts'
import type { RecordType } from '../model/record.ts'
import { sameKeys } from './change.ts'
import type { Change } from './change.ts'

const fieldsOf = (type: RecordType) =>
  (RECORD_SCHEMAS[type] as z.ZodObject).omit({ type: true, id: true }).partial().strict()

const UpdateSchema = z
  .object({
    type: z.enum(Object.keys(RECORD_SCHEMAS) as [RecordType, ...RecordType[]]),
    id: z.number().int().positive(),
    from: z.record(z.string(), z.unknown()),
    to: z.record(z.string(), z.unknown()),
  })
  .superRefine((update, context) => {
    const schema = fieldsOf(update.type)
    for (const side of ['from', 'to'] as const) {
      const result = schema.safeParse(update[side])
      if (!result.success) context.addIssue({ code: 'custom', message: z.prettifyError(result.error), path: [side] })
    }
    if (!sameKeys(update.from, update.to))
      context.addIssue({ code: 'custom', message: 'from and to name other fields' })
  })

/** Checks a change that comes from outside: shapes, and that no record appears twice. */
export const ChangeSchema = z
  .object({ added: z.array(AnyRecord), updated: z.array(UpdateSchema), removed: z.array(AnyRecord) })
  .superRefine((change, context) => {
    const seen = new Set<RecordKey>()
    for (const record of [...change.added, ...change.updated, ...change.removed]) {
      const key = recordKey(record)
      if (seen.has(key)) context.addIssue({ code: 'custom', message: `${key} appears twice` })
      seen.add(key)
    }
  }) as unknown as z.ZodType<Change>
