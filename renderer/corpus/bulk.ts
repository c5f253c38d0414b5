import type { BulkAction, BulkEvent, BulkReport, BulkTarget } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { currentMessages } from '../messages/index.ts'
import { allSaved, refreshHistory, undoStep } from '../review/index.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { beginWork } from '../window/work.ts'
import { usePlace } from './place.ts'
import { clearSelected } from './queue-selection.ts'

/** What is selected in the queue, else the open article; null where there is neither. */
export function bulkTarget(): BulkTarget | null {
  const { selected, article } = usePlace.getState()
  if (selected.size > 0) return { articles: [...selected] }
  return article === null ? null : { articles: [article] }
}

/** Does one thing to the selected articles, shows how far it is, and offers to take it back. */
export async function doToSelected(action: BulkAction): Promise<void> {
  const target = bulkTarget()
  if (target === null) return
  const { bulk: t } = currentMessages().corpus
  const report = await runMany(t.running[action.type], (signal) => api.bulk.run({ target, action }, { signal }))
  if (report !== null && action.type === 'delete') clearSelected()
  if (report !== null) sayDone(report, action.type === 'delete' ? t.deleted : t.changed)
}

/** Brings articles back from the bin, as one undo. */
export async function putBack(articles: readonly ArticleId[]): Promise<void> {
  const { bulk: t } = currentMessages().corpus
  const target: BulkTarget = { articles: [...articles] }
  const report = await runMany(t.running.restore, (signal) =>
    api.bulk.run({ target, action: { type: 'restore' } }, { signal }),
  )
  if (report !== null) sayDone(report, t.restored)
}

/**
 * Follows work on many articles that is one undo. It can be stopped; what was done stays.
 * @returns null where it was stopped or failed, which was said
 */
export async function runMany(
  title: string,
  start: (signal: AbortSignal) => Promise<AsyncIterable<BulkEvent>>,
): Promise<BulkReport | null> {
  if (!(await allSaved())) return null
  const stop = new AbortController()
  const work = beginWork(title, () => stop.abort())
  try {
    for await (const event of await start(stop.signal)) {
      if (event.type === 'finished') return event
      work.report(event.done, event.total)
    }
  } catch (error) {
    if (!stop.signal.aborted) notifyError(error)
  } finally {
    work.end()
    void refreshHistory()
  }
  if (stop.signal.aborted) notify({ tone: 'quiet', text: currentMessages().corpus.bulk.stopped })
  return null
}

/** Says what work on many articles came to, with a way back. */
export function sayDone(report: BulkReport, words: (articles: number, annotations: number) => string): void {
  const { group, articles, annotations, conflicts } = report
  const { bulk: t } = currentMessages().corpus
  const text = group === null ? t.nothing : words(articles, annotations)
  notify({
    tone: conflicts > 0 ? 'bad' : 'good',
    text: conflicts > 0 ? `${text} ${t.conflicts(conflicts)}` : text,
    ...(group !== null && { group, action: { label: t.undo, run: () => void undoStep(group) } }),
  })
}
