import { copyCorpus } from '../backup.ts'
import { openReading } from '../connection.ts'

export type CopyCalls = ReturnType<typeof copyCalls>

/** One copy, on a connection of its own. */
export function copyCalls(path: string, to: string) {
  const connection = openReading(path)
  return {
    async copy(): Promise<void> {
      try {
        await copyCorpus(connection, to)
      } finally {
        connection.close()
      }
    },
  }
}
