import { create } from 'zustand'
import { describeError } from './describe-error.ts'

export interface Notice {
  readonly id: number
  /** `quiet` goes away by itself; `good` too; `bad` stays until it is dismissed. */
  readonly tone: 'quiet' | 'good' | 'bad'
  readonly text: string
  readonly title?: string
  /** A report of a bug that the user can quote. */
  readonly report?: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** One about the same takes its place. */
  readonly topic?: 'history'
  /** The step of the history that it offers to take back; it goes with that step. */
  readonly group?: string
}

interface Notices {
  /** Newest last. */
  readonly shown: readonly Notice[]
  /** How many dialogs are open: they have buttons where the notices stand. */
  readonly dialogs: number
}

export const useNotices = create<Notices>()(() => ({ shown: [], dialogs: 0 }))

/** Makes way for the buttons of a dialog. @returns what says that it is closed */
export function besideDialog(): () => void {
  const count = (by: 1 | -1) => useNotices.setState(({ dialogs }) => ({ dialogs: dialogs + by }))
  count(1)
  return () => count(-1)
}

/** More would hide the work. */
const MOST = 4
const LASTS_MS = { quiet: 4000, good: 8000 }

let last = 0

/** Says something at the edge of the window; screen readers hear it. The same text again replaces itself. */
export function notify(notice: Omit<Notice, 'id'>): void {
  last += 1
  const id = last
  useNotices.setState(({ shown }) => ({
    shown: [...shown.filter((before) => !isReplaced(before, notice)), { ...notice, id }].slice(-MOST),
  }))
  if (notice.tone !== 'bad') dismissAfter(id, LASTS_MS[notice.tone])
}

function isReplaced(before: Notice, { text, topic }: Omit<Notice, 'id'>): boolean {
  return before.text === text || (topic !== undefined && before.topic === topic)
}

/** Not while somebody is about to press what it offers. */
function dismissAfter(id: number, ms: number): void {
  setTimeout(() => {
    const isInUse = document.querySelector('.notices')?.matches(':hover, :focus-within') === true
    if (isInUse) dismissAfter(id, ms)
    else dismiss(id)
  }, ms)
}

/** The step was taken back or made again by another way: what offered that is gone. */
export function dismissOf(group: string): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.group !== group) }))
}

export function dismiss(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }))
}

/** Says what failed, what was kept and what to do next. Silent where the user stopped it. */
export function notifyError(error: unknown, doing?: 'undo' | 'redo'): void {
  const words = describeError(error, doing)
  if (words === null) return
  notify({ tone: words.expected ? 'quiet' : 'bad', ...(doing !== undefined && { topic: 'history' }), ...words })
}
