import { writeLine } from '../interchange/index.ts'

/** What comes out for a line that could not be annotated: in its place, so that the rest goes on. */
export function lineError(id: string | null, number: number, reason: string): string {
  return writeLine({ id, error: `line ${number}: ${reason}` })
}
