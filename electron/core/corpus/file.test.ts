import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, copyFile, mkdir, readdir, readFile, rename, rmdir, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ArticleId, DraftArticle, Quote } from '../../../shared/model/index.ts'
import { writeProtected } from '../../../shared/write-protected.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { hostileDraft, HOSTILE_TEXT } from '../../../test/support/hostile-text.ts'
import { importDrafts, temporaryCorpus, temporaryFolder } from '../../../test/support/temporary-corpus.ts'
import { createCorpus, openCorpus, openReader } from './index.ts'
import { holderOf, takeLock } from './lock.ts'
import type { Corpus } from './index.ts'

const SMALL = { paragraphs: 2, paragraphLength: 80, mentions: 4, quotes: 1 }
const small = (seed: number): DraftArticle => generateArticle({ ...SMALL, seed })
const never = new AbortController().signal

async function reopened(path: string): Promise<Corpus> {
  const corpus = await openCorpus(path)
  onTestFinished(() => corpus.close().catch(() => undefined))
  return corpus
}

/** The file as a process leaves it that is killed. */
async function asAfterACrash(corpus: Corpus): Promise<string> {
  const folder = await temporaryFolder()
  const path = join(folder, 'crashed.isnad')
  for (const suffix of ['', '-wal']) await copyFile(`${corpus.path}${suffix}`, `${path}${suffix}`)
  return path
}

