import { readdirSync, readFileSync } from 'node:fs'
import { compile } from './markup.ts'
import type { Article } from './markup.ts'

/** The last article of each language that may be looked at; what follows is held out. */
const LAST_SEEN: Readonly<Record<string, number>> = { ar: 33, en: 13 }

const here = (path: string): URL => new URL(path, import.meta.url)

/**
 * The articles of `articles/`, compiled, by the name of the file (without `.jsonl`) that they belong in.
 * @throws as {@link compile} does
 */
export function compiledSets(): ReadonlyMap<string, readonly Article[]> {
  const sets = new Map<string, Article[]>(['ar', 'ar-held', 'en', 'en-held'].map((name) => [name, []]))
  for (const file of readdirSync(here('articles/')).toSorted()) {
    const id = file.replace(/\.txt$/, '')
    const [language = '', number] = id.split('-')
    const name = Number(number) > (LAST_SEEN[language] ?? 0) ? `${language}-held` : language
    sets.get(name)?.push(compile(id, readFileSync(here(`articles/${file}`), 'utf8')))
  }
  return sets
}

/** JSON Lines, as committed. */
export const toLines = (articles: readonly Article[]): string =>
  articles.map((article) => `${JSON.stringify(article)}\n`).join('')
