import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryCorpus, temporaryFolder } from '../../../../test/support/temporary-corpus.ts'
import { number, openWriting } from '../connection.ts'
import { session } from '../tables/index.ts'
import { housekeeping } from './housekeeping.ts'

test('a disk that takes nothing more ends no thread, and commits are as durable as before', async () => {
  const corpus = await temporaryCorpus()
  await corpus.close()
  const connection = openWriting(corpus.path)
  onTestFinished(() => connection.close())
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const house = housekeeping(session(connection), () => {})
  const elsewhere = join(await temporaryFolder(), 'elsewhere')
  await rename(corpus.path, elsewhere)
  house.written()
  expect(() => vi.runAllTimers()).not.toThrow()
  await rename(elsewhere, corpus.path)
  expect(number(connection, 'PRAGMA synchronous')).toBe(2)
  house.written()
  vi.runAllTimers()
  expect(vi.getTimerCount()).toBe(0)
})
