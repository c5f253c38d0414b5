import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the models are: beside this source, or beside the bundle's entry, which may have this module in `chunks/`. */
export function modelFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  if (import.meta.url.endsWith('.ts')) return join(here, 'models')
  return join(basename(here) === 'chunks' ? dirname(here) : here, 'models')
}
