import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/support/temporary-corpus.ts'
import { createCorpus } from '../index.ts'
import { endSpares, endThread, startSpares, takeThread } from './spare.ts'

test('a corpus opens on threads that were started before, and ends them', async () => {
  startSpares(2)
  const corpus = await createCorpus(join(await temporaryFolder(), 'test.isnad'))
  expect(await corpus.articleCount()).toBe(0)
  await corpus.close()
  await endSpares()
})

test('a spare thread is given away once, and one that nobody took is ended', async () => {
  startSpares(2)
  const taken = [takeThread(), takeThread(), takeThread()]
  expect(new Set(taken).size).toBe(3)
  startSpares(1)
  const exits = taken.map((worker) => once(worker, 'exit'))
  await endSpares()
  await Promise.all(taken.map(endThread))
  await Promise.all(exits)
})

test('spares may be ended while they load', async () => {
  startSpares(2)
  await expect(endSpares()).resolves.toBeUndefined()
})
