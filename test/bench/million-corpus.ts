/**
 * Makes the corpus of the million benchmark, once, in the system's temporary folder: articles as they come from an import,
 * stored by the same code, without the syncs that one at a time would need. Prints where it is.
 */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWriting, settle } from '../../electron/core/corpus/connection.ts'
import { createTables } from '../../electron/core/corpus/create.ts'
import { VERSION } from '../../electron/core/corpus/migrations/index.ts'
import { mergeIndexes } from '../../electron/core/corpus/search.ts'
import { session } from '../../electron/core/corpus/tables/index.ts'
import { beginRun, finishRun } from '../../electron/core/corpus/writing/runs.ts'
import { sequence } from '../../electron/core/corpus/writing/sequence.ts'
import { storeArticle } from '../../electron/core/corpus/writing/store-article.ts'
import type { DraftArticle } from '../../shared/model/index.ts'
import { generateArticle } from '../support/generated-articles.ts'

/** A short piece of news: about 60 words and 15 annotations. */
const SHORT = { paragraphs: 3, paragraphLength: 130, mentions: 12, quotes: 3 }
export const OUTLETS = ['سانا', 'رويترز', 'الوطن', 'القدس العربي', 'BBC', 'The Guardian', 'الشرق الأوسط', 'المدن']
const IN_ONE_TRANSACTION = 2000
const DAY_MS = 86_400_000

function article(index: number): DraftArticle {
  const draft = generateArticle({ ...SHORT, seed: index })
  const day = new Date(Date.UTC(2016, 0, 1) + ((index * 7919) % 3650) * DAY_MS).toISOString()
  return {
    ...draft,
    language: index % 10 === 0 ? 'en' : 'ar',
    status: index % 50 === 0 ? 'done' : index % 17 === 0 ? 'in_review' : 'new',
    tags: index % 40 === 0 ? ['مهم'] : [],
    meta: { ...draft.meta, outlet: OUTLETS[index % OUTLETS.length] ?? null, published_at: day },
  }
}

/** @returns the path of a corpus of so many articles; made if it is not there, which takes a while */
export function millionCorpus(articles: number): string {
  const path = join(tmpdir(), `isnad-bench-${VERSION}-${articles}.isnad`)
  if (existsSync(path)) return path
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  const connection = openWriting(createEmpty(unfinished))
  createTables(connection)
  connection.db.pragma('synchronous = OFF')
  connection.db.pragma('cache_size = -400000')
  const corpus = session(connection)
  const ids = { record: sequence(connection, 'record'), article: sequence(connection, 'article') }
  const run = beginRun(corpus, { kind: 'import', person: 'bench', settings: null })
  for (let at = 0; at < articles; at += IN_ONE_TRANSACTION) {
    connection.transaction(() => {
      for (let index = at; index < Math.min(articles, at + IN_ONE_TRANSACTION); index += 1)
        storeArticle(corpus, ids, run, article(index))
    })
    connection.transaction(() => mergeIndexes(corpus, 400))
    if (at % 50_000 === 0) console.error(`${at} of ${articles}`)
  }
  finishRun(corpus, run, null)
  ids.record.settle()
  ids.article.settle()
  connection.sql('UPDATE corpus SET closed = 1').run()
  settle(connection)
  connection.close()
  renameSync(unfinished, path)
  return path
}

function createEmpty(path: string): string {
  rmSync(`${path}-wal`, { force: true })
  rmSync(`${path}-shm`, { force: true })
  writeFileSync(path, '')
  return path
}

if (import.meta.filename === process.argv[1]) console.log(millionCorpus(Number(process.argv[2] ?? 1_000_000)))
