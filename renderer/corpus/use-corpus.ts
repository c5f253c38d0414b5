import { hashKey, useQuery } from '@tanstack/react-query'
import type { CorpusInfo, HistoryState } from '../../shared/contract/index.ts'
import { orpc } from '../api.ts'
import { queries } from '../queries.ts'
import { usePlace } from './place.ts'
import { askForHead } from './queue-pages.ts'

/** The open corpus, but for what every import and edit changes. */
export type OpenCorpus = Omit<CorpusInfo, 'articles' | 'history'>

/** The open corpus; null where none is, undefined until that is known. Whoever asks is drawn again where it is another. */
export function useCorpus(): OpenCorpus | null | undefined {
  return useQuery({ ...orpc.corpus.info.queryOptions(), select: withoutFigures }).data
}

/** How many articles it has; undefined where none is open. */
export function useArticleCount(): number | undefined {
  return useQuery({ ...orpc.corpus.info.queryOptions(), select: countOf }).data
}

/** Its history as it was when the page last asked for the corpus. */
export function useHistoryAtOpening(): HistoryState | undefined {
  return useQuery({ ...orpc.corpus.info.queryOptions(), select: historyOf }).data
}

const countOf = (corpus: CorpusInfo | null) => corpus?.articles
const historyOf = (corpus: CorpusInfo | null) => corpus?.history

function withoutFigures(corpus: CorpusInfo | null): OpenCorpus | null {
  if (corpus === null) return null
  const { articles: _, history: __, ...rest } = corpus
  return rest
}

const INFO = hashKey(orpc.corpus.info.queryKey())

/** The uid of the one that is shown; empty where none is. Asked with every edit: a key made once is not hashed again. */
export function shownCorpus(): string {
  return (queries.getQueryCache().get(INFO)?.state.data as CorpusInfo | null | undefined)?.uid ?? ''
}

/** Asks for it and for the head of its list, before anything is drawn: both come in one picture. */
export async function askForCorpus(): Promise<void> {
  const corpus = await queries.fetchQuery(orpc.corpus.info.queryOptions())
  if (corpus !== null) await askForHead(usePlace.getState().query)
}
