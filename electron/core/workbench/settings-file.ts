import { userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
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
  let settings: Settings = { ...defaults, ...usable(await readJson(path, z.record(z.string(), z.unknown()), {})) }
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

/** What this program can use of a file: a value that it does not know takes no other with it. */
function usable(read: Readonly<Record<string, unknown>>): Partial<Settings> {
  const known = Object.entries(Settings.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(read[name])
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return Object.fromEntries(known)
}

function systemUser(): string {
  try {
    return userInfo().username || 'analyst'
  } catch {
    return 'analyst'
  }
}
