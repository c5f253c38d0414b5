import { ORPCError } from '@orpc/client'
import type { Reverted } from '../../shared/contract/index.ts'
import type { CannotUndo } from '../../shared/errors.ts'
import { api } from '../api.ts'
import { usePlace } from '../corpus/place.ts'
import { currentMessages } from '../messages/index.ts'
import { dismissOf, notify, notifyError } from '../ui/notices.ts'
import { placeOfChange } from './place-of-change.ts'
import { wordFor } from './verbs.ts'
import { allSaved, openArticle, settled, showApplied, showHistory, tellSaved, useSession } from './session.ts'

/**
 * Takes back this person's last action, wherever it was, and shows where; or what came before one that it was told cannot
 * be taken back. This window remembers that as long as the corpus is open in it.
 */
export const undo = (): Promise<void> => move('undo', useSession.getState().refused.undo)

/** Makes again what this person took back last, and shows where; with what cannot be made again, as Undo. */
export const redo = (): Promise<void> => move('redo', useSession.getState().refused.redo)

async function move(direction: 'undo' | 'redo', past: string | null): Promise<void> {
  if (!(await allSaved())) return
  try {
    await show(await api.history[direction]({ past }), direction)
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'CANNOT_UNDO') {
      const { group } = error.data as CannotUndo
      useSession.setState(({ refused }) => ({ refused: { ...refused, [direction]: group } }))
    }
    notifyError(error, direction)
  }
}

/** Takes an action back by Undo where it is the last one, else by itself. */
export async function undoStep(group: string): Promise<void> {
  await settled()
  tellSaved()
  await (useSession.getState().history?.undo?.group === group ? move('undo', null) : revert(group))
}

/** Takes one older action back. */
export async function revert(group: string): Promise<void> {
  if (!(await allSaved())) return
  try {
    await show(await api.history.revert({ group }), 'undo')
  } catch (error) {
    notifyError(error)
  }
}

async function show({ history, at, applied, step }: Reverted, direction: 'undo' | 'redo'): Promise<void> {
  const { review: t } = currentMessages()
  const verb = wordFor(step.verb, t.verbs)
  dismissOf(step.group)
  notify({ tone: 'quiet', topic: 'history', text: direction === 'undo' ? t.undid(verb) : t.redid(verb) })
  showHistory(history, at)
  if (step.article === null || isShownAsNames(step.verb)) await showApplied(null)
  else if (useSession.getState().doc?.article.id === step.article) await showApplied(applied)
  else {
    usePlace.getState().open(step.article)
    await openArticle(step.article)
  }
  const { doc, scroll } = useSession.getState()
  // It is in the bin now, with all that was added with it.
  if (doc?.article.deleted === true) usePlace.setState({ article: null })
  if (doc === null || applied === null || doc.article.id !== step.article) return
  const { ref, spot } = placeOfChange(doc, applied)
  useSession.setState({ ...(ref !== null && { focus: ref, part: 'span', scroll: scroll + 1 }), hints: false, spot })
}

/** Whoever works on the names of the corpus sees there what is taken back of them, also where only one article has them. */
function isShownAsNames(verb: string): boolean {
  return verb.startsWith('identity.') && usePlace.getState().view === 'identities'
}

/** Asks what Undo would do: whole imports and extractions can be undone, too; an edit brings its own answer. */
export async function refreshHistory(): Promise<void> {
  const history = await api.history.state().catch(() => null)
  if (history === null) return
  tellSaved()
  useSession.setState({ history })
}