describe('the file', () => {
  test('is one file once it is closed, and says what it is', async () => {
    const corpus = await temporaryCorpus()
    await importDrafts(corpus, [small(1)])
    await corpus.close()
    expect(await readdir(dirname(corpus.path))).toEqual([basename(corpus.path)])
    const db = new Database(corpus.path, { readonly: true })
    expect(db.pragma('application_id', { simple: true })).toBe(Buffer.from('Isnd').readUInt32BE())
    expect(db.pragma('quick_check', { simple: true })).toBe('ok')
    db.close()
  })

  test('gives every text back as it was, whatever is in it', async () => {
    const corpus = await temporaryCorpus()
    const texts = [
      HOSTILE_TEXT,
      '\u2028\u2029\u0085',
      '😀',
      'e\u0301'.repeat(1000),
      '\ufffd\ufffe\u{10ffff}',
      ' \n\n ',
      'أ'.repeat(200_000),
    ]
    const bare = { blocks: [], mentions: [], entities: [], quotes: [] }
    const articles = await importDrafts(
      corpus,
      texts.map((text) => ({ ...small(1), ...bare, text })),
    )
    const documents = await Promise.all(articles.map((article) => corpus.document(article)))
    expect(documents.map(({ text }) => text)).toEqual(texts)
  })

  test('stores a draft exactly', async () => {
    const corpus = await temporaryCorpus()
    const draft = hostileDraft()
    const [article] = await importDrafts(corpus, [draft])
    const document = await corpus.document(article!)
    const { blocks, mentions, entities, quotes, text, sourceId: _, ...fields } = draft
    expect(document.article).toMatchObject(fields)
    expect(document.text).toBe(text)
    expect(document.blocks).toMatchObject(blocks)
    expect(document.entities).toMatchObject(entities)
    const index = (id: number | null) => (id === null ? null : document.entities.findIndex((one) => one.id === id))
    const indexes = (one: Quote) => one.speakerEntities.map(index)
    const byStart = mentions.toSorted((a, b) => a.start - b.start || a.end - b.end)
    expect(document.mentions.map((one) => ({ ...one, entity: index(one.entity) }))).toMatchObject(byStart)
    expect(document.quotes.map(indexes)).toEqual(quotes.map(({ speakerEntities }) => speakerEntities))
    for (const [at, { speakerEntities: _, ...quote }] of quotes.entries())
      expect(document.quotes[at]).toMatchObject(quote)
  })

  test.each([
    ['a NUL', { text: 'a\0b' }],
    ['a lone surrogate', { text: 'a\ud800b' }],
    ['a span outside the text', { mentions: [{ ...small(1).mentions[0]!, end: 100_000 }] }],
    ['an entity that is not there', { mentions: [{ ...small(1).mentions[0]!, entity: 99 }] }],
  ])('refuses an article with %s and stores the others', async (_what, wrong) => {
    const corpus = await temporaryCorpus()
    const bad = { ...small(1), ...('text' in wrong ? { blocks: [], mentions: [], quotes: [] } : {}), ...wrong }
    const run = await corpus.beginRun({ kind: 'import', person: 'ليلى', settings: null })
    const { stored } = await corpus.storeArticles(run, [small(2), bad, small(3)])
    expect(stored.map(({ status }) => status)).toEqual(['stored', 'invalid', 'stored'])
    expect(await corpus.articleCount()).toBe(2)
  })

  test('recognises a text it has, until that is in the bin', async () => {
    const corpus = await temporaryCorpus()
    const [first] = await importDrafts(corpus, [small(1)])
    const run = await corpus.beginRun({ kind: 'import', person: 'ليلى', settings: null })
    const again = { ...small(1), meta: { title: 'another title' } }
    expect((await corpus.storeArticles(run, [again, small(2), small(2)])).stored).toEqual([
      { status: 'duplicate', article: first },
      { status: 'stored', article: first! + 1 },
      { status: 'duplicate', article: first! + 1 },
    ])
    await corpus.finishRun(run, null)
    await corpus.undo('ليلى')
    expect((await corpus.storeArticles(run, [small(2)])).stored[0]).toMatchObject({ status: 'stored' })
  })

  test('has a text once also where an import is redone after somebody else brought it again', async () => {
    const corpus = await temporaryCorpus()
    const [first, second] = await importDrafts(corpus, [small(1), small(2)], 'ليلى')
    await corpus.undo('ليلى')
    const [again] = await importDrafts(corpus, [small(2)], 'عمر')
    await corpus.redo('ليلى')
    const everything = { filter: {}, sort: 'added' } as const
    const there = async () => (await corpus.idsOf(everything)).toSorted((a, b) => a - b)
    expect(await there()).toEqual([first, again])
    // Undone and done again, it brings what is not there.
    await corpus.undo('ليلى')
    expect(await there()).toEqual([again])
    await corpus.undo('عمر')
    await corpus.redo('ليلى')
    expect(await there()).toEqual([first, second])
  })

  test('labels that an import brought go and come with it, but for those that something else has', async () => {
    const corpus = await temporaryCorpus()
    const [mention] = small(1).mentions
    const labelled = (seed: number, ...labels: string[]): DraftArticle => {
      const mentions = labels.map((label) => Object.assign({}, mention, { label, entity: null }))
      return { ...small(seed), mentions }
    }
    const keys = async () => (await corpus.labels()).map(({ key }) => key)
    const before = await keys()
    await importDrafts(corpus, [labelled(1, 'WEAPON', 'TOOL'), labelled(2, 'WEAPON')], 'عمر')
    const labels = await corpus.labels()
    await corpus.undo('عمر')
    expect(await keys()).toEqual(before)
    await corpus.redo('عمر')
    expect(await corpus.labels()).toEqual(labels)
    await importDrafts(corpus, [labelled(3, 'TOOL')], 'ليلى')
    await corpus.undo('عمر')
    expect(await keys()).toEqual([...before, 'TOOL'])
    await corpus.redo('عمر')
    expect(await corpus.labels()).toEqual(labels)
  })

  test('links an article to the version that it corrects, where that one is there', async () => {
    const corpus = await temporaryCorpus()
    const [first] = await importDrafts(corpus, [small(1)])
    const { uid } = (await corpus.document(first!)).article
    const unknown = '019a0000-0000-7000-8000-000000000000'
    const [second, third] = await importDrafts(corpus, [
      { ...small(2), previousUid: uid },
      { ...small(3), previousUid: unknown },
    ])
    expect((await corpus.document(second!)).article.previous).toBe(first)
    expect((await corpus.document(third!)).article.previous).toBeNull()
  })

  test("keeps the source's UUID for an article, once", async () => {
    const corpus = await temporaryCorpus()
    const sourceId = '019A0000-0000-7000-8000-00000000000A'
    const ids = await importDrafts(corpus, [
      { ...small(1), sourceId },
      { ...small(2), sourceId },
      { ...small(3), sourceId: 'a-17' },
    ])
    const uids = await Promise.all(ids.map(async (id) => (await corpus.document(id)).article.uid))
    expect(uids[0]).toBe(sourceId.toLowerCase())
    expect(new Set(uids).size).toBe(3)
  })
})

