import { create } from 'zustand'
import type { Difference, ExtractionEvent } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { usePlace } from '../corpus/place.ts'
import { currentMessages } from '../messages/index.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { closeDialog, openDialog } from '../window/dialog.ts'
import { beginWork } from '../window/work.ts'
import { refreshHistory } from './history.ts'
import { allSaved, focusOn, openArticle, reload, useSession } from './session.ts'

/** An article that was searched again, and what is seen otherwise now. */
export interface Searched {
  readonly article: ArticleId
  readonly title: string
  readonly differences: readonly Difference[]
  /** Why it could not be searched. */
  readonly failed: string | null
}

/** What the last extraction came to. */
export interface Extracting {
  readonly articles: number
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly same: number
  readonly kept: number
  readonly failed: number
  /** Those in which anything changed or failed; as many as anybody looks through. */
  readonly searched: readonly Searched[]
}

const NOTHING: Extracting = {
  articles: 0,
  added: 0,
  removed: 0,
  changed: 0,
  same: 0,
  kept: 0,
  failed: 0,
  searched: [],
}
const LISTED = 200

export const useExtracting = create<Extracting>()(() => NOTHING)

/** Searches articles again, shows how far it is, and says what changed. What people reviewed stays. */
export async function extractAgain(articles: readonly ArticleId[]): Promise<void> {
  if (articles.length === 0 || !(await allSaved())) return
  const { extraction: t } = currentMessages().review
  const stop = new AbortController()
  const work = beginWork(t.running, () => stop.abort())
  let result = NOTHING
  try {
    for await (const event of await api.extraction.run({ articles: [...articles] }, { signal: stop.signal })) {
      if (event.type === 'progress') work.report(event.done, event.total)
      else result = afterEvent(result, event)
    }
  } catch (error) {
    if (!stop.signal.aborted) notifyError(error)
  } finally {
    work.end()
  }
  useExtracting.setState(result, true)
  // It can be undone as one.
  void refreshHistory()
  const { doc } = useSession.getState()
  if (doc !== null && articles.includes(doc.article.id)) await reload().catch(notifyError)
  const { added, removed, changed, failed, searched } = result
  const show = { label: t.show, run: showDifferences }
  notify({
    tone: failed > 0 ? 'bad' : 'good',
    text: added + removed + changed + failed === 0 ? t.nothing(result.articles) : t.summary(result),
    ...(searched.length > 0 ? { action: show } : {}),
  })
}

export const hasDifferences = () => useExtracting.getState().searched.length > 0

export function showDifferences(): void {
  openDialog({ type: 'differences' })
}

/** Another corpus has other articles. */
export function forgetDifferences(): void {
  useExtracting.setState(NOTHING, true)
}

function afterEvent(before: Extracting, event: ExtractionEvent): Extracting {
  if (event.type === 'failed') {
    const { article, title, reason } = event
    const searched = listed(before.searched, { article, title, differences: [], failed: reason })
    return { ...before, articles: before.articles + 1, failed: before.failed + 1, searched }
  }
  if (event.type !== 'extracted') return before
  const { article, title, differences } = event
  return {
    ...before,
    articles: before.articles + 1,
    added: before.added + event.added,
    removed: before.removed + event.removed,
    changed: before.changed + event.changed,
    same: before.same + event.same,
    kept: before.kept + event.kept,
    searched:
      differences.length === 0
        ? before.searched
        : listed(before.searched, { article, title, differences, failed: null }),
  }
}

function listed(list: readonly Searched[], item: Searched): readonly Searched[] {
  return list.length < LISTED ? [...list, item] : list
}

/** Opens the article of a difference, with the focus on what it is about where that is still there. */
export async function showDifference(article: ArticleId, { type, start, end }: Difference): Promise<void> {
  closeDialog()
  usePlace.getState().open(article)
  await openArticle(article)
  const { doc } = useSession.getState()
  if (doc?.article.id !== article) return
  const found =
    type === 'mention'
      ? doc.mentions.find((one) => one.start === start && one.end === end)
      : doc.quotes.find(({ content }) => content[0]?.start === start && content.at(-1)?.end === end)
  if (found !== undefined) focusOn({ type, id: found.id } as Parameters<typeof focusOn>[0])
}
