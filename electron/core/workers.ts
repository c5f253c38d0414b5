import { basename, dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Where each worker's code is in the source, from `electron/core/`; the built program has it beside its entry. */
const SOURCES = {
  writer: './corpus/writer.worker.ts',
  pool: './jobs/pool.worker.ts',
  pieces: './jobs/pieces.worker.ts',
} as const

/**
 * What `new Worker` starts: the source, which Node runs as it is, or its bundle. The bundler may have put this module in
 * the entry itself or in `chunks/` below it.
 */
export function workerUrl(name: keyof typeof SOURCES): URL {
  if (import.meta.url.endsWith('.ts')) return new URL(SOURCES[name], import.meta.url)
  const here = dirname(fileURLToPath(import.meta.url))
  const entries = basename(here) === 'chunks' ? dirname(here) : here
  return new URL(`./${name}.js`, pathToFileURL(`${entries}/`))
}