describe('opening', () => {
  test('says what is wrong with a file that is none', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'x.isnad')
    const reason = async () => openCorpus(path).catch((error: { data: { reason: string } }) => error.data.reason)
    expect(await reason()).toBe('not_found')
    await writeFile(path, '')
    expect(await reason()).toBe('not_a_corpus')
    new Database(path).exec('CREATE TABLE t (a); PRAGMA user_version = 1').close()
    expect(await reason()).toBe('not_a_corpus')
  })

  test('a sound file that cannot be written now is not called damaged: nobody is offered an older one', async () => {
    const corpus = await temporaryCorpus()
    const { path } = corpus
    await corpus.close()
    const other = new Database(path, { readonly: true })
    other.exec('BEGIN; SELECT count(*) FROM article')
    await expect(openCorpus(path)).rejects.toMatchObject({
      name: 'Storage',
      message: expect.stringMatching(/^SQLITE_BUSY/u),
    })
    other.close()
    await mkdir(`${path}-wal`)
    await expect(openCorpus(path)).rejects.toMatchObject({
      name: 'Storage',
      message: expect.stringMatching(/^SQLITE_CANTOPEN/u),
    })
    await rmdir(`${path}-wal`)
    expect((await reopened(path)).holder).toBeNull()
  })

  test('refuses a corpus of a newer program and leaves it as it was', async () => {
    const corpus = await temporaryCorpus()
    await corpus.close()
    new Database(corpus.path).exec('PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE)').close()
    const hash = async () =>
      createHash('sha256')
        .update(await readFile(corpus.path))
        .digest('hex')
    const before = await hash()
    await expect(openCorpus(corpus.path)).rejects.toMatchObject({ data: { reason: 'newer_version' } })
    expect(await hash()).toBe(before)
  })

  test('never overwrites a file', async () => {
    const corpus = await temporaryCorpus()
    await expect(createCorpus(corpus.path)).rejects.toMatchObject({ data: { reason: 'exists' } })
  })

  test('one that cannot be locked, as its name is too long for that, is not made and leaves nothing', async () => {
    const folder = await temporaryFolder()
    const made = createCorpus(join(folder, `${'x'.repeat(245)}.isnad`))
    await expect(made).rejects.toMatchObject({ data: { reason: 'name_too_long' } })
    expect(await readdir(folder)).toEqual([])
  })

  test('a second instance reads, says who has it, and sees what the first one writes', async () => {
    const corpus = await temporaryCorpus()
    const second = await reopened(corpus.path)
    expect(corpus.holder).toBeNull()
    expect(second.holder).toContain(`process ${process.pid} on ${hostname()}`)
    const [article] = await importDrafts(corpus, [small(1)])
    expect((await second.document(article!)).text).toBe(small(1).text)
    await expect(second.reserve(1)).rejects.toMatchObject({ name: 'ReadOnly', data: { holder: second.holder } })
    await second.close()
    const { first } = await corpus.reserve(1)
    expect(first).toBeGreaterThan(0)
  })

  test('the lock of a process that died is taken over, one of another computer is not', async () => {
    const corpus = await temporaryCorpus()
    await corpus.close()
    const gone = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => void gone.on('exit', resolve))
    const lock = (host: string) =>
      writeFile(
        `${corpus.path}.lock`,
        JSON.stringify({ pid: gone.pid, host, since: new Date().toISOString(), program: 'isnad' }),
      )
    await lock('elsewhere')
    const reading = await reopened(corpus.path)
    expect(reading.holder).toContain('on elsewhere')
    await reading.close()
    await lock(hostname())
    const writing = await reopened(corpus.path)
    expect(writing.holder).toBeNull()
    expect(JSON.parse(await readFile(`${corpus.path}.lock`, 'utf8'))).toMatchObject({ pid: process.pid })
  })

  test('a lock of another computer is taken over where a person says so, unless the file is open here', async () => {
    const corpus = await temporaryCorpus()
    const lock = `${corpus.path}.lock`
    const left = JSON.stringify({ pid: 1, host: 'elsewhere', since: new Date().toISOString(), program: 'isnad' })
    await writeFile(lock, left)
    const open = async () => {
      const opened = await openCorpus(corpus.path, { fromElsewhere: true })
      await opened.close()
      return { holder: opened.holder, isHeldElsewhere: opened.isHeldElsewhere }
    }
    expect(await open()).toEqual({ holder: expect.stringContaining('on elsewhere'), isHeldElsewhere: true })
    await corpus.close()
    expect(await readFile(lock, 'utf8')).toBe(left)
    expect(await open()).toEqual({ holder: null, isHeldElsewhere: false })
    expect(await readdir(dirname(lock))).toEqual([basename(corpus.path)])
  })

  test('a program that opened a corpus before the clock was put forward still has it', async () => {
    const corpus = await temporaryCorpus()
    const path = `${corpus.path}.lock`
    const own = JSON.parse(await readFile(path, 'utf8'))
    await writeFile(path, JSON.stringify({ ...own, since: '2001-01-01T00:00:00.000Z' }))
    expect((await reopened(corpus.path)).holder).toContain(`process ${process.pid}`)
    await corpus.close()
  })

  test.each([
    ['nobody has it', null],
    ['a crash left a torn lock', 'torn'],
    [
      'a process died with it',
      JSON.stringify({ pid: 1, host: hostname(), since: '2001-01-01T00:00:00Z', program: '' }),
    ],
  ])('only one of many that open at once may write where %s', async (_where, left) => {
    const corpus = await temporaryCorpus()
    await corpus.close()
    const path = `${corpus.path}.lock`
    if (left !== null) {
      await writeFile(path, left)
      await utimes(path, 0, 0)
    }
    const locks = await Promise.all(Array.from({ length: 50 }, () => takeLock(corpus.path, 'isnad')))
    expect(locks.filter(({ held }) => held)).toHaveLength(1)
    expect(await holderOf(corpus.path)).toContain(`process ${process.pid}`)
    for (const lock of locks) if (lock.held) await lock.release()
    expect(await readdir(dirname(path))).toEqual([basename(corpus.path)])
  })

  test('a lock that is being written is somebody’s', async () => {
    const corpus = await temporaryCorpus()
    await corpus.close()
    await writeFile(`${corpus.path}.lock`, '')
    expect((await reopened(corpus.path)).holder).toBe('another program')
  })

  test('closing waits for what is in flight and refuses what comes after', async () => {
    const corpus = await temporaryCorpus()
    const run = await corpus.beginRun({ kind: 'import', person: 'ليلى', settings: null })
    const importing = corpus.storeArticles(run, [1, 2, 3, 4, 5, 6].map(small))
    await corpus.close()
    expect((await importing).stored).toHaveLength(6)
    await expect(corpus.reserve(1)).rejects.toMatchObject({ name: 'Storage' })
    await expect(corpus.articleCount()).rejects.toMatchObject({ name: 'Storage' })
    expect(await (await reopened(corpus.path)).articleCount()).toBe(6)
  })

  test('nothing is taken for saved once the file is not in its place; back there, work goes on', async () => {
    const corpus = await temporaryCorpus()
    const [article] = (await importDrafts(corpus, [small(1)])) as [ArticleId]
    const note = (from: string, to: string) =>
      corpus.commit({
        change: {
          added: [],
          updated: [{ type: 'article', id: article, from: { note: from }, to: { note: to } }],
          removed: [],
        },
        verb: 'note',
        person: 'ليلى',
      })
    await rename(corpus.path, `${corpus.path}.moved`)
    await expect(note('', 'lost')).rejects.toMatchObject({ name: 'Storage' })
    await expect(corpus.undo('ليلى')).rejects.toMatchObject({ name: 'Storage' })
    await copyFile(`${corpus.path}.moved`, corpus.path)
    await expect(note('', 'lost')).rejects.toMatchObject({ name: 'Storage' })
    await rename(`${corpus.path}.moved`, corpus.path)
    await note('', 'saved')
    await corpus.close()
    expect((await (await reopened(corpus.path)).document(article)).article.note).toBe('saved')
  })

  test('a corpus that was moved is closed like any other, and has all that was acknowledged', async () => {
    const corpus = await temporaryCorpus()
    const moved = join(await temporaryFolder(), 'moved.isnad')
    await importDrafts(corpus, [small(1)])
    await rename(corpus.path, moved)
    await corpus.close()
    expect(await readdir(dirname(corpus.path))).toEqual([])
    const found = await reopened(moved)
    expect(await found.articleCount()).toBe(1)
    expect(await found.check(() => {}, never)).toEqual([])
  })

  test('after a crash everything acknowledged is there and the whole file is checked', async () => {
    const corpus = await temporaryCorpus()
    const articles = await importDrafts(corpus, [small(1), small(2)])
    const path = await asAfterACrash(corpus)
    const crashed = await reopened(path)
    expect(await crashed.articleCount()).toBe(articles.length)
    expect(await crashed.soundness).toEqual([])
    expect(await crashed.check(() => {}, never)).toEqual([])
    expect((await crashed.reserve(1)).first).toBeGreaterThan((await corpus.reserve(1)).first)
  })

  test('an import that a crash ended can be undone', async () => {
    const corpus = await temporaryCorpus()
    const run = await corpus.beginRun({ kind: 'import', person: 'ليلى', settings: null })
    await corpus.storeArticles(run, [small(1)])
    expect((await corpus.historyState('ليلى')).undo).toBeNull()
    await corpus.reserve(5000)
    const crashed = await reopened(await asAfterACrash(corpus))
    await crashed.undo('ليلى')
    expect(await crashed.articleCount()).toBe(0)
  })
})

