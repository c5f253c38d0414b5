import { create } from 'zustand'

/** A corpus that could not be opened, and the backups that may take its place. */
export interface UnreadableCorpus {
  readonly name: string
  readonly reason: 'not_a_corpus' | 'newer_version' | 'damaged' | 'permission' | 'not_found' | 'exists'
  readonly detail: string
  readonly backups: readonly {
    readonly handle: string
    readonly name: string
    readonly at: string
    readonly articles: number
  }[]
}

/** The one dialog that is open, if any. */
export type OpenDialog =
  | { readonly type: 'settings'; readonly tab: 'general' | 'keys' }
  | { readonly type: 'palette' }
  | { readonly type: 'keys' }
  | { readonly type: 'paste' }
  | { readonly type: 'export' }
  | { readonly type: 'create' }
  | { readonly type: 'adding' }
  | { readonly type: 'unreadable'; readonly corpus: UnreadableCorpus }
  | { readonly type: 'problems'; readonly problems: readonly string[] }

export const useOpenDialog = create<{ readonly dialog: OpenDialog | null }>()(() => ({ dialog: null }))

export function openDialog(dialog: OpenDialog): void {
  useOpenDialog.setState({ dialog })
}

export function closeDialog(): void {
  useOpenDialog.setState({ dialog: null })
}
