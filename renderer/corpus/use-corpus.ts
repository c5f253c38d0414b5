import { useQuery } from '@tanstack/react-query'
import type { CorpusInfo } from '../../shared/contract/index.ts'
import { orpc } from '../api.ts'

/** The open corpus; null where none is, undefined until that is known. */
export function useCorpus(): CorpusInfo | null | undefined {
  return useQuery(orpc.corpus.info.queryOptions()).data
}
