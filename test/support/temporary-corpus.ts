import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCorpus } from '../../electron/core/corpus/index.ts'
import type { Corpus } from '../../electron/core/corpus/index.ts'
import type { ArticleId, DraftArticle } from '../../shared/model/index.ts'

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A new corpus in a folder of its own; closed after the test, if it was not before. */
export async function temporaryCorpus(): Promise<Corpus> {
  const folder = await temporaryFolder()
  const corpus = await createCorpus(join(folder, 'test.isnad'))
  onTestFinished(() => corpus.close().catch(() => undefined))
  return corpus
}

/** Imports drafts and answers the ids of those that were stored. */
export async function importDrafts(
  corpus: Corpus,
  drafts: readonly DraftArticle[],
  person = 'ليلى',
): Promise<readonly ArticleId[]> {
  const run = await corpus.beginRun({ kind: 'import', person, settings: null })
  const { stored } = await corpus.storeArticles(run, drafts)
  await corpus.finishRun(run, { imported: stored.length })
  return stored.flatMap((one) => (one.status === 'stored' ? one.article : []))
}
