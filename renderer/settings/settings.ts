import { create } from 'zustand'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import type { Settings } from '../../shared/settings.ts'
import { api } from '../api.ts'

/** The program's settings as the page knows them; changed at once here, then kept by the workbench. */
export const useSettings = create<Settings>()(() => ({ ...DEFAULT_SETTINGS, person: '' }))

export async function loadSettings(): Promise<void> {
  useSettings.setState(await api.settings.get())
}

export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  useSettings.setState(changes)
  useSettings.setState(await api.settings.set(changes))
}
