import { create } from 'zustand'
import type { CopyOffer, OffersOf } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { runMany, sayDone } from '../corpus/bulk.ts'
import { currentMessages } from '../messages/index.ts'
import { settled, useSession } from '../review/session.ts'
import { notifyError } from '../ui/notices.ts'
import { closeDialog, openDialog } from '../window/dialog.ts'
import { toggled } from './picked.ts'

interface CopiesState {
  /** Whose annotations they are. */
  readonly article: ArticleId | null
  readonly found: readonly OffersOf[]
  /** Keys of those to be marked. */
  readonly picked: ReadonlySet<string>
  readonly looking: boolean
}

export const useCopies = create<CopiesState>()(() => ({ article: null, found: [], picked: new Set(), looking: false }))

const { setState: set, getState: get } = useCopies

export const keyOf = (article: ArticleId, { of }: Pick<CopyOffer, 'of'>): string => `${article} ${of.type} ${of.id}`

/** What is reviewed in a copy can not be picked. */
export const isOpen = ({ state }: CopyOffer): boolean => state === 'open' || state === 'suggested'

let running: AbortController | null = null

/** Opens the dialog for the article that is shown, with everything picked that the copies do not have. */
export async function askCopies(): Promise<void> {
  const article = useSession.getState().doc?.article.id
  if (article === undefined) return
  stopLooking()
  const stop = new AbortController()
  running = stop
  set({ article, found: [], picked: new Set(), looking: true })
  openDialog({ type: 'copies' })
  try {
    await settled()
    for await (const event of await api.copies.offers({ article }, { signal: stop.signal })) {
      if (running !== stop) return
      if (event.type !== 'found') continue
      const open = event.articles.flatMap((one) => one.offers.filter(isOpen).map((offer) => keyOf(one.article, offer)))
      set(({ found, picked }) => ({ found: [...found, ...event.articles], picked: new Set([...picked, ...open]) }))
    }
  } catch (error) {
    if (!stop.signal.aborted) notifyError(error)
  } finally {
    if (running === stop) set({ looking: false })
  }
}

/** Picks some, or no more if all of them are picked. */
export function toggle(keys: readonly string[]): void {
  set(({ picked }) => ({ picked: toggled(picked, keys) }))
}

export function stopLooking(): void {
  running?.abort()
  running = null
}

/** Marks what is picked: in the background, one undo. */
export async function markCopies(): Promise<void> {
  const { article, found, picked: keys } = get()
  const { copies: t } = currentMessages().search
  const picked = found.flatMap((one) => {
    const annotations = one.offers.filter((offer) => keys.has(keyOf(one.article, offer))).map(({ of }) => of)
    return annotations.length === 0 ? [] : [{ article: one.article, annotations }]
  })
  if (article === null || picked.length === 0) return
  stopLooking()
  closeDialog()
  const report = await runMany(t.running, (signal) => api.copies.mark({ article, picked }, { signal }))
  if (report !== null) sayDone(report, t.done)
}
