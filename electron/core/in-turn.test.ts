import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ENDED_EARLY = fileURLToPath(new URL('../../test/support/threads-ended-early.ts', import.meta.url))

test('threads that are ended while they load SQLite end alone, not the program', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  execFile(process.execPath, [ENDED_EARLY], (error, stdout, stderr) => resolve(error === null ? stdout : stderr))
  expect((await promise).trim().split('\n')).toEqual(
    Array.from({ length: 3 }, () => ['a thread of a corpus', 'a pool', 'a job']).flat(),
  )
})
