import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { openWriting } from './connection.ts'
import { MIGRATIONS, versionOf } from './migrations/index.ts'
import { upgrade } from './upgrade.ts'

async function olderCorpus() {
  const corpus = await temporaryCorpus()
  await importDrafts(corpus, [generateArticle({ ...NEWS, seed: 1 })])
  await corpus.close()
  const connection = openWriting(corpus.path)
  onTestFinished(() => connection.close())
  return { path: corpus.path, connection }
}

test('an older file is brought to this version, after it was put with its backups', async () => {
  const { path, connection } = await olderCorpus()
  const next = [
    ...MIGRATIONS,
    'ALTER TABLE article ADD COLUMN weight INTEGER',
    'CREATE TABLE later (a) STRICT'.replace('a)', 'a ANY)'),
  ]
  await upgrade(connection, path, next)
  expect(versionOf(connection)).toBe(next.length)
  connection.db.exec('SELECT weight FROM article; SELECT a FROM later')

  const folder = join(dirname(path), 'test.isnad-backups')
  expect(await readdir(folder)).toEqual([`before-version-${next.length}.isnad`])
  const backup = new Database(join(folder, `before-version-${next.length}.isnad`), { readonly: true })
  onTestFinished(() => void backup.close())
  expect(backup.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
  expect(backup.prepare('SELECT count(*) FROM article').pluck().get()).toBe(1)
})

test('a migration that fails changes nothing', async () => {
  const { path, connection } = await olderCorpus()
  const broken = [...MIGRATIONS, 'ALTER TABLE article ADD COLUMN weight INTEGER; SELECT nonsense FROM nowhere']
  await expect(upgrade(connection, path, broken)).rejects.toThrow('nowhere')
  expect(versionOf(connection)).toBe(MIGRATIONS.length)
  expect(() => connection.db.exec('SELECT weight FROM article')).toThrow('no such column')
})
