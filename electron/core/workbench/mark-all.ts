import type { BulkEvent, BulkTarget, MarkAll, OccurrencesEvent } from '../../../shared/contract/index.ts'
import { markAll } from '../../../shared/edit/index.ts'
import type { ArticleId, Span } from '../../../shared/model/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { editMany } from './bulk.ts'
import type { ManyEdits } from './bulk.ts'

/** Articles that are read at once, between two looks at whether anybody still wants to know. */
const AT_ONCE = 40

export interface Sought {
  readonly name: string
  readonly label: string
  readonly within: BulkTarget | null
  readonly most: number
}

/** Finds a name all over the corpus, a few articles at a time. */
export async function* findOccurrences(
  corpus: Corpus,
  { name, label, within, most }: Sought,
  signal: AbortSignal,
): AsyncGenerator<OccurrencesEvent> {
  const articles = await amongst(corpus, name, within)
  let count = 0
  for (let at = 0; at < articles.length && count < most && !signal.aborted; at += AT_ONCE) {
    yield { type: 'progress', done: at, total: articles.length }
    const found = await corpus.occurrences(articles.slice(at, at + AT_ONCE), name, label)
    if (found.length > 0) yield { type: 'found', articles: found }
    count += found.reduce((sum, { occurrences }) => sum + occurrences.length, 0)
  }
  yield { type: 'progress', done: articles.length, total: articles.length }
}

/** A few articles are looked at whole; of many, the index says which are worth it. */
async function amongst(corpus: Corpus, name: string, within: BulkTarget | null): Promise<readonly ArticleId[]> {
  if (within !== null && 'articles' in within && within.articles.length <= AT_ONCE) return within.articles
  const candidates = await corpus.candidates(name)
  if (within === null) return candidates
  const wanted = new Set('query' in within ? await corpus.idsOf(within.query) : within.articles)
  return candidates.filter((article) => wanted.has(article))
}

/** Makes mentions of what was picked: one undo. */
export function markPicked(
  corpus: Corpus,
  { label, picked }: MarkAll,
  who: Pick<ManyEdits, 'person' | 'signal'>,
): AsyncGenerator<BulkEvent> {
  const spans = new Map<ArticleId, readonly Span[]>(picked.map((one) => [one.article, one.spans]))
  return editMany(corpus, [...spans.keys()], {
    ...who,
    verb: 'bulk.mark',
    build: (doc, context) => markAll(doc, spans.get(doc.article.id) ?? [], label, context),
  })
}
