import type { Corpus } from '../corpus/index.ts'
import type { Pool } from '../jobs/index.ts'
import articles from './sample-articles.json' with { type: 'json' }

/** Fills a new corpus with the project's own articles, searched like any other. They are invented, and CC0. */
export async function addSample(corpus: Corpus, pool: Pool, person: string): Promise<void> {
  const run = await corpus.beginRun({ kind: 'import', person, settings: { sample: true } })
  for (const { id, text } of articles) {
    const { articles: drafts } = await pool.run('parse', { source: { name: `${id}.txt`, text }, extract: true })
    await corpus.storeArticles(run, drafts)
  }
  await corpus.finishRun(run, { imported: articles.length })
}
