import type { CorpusChanges } from '../../../shared/contract/index.ts'
import type { Corpus } from '../corpus/index.ts'

/** What changes in the corpus from `since` on, until the signal; the corpus itself sends at most ten a second. */
export async function* followChanges(
  corpus: Corpus,
  since: number | null,
  signal: AbortSignal,
): AsyncGenerator<CorpusChanges> {
  const waiting: CorpusChanges[] = []
  let wake = () => {}
  const stop = corpus.onChanges((changes) => {
    waiting.push(changes)
    wake()
  })
  const abort = () => wake()
  signal.addEventListener('abort', abort)
  try {
    if (since !== null) yield corpus.changesSince(since)
    while (!signal.aborted) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else
        await new Promise<void>((resolve) => {
          wake = resolve
          if (waiting.length > 0 || signal.aborted) resolve()
        })
    }
  } finally {
    stop()
    signal.removeEventListener('abort', abort)
  }
}
