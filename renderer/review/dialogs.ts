import { create } from 'zustand'
import type { EntityId } from '../../shared/model/index.ts'

/** What the review asks in a small dialog. */
export type ReviewDialog =
  | { readonly type: 'note' }
  | { readonly type: 'block' }
  | { readonly type: 'link' }
  | { readonly type: 'merge'; readonly entity: EntityId }
  | { readonly type: 'rename'; readonly entity: EntityId }

export const useDialog = create<{ readonly dialog: ReviewDialog | null }>()(() => ({ dialog: null }))
