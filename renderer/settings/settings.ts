import { create } from 'zustand'
import { DEFAULT_SETTINGS } from '../../shared/settings-defaults.ts'
import type { Settings } from '../../shared/settings.ts'
import { api } from '../api.ts'

/** The program's settings as the page knows them. */
export const useSettings = create<Settings>()(() => ({ ...DEFAULT_SETTINGS, person: '' }))

/** Takes over what the workbench keeps. */
export async function loadSettings(): Promise<void> {
  useSettings.setState(await api.settings.get())
}

/** Changes settings at once, then keeps them. Rejects if they cannot be kept; then they are as they were before. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const before = useSettings.getState()
  useSettings.setState(changes)
  try {
    await api.settings.set(changes)
  } catch (error) {
    useSettings.setState(before)
    throw error
  }
}
