import { create } from 'zustand'
import type { IdentityId } from '../../shared/model/index.ts'

/** What is looked at in the registry; it is there again when somebody comes back from an article. */
interface RegistryState {
  readonly tab: 'registry' | 'suggestions'
  readonly text: string
  readonly label: string | null
  readonly sort: 'name' | 'mentions' | 'quotes'
  readonly identity: IdentityId | null
  readonly role: 'mentioned' | 'speaking'
  /** The row that the keyboard is on, in the list and in the occurrences. */
  readonly cursor: number
  readonly occurrence: number
  /** Keys of suggestions that are being decided on. */
  readonly aside: ReadonlySet<string>
}

export const useRegistry = create<RegistryState>()(() => ({
  tab: 'registry',
  text: '',
  label: null,
  sort: 'mentions',
  identity: null,
  role: 'mentioned',
  cursor: 0,
  occurrence: 0,
  aside: new Set(),
}))

export const setRegistry = useRegistry.setState
