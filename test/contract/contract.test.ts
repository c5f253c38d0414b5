import { isDefinedError, ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { NO_CHANGE } from '../../shared/change/index.ts'
import type { ImportEvent, ImportSource } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { TRANSPORTS } from './transports.ts'
import type { Client } from './transports.ts'

const EVERYTHING = { filter: {}, sort: 'added' } as const

/** What a call failed with, as the page sees it. */
async function failure(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ORPCError)) throw new Error('it did not fail with an error of the contract', { cause: error })
  return error
}

function texts(count: number, topic: string): ImportSource[] {
  return Array.from({ length: count }, (_, number) => ({
    name: `${topic}-${number}.txt`,
    text: `${topic}: ${number}.`,
  }))
}

async function importAll(client: Client, sources: ImportSource[]): Promise<ImportEvent[]> {
  const events: ImportEvent[] = []
  for await (const event of await client.imports.run({ sources, extract: false })) events.push(event)
  return events
}

describe.each(TRANSPORTS)('the contract by %s', (_name, connect) => {
  test('answers, and keeps what it was told', async () => {
    const client = await connect()
    expect(await client.corpus.info()).toBeNull()
    const settings = await client.settings.set({ person: 'ليلى 👩🏽‍💻', keys: { 'edit.undo': '' } })
    expect(await client.settings.get()).toEqual(settings)
    expect(settings.person).toBe('ليلى 👩🏽‍💻')
  })

  test('expected failures are typed and carry data', async () => {
    const client = await connect()
    const closed = await failure(client.articles.page({ ...EVERYTHING, offset: 0, limit: 10 }))
    expect([isDefinedError(closed), closed.code]).toEqual([true, 'NO_CORPUS'])

    const lost = await failure(client.corpus.open({ handle: 'never given out' }))
    expect([isDefinedError(lost), lost.code, lost.data]).toEqual([true, 'NOT_FOUND', { what: 'file' }])

    const dialog = await failure(client.host.pick({ what: 'corpus' }))
    expect([isDefinedError(dialog), dialog.code, dialog.data]).toEqual([true, 'UNSUPPORTED', { what: 'corpus' }])

    await client.corpus.create({ name: 'news' })
    const nothing = await failure(client.history.undo({ past: null }))
    expect([isDefinedError(nothing), nothing.code]).toEqual([true, 'NOTHING_TO_UNDO'])
    expect((await failure(client.history.redo({ past: null }))).code).toBe('NOTHING_TO_UNDO')
  })

  test('an edit of something that has changed since is a conflict with the records as they are', async () => {
    const client = await connect()
    const { uid: corpus } = await client.corpus.create({ name: 'news' })
    const [imported] = await importAll(client, texts(1, 'one'))
    if (imported?.type !== 'imported') throw new Error('nothing was imported')
    const { article } = await client.articles.get({ article: imported.article })
    const noted = (note: string) => ({
      corpus,
      change: {
        ...NO_CHANGE,
        updated: [{ type: 'article' as const, id: article.id, from: { note: '' }, to: { note } }],
      },
      verb: 'article.note',
    })

    await client.history.commit(noted('first'))
    const conflict = await failure(client.history.commit(noted('second')))
    expect([isDefinedError(conflict), conflict.code]).toEqual([true, 'CONFLICT'])
    expect(conflict.data).toMatchObject({ records: [{ ...article, note: 'first' }] })
    expect((await client.articles.get({ article: article.id })).article.note).toBe('first')
  })

  test('an edit goes into no other corpus than the one it was made on, also where that has the same records', async () => {
    const client = await connect()
    const { uid: corpus } = await client.corpus.create({ name: 'one' })
    await importAll(client, texts(1, 'one'))
    await client.corpus.create({ name: 'two' })
    const [imported] = await importAll(client, texts(1, 'one'))
    if (imported?.type !== 'imported') throw new Error('nothing was imported')
    const { article } = imported
    const updated = [{ type: 'article' as const, id: article, from: { note: '' }, to: { note: 'of one' } }]
    const commit = client.history.commit({ corpus, change: { ...NO_CHANGE, updated }, verb: 'article.note' })
    expect((await failure(commit)).code).toBe('NO_CORPUS')
    expect((await client.articles.get({ article })).article.note).toBe('')
  })

  test('input that is not what the contract says is refused before anything happens', async () => {
    const client = await connect()
    await client.corpus.create({ name: 'news' })
    for (const call of [
      client.articles.page({ ...EVERYTHING, offset: -1, limit: 10 }),
      client.articles.page({ ...EVERYTHING, offset: 0, limit: 100_000 }),
      client.articles.get({ article: 'first' as unknown as ArticleId }),
      client.corpus.create({ name: '' }),
      client.host.openLink({ url: 'file:///etc/passwd' }),
      client.host.openLink({ url: 'javascript:alert(1)' }),
      client.history.commit({
        corpus: '',
        change: { ...NO_CHANGE, added: [{ type: 'nothing' }] },
        verb: 'article.note',
      }),
      client.history.commit({ corpus: '', change: NO_CHANGE, verb: 'Not a verb!' }),
      client.history.revert({ group: 'the last one' }),
    ]) {
      const refused = await failure(call)
      expect(refused.code).toBe('BAD_REQUEST')
    }
  })

  test('a text comes back as it went in', async () => {
    const client = await connect()
    await client.corpus.create({ name: 'news' })
    const text = 'قالَ\u2028سطر \u202Bثانٍ\u202C 👨‍👩‍👧 e\u0301 \u0085 \u00A0\n\nنهاية'
    const [imported] = await importAll(client, [{ name: 'hostile.txt', text }])
    if (imported?.type !== 'imported') throw new Error('nothing was imported')
    expect((await client.articles.get({ article: imported.article })).text).toBe(text)
  })

  test('a long task says how far it is and ends with its report', async () => {
    const client = await connect()
    await client.corpus.create({ name: 'news' })
    const events = await importAll(client, [...texts(3, 'news'), ...texts(1, 'news')])
    expect(events.map(({ type }) => type).join(' ')).toBe(
      'imported progress imported progress imported progress duplicate progress finished',
    )
    expect(events.at(-1)).toMatchObject({ report: { imported: 3, duplicates: 1, failed: 0, stopped: false } })
  })

  test.each(['leaving the stream', 'aborting the call'])('%s stops the task; what was done stays', async (how) => {
    const client = await connect()
    await client.corpus.create({ name: 'news' })
    const abort = new AbortController()
    const left = await client.imports.run({ sources: texts(60, 'left'), extract: false }, { signal: abort.signal })
    const reading = (async () => {
      for await (const event of left) {
        if (event.type !== 'imported') continue
        if (how === 'leaving the stream') break
        abort.abort()
      }
    })()
    // Whether the stream of an aborted call ends or throws is up to the transport.
    await reading.catch((error: unknown) => {
      if (!abort.signal.aborted) throw error
    })
    // Another import as long: what had not been stopped would have come along with it.
    await importAll(client, texts(60, 'other'))
    const ofLeft = await client.articles.page({ filter: { text: 'left' }, sort: 'added', offset: 0, limit: 100 })
    expect(ofLeft.total).toBeGreaterThan(0)
    expect(ofLeft.total).toBeLessThan(20)
  })

  test('a stream that stays open keeps nothing else waiting, and tells what happens', async () => {
    const client = await connect()
    await client.corpus.create({ name: 'news' })
    const changes = await client.corpus.changes({ since: null })
    const next = changes.next()
    const [imported] = await importAll(client, texts(1, 'one'))
    if (imported?.type !== 'imported') throw new Error('nothing was imported')
    expect(await next).toMatchObject({ done: false, value: { articles: [imported.article] } })
    await changes.return()
  })

  test('a stream over a corpus ends with it', async () => {
    const client = await connect()
    await client.corpus.create({ name: 'news' })
    const changes = await client.corpus.changes({ since: null })
    const next = changes.next()
    await client.corpus.close()
    expect((await next).done).toBe(true)
  })

  test('a corpus opened by two at once is opened once, and one that is open stays so', async () => {
    const client = await connect()
    const { uid } = await client.corpus.create({ name: 'news' })
    await client.corpus.close()
    const [recent] = await client.corpus.recent()
    if (recent === undefined) throw new Error('it was forgotten')
    const { handle } = recent
    const opened = await Promise.all([client.corpus.open({ handle }), client.corpus.open({ handle })])
    expect(opened.map((info) => [info.uid, info.readOnly])).toEqual([
      [uid, false],
      [uid, false],
    ])
    const changes = await client.corpus.changes({ since: null })
    const next = changes.next()
    await client.corpus.open({ handle })
    const [imported] = await importAll(client, texts(1, 'one'))
    if (imported?.type !== 'imported') throw new Error('nothing was imported')
    expect(await next).toMatchObject({ done: false, value: { articles: [imported.article] } })
    await changes.return()
  })

  test('a failure inside a stream is typed, too', async () => {
    const client = await connect()
    await client.corpus.create({ name: 'news' })
    const run = async () => {
      for await (const _ of await client.exports.run({ options: EXPORT, folder: 'never given out' })) continue
    }
    expect(await failure(run())).toMatchObject({ code: 'NOT_FOUND', data: { what: 'file' } })
  })
})

const EXPORT = { format: 'jsonl', only: 'all', annotations: 'accepted', split: null } as const
