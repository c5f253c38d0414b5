import { isDefinedError, ORPCError } from '@orpc/client'
import { create } from 'zustand'
import type { ERRORS } from '../../shared/errors.ts'
import { createLocale, fill, languageOf } from '../messages/index.ts'
import { useSettings } from '../settings/settings.ts'

export interface Notice {
  readonly id: number
  readonly tone: 'quiet' | 'problem'
  readonly text: string
}

/** What the page tells the user in passing. Also read out. */
export const useNotices = create<{ readonly list: readonly Notice[] }>()(() => ({ list: [] }))

/** A corpus that could not be opened, with what can be done about it. */
export interface Unreadable {
  readonly name: string
  readonly reason: 'not_a_corpus' | 'newer_version' | 'damaged' | 'permission' | 'not_found' | 'exists'
  readonly detail: string
  readonly backups: readonly { readonly handle: string; readonly name: string; readonly at: string }[]
}
export const useUnreadable = create<{ readonly corpus: Unreadable | null }>()(() => ({ corpus: null }))

let last = 0
const SHOWN_MS = 7000

export function notify(notice: Omit<Notice, 'id'>): void {
  last += 1
  const id = last
  useNotices.setState(({ list }) => ({ list: [...list.slice(-2), { ...notice, id }] }))
  if (notice.tone === 'quiet') setTimeout(() => dismiss(id), SHOWN_MS)
}

export function dismiss(id: number): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.id !== id) }))
}

/** Says in the user's language what failed, what was kept and what to do. */
export function notifyError(error: unknown, doing?: 'undo' | 'redo'): void {
  const settings = useSettings.getState()
  const { t } = createLocale(languageOf(settings), settings.digits)
  if (error instanceof DOMException && error.name === 'AbortError') return
  const problem = (text: string) => notify({ tone: 'problem', text })
  const detail = (value: unknown): string =>
    typeof value === 'object' && value !== null && 'detail' in value ? String(value.detail) : ''
  if (!(error instanceof ORPCError) || !isDefinedError(error)) {
    const report =
      error instanceof ORPCError && typeof error.data === 'object' && error.data !== null && 'report' in error.data
        ? String(error.data.report)
        : '-'
    problem(fill(t.bug, { report }))
    return
  }
  const code = error.code as keyof typeof ERRORS
  const data: unknown = error.data
  switch (code) {
    case 'NOTHING_TO_UNDO':
      notify({ tone: 'quiet', text: doing === 'redo' ? t.nothingToRedo : t.nothingToUndo })
      break
    case 'CONFLICT':
      problem(t.conflict)
      break
    case 'INVALID_CHANGE':
      problem(fill(t.invalid, { detail: detail(data) }))
      break
    case 'READ_ONLY':
      problem(fill(t.readOnlyBanner, { holder: (data as { holder: string }).holder }))
      break
    case 'CORPUS_UNREADABLE':
      useUnreadable.setState({ corpus: data as Unreadable })
      break
    case 'STORAGE':
      problem(fill(t.storage, { detail: detail(data) }))
      break
    case 'NO_CORPUS':
    case 'NOT_FOUND':
    case 'UNSUPPORTED':
      problem(t.notFound)
      break
  }
}