test('a reader of the pool sees what the writer has acknowledged', async () => {
  const corpus = await temporaryCorpus()
  const reader = openReader(corpus.path)
  onTestFinished(() => reader.close())
  const [article] = await importDrafts(corpus, [small(1)])
  expect(reader.articleIds({ only: 'all', within: null })).toEqual([article])
  expect(reader.articleIds({ only: 'done', within: null })).toEqual([])
  expect(reader.articleIds({ only: 'all', within: { articles: [article!] } })).toEqual([article])
  expect(reader.articleIds({ only: 'all', within: { query: { filter: { tag: ['x'] }, sort: 'added' } } })).toEqual([])
  expect(reader.document(article!)).toEqual(await corpus.document(article!))
  expect(reader.articleUid(article!)).toBe(reader.document(article!).article.uid)
  expect(reader.labels().map(({ key }) => key)).toEqual(['PER', 'ORG', 'LOC', 'EVENT', 'DATE'])
  expect(reader.uid).toBe(corpus.uid)
})

// The superuser may write everything.
test.skipIf(process.getuid?.() === 0)(
  'a file that may not be written is opened to read, and nobody has it',
  async () => {
    const corpus = await temporaryCorpus()
    await corpus.close()
    await chmod(corpus.path, 0o444)
    const reading = await reopened(corpus.path)
    expect(writeProtected(reading.holder ?? '')).toBe('file')
  },
)
