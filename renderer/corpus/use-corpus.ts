import { hashKey, useQuery } from '@tanstack/react-query'
import type { CorpusInfo } from '../../shared/contract/index.ts'
import { orpc } from '../api.ts'
import { queries } from '../queries.ts'
import { usePlace } from './place.ts'
import { askForHead } from './queue-pages.ts'

/** The open corpus; null where none is, undefined until that is known. */
export function useCorpus(): CorpusInfo | null | undefined {
  return useQuery(orpc.corpus.info.queryOptions()).data
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
