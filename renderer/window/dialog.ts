import { create } from 'zustand'
import type { BackupOffer, ImportSource, Inspection, Soundness } from '../../shared/contract/index.ts'
import type { UnreadableReason } from '../../shared/errors.ts'

/** A corpus that could not be opened, and the backups that may take its place. */
export interface UnreadableCorpus {
  readonly name: string
  readonly reason: UnreadableReason
  readonly detail: string
  readonly backups: readonly BackupOffer[]
}

/** A corpus that another computer has, and the handle of a backup, where that is to take its place. */
export interface Held {
  readonly name: string
  readonly holder: string | null
  readonly backup?: string
}

/** The one dialog that is open, if any. */
export type OpenDialog =
  | { readonly type: 'settings'; readonly tab: 'general' | 'keys' }
  | { readonly type: 'palette' }
  | { readonly type: 'keys' }
  | { readonly type: 'about' }
  | { readonly type: 'paste' }
  | { readonly type: 'export' }
  | { readonly type: 'create' }
  | { readonly type: 'adding' }
  | {
      readonly type: 'choices'
      readonly sources: readonly ImportSource[]
      readonly inspection: Inspection
      /** Tables are asked about although their fields are known. */
      readonly anew: boolean
      /** Names of files that came with them and did not arrive. */
      readonly missing: readonly string[]
    }
  | { readonly type: 'differences' }
  | { readonly type: 'tags' }
  | { readonly type: 'bin' }
  | { readonly type: 'labels' }
  | { readonly type: 'markAll' }
  | { readonly type: 'offers' }
  | { readonly type: 'takeOver'; readonly corpus: Held }
  | { readonly type: 'unreadable'; readonly corpus: UnreadableCorpus }
  | { readonly type: 'problems'; readonly corpus: string; readonly found: Soundness }

export const useOpenDialog = create<{ readonly dialog: OpenDialog | null }>()(() => ({ dialog: null }))

export function openDialog(dialog: OpenDialog): void {
  useOpenDialog.setState({ dialog })
}

export function closeDialog(): void {
  useOpenDialog.setState({ dialog: null })
}

/** When none is open: what asks by itself takes nobody's words or choices away. */
export async function noDialog(): Promise<void> {
  while (useOpenDialog.getState().dialog !== null)
    await new Promise<void>((resolve) => {
      const stop = useOpenDialog.subscribe(({ dialog }) => {
        if (dialog !== null) return
        stop()
        resolve()
      })
    })
}
