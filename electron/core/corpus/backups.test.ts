import { copyFile, mkdir, open, readdir, rename, symlink, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { DraftArticle } from '../../../shared/model/index.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus, temporaryFolder } from '../../../test/support/temporary-corpus.ts'
import { dropLeftBackups, dropOldBackups, rollingBackups } from './backups.ts'
import { createCorpus, listBackups, openCorpus, restoreCorpus } from './index.ts'
import type { Corpus } from './index.ts'
import { upkeep } from './upkeep.ts'

const SMALL = { paragraphs: 2, paragraphLength: 80, mentions: 4, quotes: 1 }
const small = (seed: number): DraftArticle => generateArticle({ ...SMALL, seed })
const never = new AbortController().signal

async function reopened(path: string): Promise<Corpus> {
  const corpus = await openCorpus(path)
  onTestFinished(() => corpus.close().catch(() => undefined))
  return corpus
}

/** A corpus that was backed up with one article, and has got another since. */
async function backedUp() {
  const first = await temporaryCorpus()
  const articles = await importDrafts(first, [small(1)])
  await first.close()
  const second = await openCorpus(first.path)
  await second.soundness
  await expect.poll(() => listBackups(first.path), { timeout: 10_000 }).toHaveLength(1)
  await importDrafts(second, [small(2)])
  await second.close()
  return { path: first.path, articles }
}

/** Overwrites what is behind the header. */
async function damage(path: string, from = 4096, bytes?: number): Promise<void> {
  const file = await open(path, 'r+')
  const length = bytes ?? (await file.stat()).size - from
  await file.write(Buffer.alloc(length, 0xa5), 0, length, from)
  await file.close()
}

test('a corpus that changed is backed up when it is opened, once a day', async () => {
  const { path } = await backedUp()
  const corpus = await openCorpus(path)
  await corpus.close()
  const [backup, ...more] = await listBackups(path)
  expect(more).toEqual([])
  expect(backup).toMatchObject({ articles: 1 })
  expect(Date.parse(backup!.at)).toBeGreaterThan(Date.now() - 3600_000)
})

test('one that stays open for days is backed up once a day, too', async () => {
  const corpus = await temporaryCorpus()
  const closing = new AbortController()
  onTestFinished(() => closing.abort())
  const head = { uid: corpus.uid, closedCleanly: true, checkedAt: Date.now(), lastWriteAt: 0 }
  upkeep({
    path: corpus.path,
    head,
    headNow: async () => ({ ...head, lastWriteAt: Date.now() }),
    quickCheck: async () => [],
    markChecked: async () => {},
    copyTo: (path) => corpus.saveCopy(path),
    closing: closing.signal,
    lookAgainMs: 1,
  })
  await importDrafts(corpus, [small(1)])
  await expect.poll(() => listBackups(corpus.path), { timeout: 20_000 }).toMatchObject([{ articles: 1 }])
  const [today] = await rollingBackups(corpus.path)
  await rename(today!.path, join(dirname(today!.path), '2024-01-01T00-00-00-000Z.isnad'))
  await importDrafts(corpus, [small(2)])
  const both = [{ articles: 2 }, { articles: 1, at: '2024-01-01T00:00:00.000Z' }]
  await expect.poll(() => listBackups(corpus.path), { timeout: 20_000 }).toMatchObject(both)
})

test('a damaged corpus is refused with its backups, and restored from one', async () => {
  const { path, articles } = await backedUp()
  await damage(path)
  const refused = await openCorpus(path).catch(
    (error: { name: string; data: { reason: string; backups: [] } }) => error,
  )
  expect(refused).toMatchObject({ name: 'CorpusUnreadable', data: { reason: 'damaged', backups: [{ articles: 1 }] } })
  expect(await readdir(dirname(path))).not.toContain(`${basename(path)}.lock`)

  const [backup] = await listBackups(path)
  await restoreCorpus(path, backup!)
  const restored = await reopened(path)
  expect((await restored.document(articles[0]!)).text).toBe(small(1).text)
  const beside = await readdir(dirname(path))
  expect(beside.filter((name) => /^test \(damaged .*\)\.isnad$/u.test(name))).toHaveLength(1)
})

test('damage that opening does not meet is found by the check after a crash', async () => {
  const corpus = await temporaryCorpus()
  await importDrafts(corpus, [small(1), small(2)])
  await corpus.close()
  const db = new Database(corpus.path)
  db.exec('UPDATE corpus SET closed = 0; PRAGMA wal_checkpoint(TRUNCATE)')
  const page = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'quote_article'").pluck().get() as number
  db.close()
  await damage(corpus.path, (page - 1) * 4096, 4096)
  const crashed = await reopened(corpus.path)
  expect((await crashed.soundness).join('\n')).toMatch(/quote_article|malformed|page/iu)
})

test('check finds spans that do not fit their text', async () => {
  const corpus = await temporaryCorpus()
  await importDrafts(corpus, [small(1)])
  await corpus.close()
  new Database(corpus.path).exec('UPDATE mention SET length = 100000 WHERE id = (SELECT min(id) FROM mention)').close()
  const opened = await reopened(corpus.path)
  const problems = await opened.check(() => {}, never)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('is not a span of')
})

test('check stops when it is told to', async () => {
  const corpus = await temporaryCorpus()
  const stop = new AbortController()
  const checking = corpus.check(() => stop.abort(), stop.signal)
  await expect(checking).rejects.toMatchObject({ name: 'AbortError' })
})

test('a copy is a whole corpus of its own, made while work goes on', async () => {
  const corpus = await temporaryCorpus()
  await importDrafts(corpus, [small(1)])
  const folder = join(await temporaryFolder(), 'copies')
  await mkdir(folder)
  const copying = corpus.saveCopy(join(folder, 'copy.isnad'))
  const importing = importDrafts(corpus, [small(2)])
  await Promise.all([copying, importing])
  expect(await readdir(folder)).toEqual(['copy.isnad'])
  const copy = await reopened(join(folder, 'copy.isnad'))
  expect(copy.holder).toBeNull()
  expect(copy.uid).toBe(corpus.uid)
  expect(await copy.check(() => {}, never)).toEqual([])
})

test('a copy does not take the place of a corpus that is open, whatever it is called', async () => {
  const corpus = await temporaryCorpus()
  const other = await temporaryCorpus()
  await importDrafts(corpus, [small(1)])
  const link = join(await temporaryFolder(), 'link.isnad')
  await symlink(corpus.path, link)
  for (const to of [corpus.path, other.path, link])
    await expect(corpus.saveCopy(to)).rejects.toMatchObject({ data: { reason: 'exists' } })
  await importDrafts(corpus, [small(2)])
  await corpus.close()
  expect(await (await reopened(corpus.path)).articleCount()).toBe(2)
})

test('a copy does not take the place of a corpus that a crash left with its log: what is only there would be lost', async () => {
  const crashed = await temporaryCorpus()
  await importDrafts(crashed, [small(1)])
  const to = join(await temporaryFolder(), 'copy.isnad')
  for (const suffix of ['', '-wal']) await copyFile(`${crashed.path}${suffix}`, `${to}${suffix}`)
  const corpus = await temporaryCorpus()
  await expect(corpus.saveCopy(to)).rejects.toMatchObject({ data: { reason: 'exists' } })
  expect(await (await reopened(to)).articleCount()).toBe(1)
})

test('a copy whose name is too long is refused as such and leaves nothing', async () => {
  const corpus = await temporaryCorpus()
  const folder = await temporaryFolder()
  const copied = corpus.saveCopy(join(folder, `${'س'.repeat(120)}.isnad`))
  await expect(copied).rejects.toMatchObject({ data: { reason: 'name_too_long' } })
  expect(await readdir(folder)).toEqual([])
})

test('a corpus that somebody has is not replaced by a backup', async () => {
  const { path, articles } = await backedUp()
  const corpus = await reopened(path)
  const [backup] = await listBackups(path)
  await expect(restoreCorpus(path, backup!)).rejects.toMatchObject({ name: 'ReadOnly' })
  await corpus.close()
  expect(await (await reopened(path)).articleCount()).toBe(articles.length + 1)
})

test('one that another computer has is replaced where a person says that nobody works there any more', async () => {
  const { path, articles } = await backedUp()
  const lock = `${path}.lock`
  await writeFile(
    lock,
    JSON.stringify({ pid: 1, host: 'elsewhere', since: new Date().toISOString(), program: 'isnad' }),
  )
  const [backup] = await listBackups(path)
  await expect(restoreCorpus(path, backup!)).rejects.toMatchObject({ name: 'ReadOnly', data: { isElsewhere: true } })
  expect(await readdir(dirname(path))).toHaveLength(3)
  await restoreCorpus(path, backup!, { fromElsewhere: true })
  const restored = await reopened(path)
  expect(restored.holder).toBeNull()
  expect(await restored.articleCount()).toBe(articles.length)
})

test('backups of the future, made while the clock was wrong, hinder none and are the first to go', async () => {
  const { path } = await backedUp()
  const [made] = await rollingBackups(path)
  const folder = dirname(made!.path)
  for (const year of [2097, 2098, 2099]) await copyFile(made!.path, join(folder, `${year}-01-01T00-00-00-000Z.isnad`))
  await rename(made!.path, join(folder, '2023-04-10T11-21-00-000Z.isnad'))
  const corpus = await reopened(path)
  const years = async () => (await rollingBackups(path)).map(({ at }) => at.slice(0, 4))
  const now = String(new Date().getFullYear())
  await expect.poll(years, { timeout: 10_000 }).toEqual([now, '2023', '2099', '2098', '2097'])
  await corpus.close()
  await copyFile(path, join(folder, '2024-01-01T00-00-00-000Z.isnad'))
  await dropOldBackups(path, corpus.uid)
  expect(await years()).toEqual([now, '2024', '2023', '2099', '2098'])
})

test('another corpus of the same name neither takes the backups of the one before for its own, nor removes any', async () => {
  const { path } = await backedUp()
  const [theirs] = await rollingBackups(path)
  for (const day of [1, 2, 3, 4, 5])
    await copyFile(theirs!.path, join(dirname(theirs!.path), `2024-01-0${day}T00-00-00-000Z.isnad`))
  await rename(path, `${path}.moved`)
  const corpus = await createCorpus(path)
  onTestFinished(() => corpus.close())
  await importDrafts(corpus, [small(1), small(2), small(3)])
  await corpus.close()
  const again = await reopened(path)
  await expect.poll(() => listBackups(path, again.uid), { timeout: 10_000 }).toMatchObject([{ articles: 3 }])
  await again.close()
  expect(await listBackups(path)).toHaveLength(7)
})

test('a corpus that was renamed is offered what was made of it before, and nothing of another one', async () => {
  const { path, articles } = await backedUp()
  const folder = dirname(path)
  const beside = (name: string) => join(folder, name)
  // Left by another corpus, which is not there any more.
  const other = await backedUp()
  await rename(join(dirname(other.path), 'test.isnad-backups'), beside('other.isnad-backups'))
  const renamed = beside('news 2026.isnad')
  await rename(path, renamed)

  const { uid } = await reopened(renamed).then(async (corpus) => {
    await corpus.close()
    return corpus
  })
  const offered = await listBackups(renamed, uid)
  expect(offered).toMatchObject([{ articles: 1, of: 'test' }])
  expect(dirname(offered[0]!.path)).toBe(beside('test.isnad-backups'))
  await restoreCorpus(renamed, offered[0]!)
  const restored = await reopened(renamed)
  expect((await restored.document(articles[0]!)).text).toBe(small(1).text)
  // Under its own name it is backed up again.
  await importDrafts(restored, [small(3)])
  await restored.close()
  const again = await reopened(renamed)
  await expect.poll(() => rollingBackups(renamed), { timeout: 10_000 }).toHaveLength(1)
  await again.close()

  // Whatever is damaged, the newest under its name says which it was.
  await damage(renamed)
  const refused = await openCorpus(renamed).catch((error: unknown) => error)
  expect(refused).toMatchObject({
    data: {
      backups: [
        { articles: 2, of: null },
        { articles: 1, of: 'test' },
      ],
    },
  })
  expect(await readdir(beside('test.isnad-backups'))).toHaveLength(1)
})

test('a corpus that was moved or copied is offered what was made of its other files, and removes none of them', async () => {
  const { path, articles } = await backedUp()
  const other = await backedUp()
  const folder = await temporaryFolder()
  const copy = join(folder, 'copy.isnad')
  await copyFile(path, copy)
  const moved = join(folder, 'test.isnad')
  await rename(path, moved)
  const folders = [dirname(path), dirname(other.path), join(folder, 'gone'), dirname(path), folder]
  for (const file of [moved, copy]) {
    const offered = await listBackups(file, null, folders)
    expect(offered).toMatchObject([{ articles: 1, of: 'test' }])
    expect(dirname(dirname(offered[0]!.path))).toBe(dirname(path))
    expect(await listBackups(file)).toEqual([])
  }

  // What is asked first says which corpus it is; what cannot be read behind it is met when it is opened.
  const db = new Database(moved)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const page = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'quote_article'").pluck().get() as number
  db.close()
  await damage(moved, (page - 1) * 4096, 4096)
  await restoreCorpus(moved, (await listBackups(moved, null, folders))[0]!)
  expect((await (await reopened(moved)).document(articles[0]!)).text).toBe(small(1).text)
  expect(await rollingBackups(path)).toHaveLength(1)
  expect(await rollingBackups(other.path)).toHaveLength(1)
})

test('what a killed program has left of a backup goes when the corpus is opened, and nothing else does', async () => {
  const { path } = await temporaryCorpus()
  const folder = join(dirname(path), 'test.isnad-backups')
  await mkdir(folder)
  const backup = '2023-04-10T11-21-00-000Z.isnad'
  const left = [`${backup}.${process.pid}.part`, `${backup}.1.part`, `${backup}.1.part-wal`]
  const fresh = `${backup}.2.part`
  for (const name of [backup, fresh, ...left, 'note.part']) await writeFile(join(folder, name), '')
  // What was being put back, and a copy under another name, which is not this corpus's.
  const beside = ['test.isnad.77.part', 'other.isnad.77.part']
  for (const name of beside) await writeFile(join(dirname(path), name), '')
  await dropLeftBackups(path, 0)
  expect(await readdir(folder)).toHaveLength(6)
  const hourAgo = new Date(Date.now() - 3600_000)
  for (const name of left) await utimes(join(folder, name), hourAgo, hourAgo)
  for (const name of beside) await utimes(join(dirname(path), name), hourAgo, hourAgo)
  await dropLeftBackups(path, Date.now() - 60_000)
  expect((await readdir(folder)).sort()).toEqual([backup, fresh, 'note.part'].sort())
  expect((await readdir(dirname(path))).filter((name) => name.endsWith('.part'))).toEqual(['other.isnad.77.part'])
})

test('opening a corpus removes what was left of its backup', async () => {
  const corpus = await temporaryCorpus()
  await corpus.close()
  const folder = join(dirname(corpus.path), 'test.isnad-backups')
  await mkdir(folder)
  const left = join(folder, '2023-04-10T11-21-00-000Z.isnad.1.part')
  await writeFile(left, '')
  await utimes(left, 0, 0)
  const opened = await reopened(corpus.path)
  await expect.poll(() => readdir(folder)).toEqual([])
  await opened.close()
})
