import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDataset } from './dataset.ts'
import { READERS } from './readers.ts'

/*
 * `npm run test:interop`: every reader that was not written here and is on this machine reads every format, and a table
 * says what it found. Fails if one of them does; says which are missing.
 */

const root = await mkdtemp(join(tmpdir(), 'isnad-interop-'))
const table: { format: string; reader: string; result: string }[] = []
let failed = 0
try {
  for (const { format, reader, missing, read } of READERS) {
    const lacking = missing()
    let result = `NOT RUN: ${lacking} is missing`
    if (lacking === null) {
      try {
        const { articles, spans } = await read(await writeDataset(format, root))
        result = spans === null ? `${articles} articles` : `${articles} articles, ${spans} spans`
      } catch (error) {
        failed += 1
        result = `FAILED: ${error instanceof Error ? error.message : String(error)}`
      }
    }
    table.push({ format, reader, result })
  }
} finally {
  await rm(root, { recursive: true })
}
console.table(table)
process.exitCode = failed === 0 ? 0 : 1
