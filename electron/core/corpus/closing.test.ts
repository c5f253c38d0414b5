import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus, temporaryFolder } from '../../../test/support/temporary-corpus.ts'
import { listBackups, openCorpus } from './index.ts'

/** The path of a corpus that is to be backed up, large enough for a copy to take a while. */
async function changed(): Promise<string> {
  const corpus = await temporaryCorpus()
  await importDrafts(
    corpus,
    Array.from({ length: 100 }, (_, seed) => generateArticle({ ...NEWS, seed })),
  )
  await corpus.close()
  return corpus.path
}

/** What is beside the corpus and in the folder of its backups, but for whole backups. */
async function leftOf(path: string): Promise<readonly string[]> {
  const names = await readdir(dirname(path), { recursive: true })
  return names.filter((name) => !/^test\.isnad(-backups(\/[\dTZ-]+\.isnad)?)?$/u.test(name))
}

test('a corpus that is closed before its backup began is not waited for, and backed up the next time', async () => {
  const path = await changed()
  const short = await openCorpus(path)
  await short.soundness
  await short.close()
  expect([await listBackups(path), await leftOf(path)]).toEqual([[], []])
  const long = await openCorpus(path)
  await expect.poll(() => listBackups(path), { timeout: 20_000 }).toHaveLength(1)
  await long.close()
  expect(await leftOf(path)).toEqual([])
})

test('a corpus that is closed while it is backed up leaves no half of a backup', async () => {
  const path = await changed()
  const corpus = await openCorpus(path)
  // On a busy machine the copy may be whole before it was seen.
  const hasBegun = async () =>
    (await leftOf(path)).some((name) => name.includes('.part')) || (await listBackups(path)).length > 0
  await expect.poll(hasBegun, { interval: 1, timeout: 20_000 }).toBe(true)
  await corpus.close()
  expect(await leftOf(path)).toEqual([])
})

test('a copy that closing breaks off fails and leaves nothing, and none begins after it', async () => {
  const corpus = await openCorpus(await changed())
  const folder = join(await temporaryFolder(), 'copies')
  await mkdir(folder)
  const copying = Promise.allSettled([corpus.saveCopy(join(folder, 'copy.isnad'))])
  await corpus.close()
  expect(await copying).toMatchObject([{ status: 'rejected', reason: { name: 'Storage' } }])
  await expect(corpus.saveCopy(join(folder, 'late.isnad'))).rejects.toMatchObject({ name: 'Storage' })
  expect(await readdir(folder)).toEqual([])
})
