import { z } from 'zod'

/** Name of a column, or of a field of a JSON object; fields of objects inside it are named `outer.inner`. */
const Field = z.string().min(1).max(500)

/** Which field of a table is what of an article; null: none. */
export const Mapping = z.object({
  text: Field,
  title: Field.nullable().default(null),
  date: Field.nullable().default(null),
  outlet: Field.nullable().default(null),
  author: Field.nullable().default(null),
  section: Field.nullable().default(null),
  place: Field.nullable().default(null),
  url: Field.nullable().default(null),
  language: Field.nullable().default(null),
})
export type Mapping = Readonly<z.infer<typeof Mapping>>
