import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Handle } from '../../shared/contract/index.ts'
import type { Handles } from '../core/handles.ts'

/** Handles for paths from outside the page, by what is there; a path without anything is a file that will not open. */
export function handlesOf(paths: readonly string[], handles: Handles): Promise<readonly Handle[]> {
  return Promise.all(paths.map(async (path) => handles.keep(path, await kindOf(path))))
}

async function kindOf(path: string): Promise<Handle['kind']> {
  if (extname(path).toLowerCase() === '.isnad') return 'corpus'
  const about = await stat(path).catch(() => null)
  return about?.isDirectory() === true ? 'folder' : 'file'
}
