import type { InspectedFile, Inspection } from '../../shared/contract/index.ts'

/** From this confidence on an encoding is not asked about. */
const SURE = 0.8

/** A file with something to choose, and how many others are like it. */
export interface Question {
  readonly file: InspectedFile
  readonly others: number
}

/**
 * Files that are to be looked at before they are added; of tables of one shape the first stands for all.
 * @param anew also tables whose fields are known
 */
export function questionsOf({ files }: Inspection, anew: boolean): readonly Question[] {
  const asked = files.filter((file) => isTableOpen(file, anew) || isEncodingDoubtful(file))
  return asked.flatMap((file, index) => {
    const alike = asked.filter((other) => isAlike(file, other))
    return asked.findIndex((other) => isAlike(file, other)) === index ? [{ file, others: alike.length - 1 }] : []
  })
}

/** Of a table without fields there is nothing to choose. */
function isTableOpen({ table }: InspectedFile, anew: boolean): boolean {
  return table !== null && table.fields.length > 0 && (anew || table.guessed)
}

function isEncodingDoubtful({ encoding }: InspectedFile): boolean {
  return encoding !== null && encoding.confidence < SURE
}

function isAlike(one: InspectedFile, other: InspectedFile): boolean {
  if (one === other) return true
  const sure = !isEncodingDoubtful(one) && !isEncodingDoubtful(other)
  return sure && one.table !== null && one.table.shape === other.table?.shape
}
