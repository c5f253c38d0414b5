import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readJson, writeJson } from './json-file.ts'

const MOST = 12
const Entry = z.object({ path: z.string(), name: z.string(), openedAt: z.string(), articles: z.number() })
type Entry = z.infer<typeof Entry>

export interface RecentFile {
  list(): Promise<readonly (Entry & { exists: boolean })[]>
  add(entry: Entry): Promise<void>
}

/** The corpora opened last, in `recent.json` of the program's data folder; newest first. */
export async function openRecent(dataFolder: string): Promise<RecentFile> {
  const file = join(dataFolder, 'recent.json')
  let entries = await readJson(file, z.array(Entry), [])
  return {
    list: () => Promise.all(entries.map(async (entry) => ({ ...entry, exists: await exists(entry.path) }))),
    async add(entry) {
      entries = [entry, ...entries.filter(({ path }) => path !== entry.path)].slice(0, MOST)
      await writeJson(file, entries)
    },
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
