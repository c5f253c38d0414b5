import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/support/temporary-corpus.ts'
import { createCorpus } from '../index.ts'
import { endSpares, startSpares, takeThread } from './spare.ts'

test('a corpus opens on threads that were started before, and ends them', async () => {
  startSpares(2)
  const corpus = await createCorpus(join(await temporaryFolder(), 'test.isnad'))
  expect(await corpus.articleCount()).toBe(0)
  await corpus.close()
  await endSpares()
})

test('a spare thread is given away once, and one that nobody took is ended', async () => {
  startSpares(2)
  const [first, second, third] = [takeThread(), takeThread(), takeThread()]
  expect(new Set([first.worker, second.worker, third.worker]).size).toBe(3)
  startSpares(1)
  await endSpares()
  for (const { worker, ready } of [first, second, third]) {
    await ready
    expect(await worker.terminate()).toBe(1)
  }
})

test('spares may be ended while they load', async () => {
  startSpares(2)
  await expect(endSpares()).resolves.toBeUndefined()
})
