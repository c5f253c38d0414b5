import { readdirSync, readFileSync } from 'node:fs'
import { compile } from '../development/markup.ts'
import type { Article } from '../development/markup.ts'

/** The articles of the running story in their order, compiled. */
export function compiledStory(): readonly Article[] {
  const folder = new URL('articles/', import.meta.url)
  const files = readdirSync(folder).toSorted()
  return files.map((file) => compile(file.replace(/\.txt$/, ''), readFileSync(new URL(file, folder), 'utf8')))
}
