import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { v7 } from 'uuid'
import { NO_CHANGE } from '../../../shared/change/index.ts'
import type { Change } from '../../../shared/change/index.ts'
import type { IdentityId } from '../../../shared/model/index.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { openWriting } from './connection.ts'
import { storeLearning } from './learning.ts'
import { MIGRATIONS, versionOf } from './migrations/index.ts'
import { openReader } from './reader.ts'
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

/** Takes out what versions 8, 7, 6, 5, 4, 3 and 2 brought: the file as a program of version 1 left it. */
const TO_VERSION_1 = `
  DROP INDEX article_worth; DROP INDEX article_chance; ALTER TABLE article DROP COLUMN novelty;
  DROP TABLE learning_trainer; DROP TABLE learning; DROP TABLE learning_given; DROP TABLE appearance; DROP TABLE change_identity;
  DROP TABLE near_band; DROP TABLE near_pending; DROP INDEX article_near;
  DROP TRIGGER article_added; DROP TRIGGER article_changed;
  DROP INDEX article_added; DROP INDEX article_date; DROP INDEX article_open; DROP INDEX article_doubt;
  DROP INDEX article_title; DROP INDEX article_flagged; DROP INDEX entity_folded;
  CREATE INDEX article_date ON article (published_at, id) WHERE deleted = 0;
  CREATE INDEX article_open ON article (open DESC, id) WHERE deleted = 0;
  CREATE INDEX article_title ON article (title COLLATE NOCASE, id) WHERE deleted = 0;
  DROP TABLE label_bit; DROP TABLE article_tag; DROP TABLE page; DROP TABLE saved_filter; DROP TABLE facet;
  ALTER TABLE article DROP COLUMN doubt; ALTER TABLE article DROP COLUMN labels;
  ALTER TABLE entity DROP COLUMN folded; DROP TABLE name;
  PRAGMA user_version = 1;
`

test('versions 2 and 7 find out of a file of version 1 what they keep for its lists', async () => {
  const corpus = await temporaryCorpus()
  const drafts = [1, 2, 3].map((seed) => generateArticle({ ...NEWS, seed }))
  await importDrafts(corpus, [{ ...drafts[0]!, tags: ['سوريا', 'x'] }, { ...drafts[1]!, tags: ['x'] }, drafts[2]!])
  await corpus.close()
  const connection = openWriting(corpus.path)
  onTestFinished(() => connection.close())
  const kept = () =>
    [
      'SELECT id, doubt, labels FROM article',
      'SELECT value, article FROM article_tag JOIN string ON string.id = tag ORDER BY 1, 2',
      'SELECT entity.id, name.folded FROM entity JOIN name ON name.id = entity.folded ORDER BY 1',
      'SELECT * FROM facet ORDER BY 1, 2, 3',
      'SELECT * FROM appearance ORDER BY 1, 2, 3',
    ].map((sql) => connection.db.prepare(sql).all())
  const before = kept()
  connection.db.exec(TO_VERSION_1)
  await upgrade(connection, corpus.path)
  expect(kept()).toEqual(before)
})

/** The file as a program of version 4 left it when it had learnt something. */
const TO_VERSION_4 = `
  DROP INDEX article_chance; DROP TABLE appearance; DROP TABLE change_identity;
  DROP TABLE learning_trainer; ALTER TABLE learning ADD COLUMN trainer BLOB NOT NULL DEFAULT x'00';
  INSERT INTO learning (id, version, covered, learned, trainer) VALUES (1, 7, '{"articles":[]}', x'00', x'00');
  PRAGMA user_version = 4;
`

test('what version 4 had learnt is left to be built again', async () => {
  const { path, connection } = await olderCorpus()
  connection.db.exec(TO_VERSION_4)
  await upgrade(connection, path)
  const reader = openReader(path)
  onTestFinished(() => reader.close())
  expect([reader.learning(), reader.learningCovered(), reader.trainer()]).toEqual([null, null, null])
  storeLearning(connection, { covered: '{}', learned: new Uint8Array(1), trainer: null })
  expect(reader.learning()).toMatchObject({ version: 1, covered: '{}' })
})

test('version 8 finds in the log which identities people have edited', async () => {
  const corpus = await temporaryCorpus()
  const { first } = await corpus.reserve(2)
  const note = 'طويل '.repeat(200)
  const made = [first, first + 1].map((id) => ({
    type: 'identity' as const,
    id: id as IdentityId,
    uid: v7(),
    label: 'PER',
    name: `اسم ${id}`,
    aliases: [],
    note: '',
    reference: null,
  }))
  const updated = [{ type: 'identity' as const, id: made[1]!.id, from: { note: '' }, to: { note } }]
  const commit = (change: Partial<Change>) =>
    corpus.commit({ change: { ...NO_CHANGE, ...change }, verb: 'identity.edit', person: 'ليلى' })
  await commit({ added: made })
  await commit({ updated })
  await corpus.close()
  const connection = openWriting(corpus.path)
  onTestFinished(() => connection.close())
  const kept = () => connection.db.prepare('SELECT * FROM change_identity').all()
  const before = kept()
  expect(before).toEqual([{ identity: made[1]!.id, change: 2 }])
  connection.db.exec('DROP TABLE change_identity; PRAGMA user_version = 7;')
  await upgrade(connection, corpus.path)
  expect(kept()).toEqual(before)
})
