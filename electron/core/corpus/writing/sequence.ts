import type { Connection } from '../connection.ts'
import { number } from '../connection.ts'

/** How many ids one write to the file covers. A crash leaves at most that many unused. */
const AHEAD = 4096

export interface Sequence {
  /** The first of `count` ids nobody else will ever get. */
  take(count: number): number
  /** Writes down exactly where it is, at a clean close. */
  settle(): void
}

/** Ids that are never given twice, also not after a crash. `record`: everything but articles, so that one reservation serves records of all types. */
export function sequence(connection: Connection, name: 'record' | 'article'): Sequence {
  let next = number(connection, 'SELECT next FROM sequence WHERE name = ?', name)
  let written = next
  const write = (value: number) => {
    connection.sql('UPDATE sequence SET next = ? WHERE name = ?').run(value, name)
    written = value
  }
  connection.onRollback(() => {
    written = next
  })
  return {
    take(count) {
      const first = next
      if (first + count > written) write(first + count + (name === 'record' ? AHEAD : 0))
      next = first + count
      return first
    },
    settle: () => write(next),
  }
}
