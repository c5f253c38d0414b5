import { userInfo } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_SETTINGS } from '../../../shared/settings-defaults.ts'
import { Settings } from '../../../shared/settings.ts'
import { readJson, writeJson } from './json-file.ts'

export interface SettingsFile {
  current(): Settings
  set(changes: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }): Promise<Settings>
}

/** The program's settings in `settings.json` of its data folder. `onChange` hears them now and whenever they change. */
export async function openSettings(
  dataFolder: string,
  onChange: (settings: Settings) => void = () => {},
): Promise<SettingsFile> {
  const path = join(dataFolder, 'settings.json')
  const defaults: Settings = { ...DEFAULT_SETTINGS, person: systemUser() }
  let settings = Settings.parse({ ...defaults, ...(await readJson(path, Settings.partial(), {})) })
  let writing: Promise<void> = Promise.resolve()
  onChange(settings)
  return {
    current: () => settings,
    async set(changes) {
      settings = Settings.parse({ ...settings, ...changes })
      const written = settings
      onChange(settings)
      writing = writing.catch(() => undefined).then(() => writeJson(path, written))
      await writing
      return written
    },
  }
}

function systemUser(): string {
  try {
    return userInfo().username || 'analyst'
  } catch {
    return 'analyst'
  }
}
