import { create } from 'zustand'
import type { ImportSources, Offer, OffersTo } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { runMany, sayDone } from '../corpus/bulk.ts'
import { currentMessages } from '../messages/index.ts'
import { settled, useSession } from '../review/session.ts'
import { notifyError } from '../ui/notices.ts'
import { closeDialog, openDialog } from '../window/dialog.ts'
import { toggled } from './picked.ts'

/** Where the annotations come from: an article, whose copies could have them, or files with texts that are here. */
type Asked =
  | { readonly type: 'copies'; readonly article: ArticleId }
  | { readonly type: 'merging'; readonly files: ImportSources }

interface OffersState {
  /** Null: nothing was asked yet. */
  readonly asked: Asked | null
  readonly found: readonly OffersTo[]
  /** Keys of those to be taken over. */
  readonly picked: ReadonlySet<string>
  readonly looking: boolean
}

export const useOffers = create<OffersState>()(() => ({ asked: null, found: [], picked: new Set(), looking: false }))

const { setState: set, getState: get } = useOffers

export const keyOf = (article: ArticleId, { key }: Pick<Offer, 'key'>): string => `${article} ${key}`

/** What is reviewed can not be picked. */
export const isOpen = ({ state }: Offer): boolean => state === 'open' || state === 'suggested'

let running: AbortController | null = null

/** Opens the dialog for the copies of the article that is shown. */
export async function askCopies(): Promise<void> {
  const article = useSession.getState().doc?.article.id
  if (article !== undefined) await ask({ type: 'copies', article })
}

/** Opens the dialog for annotations in files that were read before. */
export async function askMerging(files: ImportSources): Promise<void> {
  await ask({ type: 'merging', files })
}

/** Everything is picked that is not there. */
async function ask(asked: Asked): Promise<void> {
  stopLooking()
  const stop = new AbortController()
  running = stop
  set({ asked, found: [], picked: new Set(), looking: true })
  openDialog({ type: 'offers' })
  const all = new Map<ArticleId, OffersTo>()
  let fresh: string[] = []
  let shownAt = 0
  const show = () => {
    const added = fresh
    fresh = []
    shownAt = performance.now()
    set(({ picked }) => ({ found: [...all.values()], picked: new Set([...picked, ...added]) }))
  }
  try {
    await settled()
    for await (const event of await offersOf(asked, stop.signal)) {
      if (running !== stop) return
      if (event.type === 'found')
        for (const one of event.articles) {
          const { more, together } = joined(all.get(one.article), one)
          all.set(one.article, together)
          fresh.push(...more.filter(isOpen).map((offer) => keyOf(one.article, offer)))
        }
      if (fresh.length > 0 && performance.now() - shownAt > SHOW_MS) show()
    }
  } catch (error) {
    if (!stop.signal.aborted) notifyError(error)
  } finally {
    if (running === stop) {
      show()
      set({ looking: false })
    }
  }
}

/** How often what is found is shown while it comes: there may be many thousands. */
const SHOW_MS = 100

/** An article with what it is offered by one more person; what several offer is offered once. */
function joined(known: OffersTo | undefined, one: OffersTo) {
  const keys = new Set(known?.offers.map(({ key }) => key))
  const more = one.offers.filter(({ key }) => !keys.has(key))
  const offers = [...(known?.offers ?? []), ...more]
  return { more, together: { ...one, offers: offers.sort((a, b) => a.start - b.start || b.end - a.end) } }
}

const offersOf = (asked: Asked, signal: AbortSignal) =>
  asked.type === 'copies'
    ? api.copies.offers({ article: asked.article }, { signal })
    : api.imports.offers(asked.files, { signal })

/** Picks some, or no more if all of them are picked. */
export function toggle(keys: readonly string[]): void {
  set(({ picked }) => ({ picked: toggled(picked, keys) }))
}

export function stopLooking(): void {
  running?.abort()
  running = null
}

/** Takes over what is picked: in the background, one undo. */
export async function takeOffers(): Promise<void> {
  const { asked, found, picked: keys } = get()
  const picked = found.flatMap(({ article, offers }) => {
    const own = offers.filter((offer) => keys.has(keyOf(article, offer))).map(({ key }) => key)
    return own.length === 0 ? [] : [{ article, keys: own }]
  })
  if (asked === null || picked.length === 0) return
  const t = currentMessages().search[asked.type]
  stopLooking()
  closeDialog()
  const report = await runMany(t.running, (signal) =>
    asked.type === 'copies'
      ? api.copies.mark({ article: asked.article, picked }, { signal })
      : api.imports.merge({ ...asked.files, picked }, { signal }),
  )
  if (report !== null) sayDone(report, t.done)
}
