import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Handle } from '../../shared/contract/index.ts'

/** The paths the user chose, under ids nobody can guess: the renderer names a file by its id and never by a path. */
export interface Handles {
  /** The same path and kind have the same id for as long as the program runs. */
  keep(path: string, kind: Handle['kind'], name?: string): Handle
  /** Null for an id that was never given out. */
  path(handle: string): string | null
}

export function createHandles(): Handles {
  const paths = new Map<string, string>()
  const ids = new Map<string, string>()
  return {
    keep(path, kind, name = basename(path)) {
      const key = `${kind}:${path}`
      const handle = ids.get(key) ?? randomUUID()
      ids.set(key, handle)
      paths.set(handle, path)
      return { handle, name, kind }
    },
    path: (handle) => paths.get(handle) ?? null,
  }
}
