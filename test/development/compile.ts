/**
 * Compiles `articles/*.txt` into `ar.jsonl`, `en.jsonl` (development) and `ar-held.jsonl`, `en-held.jsonl`
 * (held out: nothing is tuned on them). Run with `node test/development/compile.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compile } from './markup.ts'

/** The last article of each language that may be looked at; what follows is held out. */
const LAST_SEEN: Readonly<Record<string, number>> = { ar: 10, en: 5 }

const here = (path: string): URL => new URL(path, import.meta.url)
const sets = new Map<string, string[]>(['ar', 'ar-held', 'en', 'en-held'].map((name) => [name, []]))
for (const file of readdirSync(here('articles/')).toSorted()) {
  const id = file.replace(/\.txt$/, '')
  const [language = '', number] = id.split('-')
  const set = Number(number) > (LAST_SEEN[language] ?? 0) ? `${language}-held` : language
  sets.get(set)?.push(JSON.stringify(compile(id, readFileSync(here(`articles/${file}`), 'utf8'))))
}
for (const [name, records] of sets) {
  if (records.length > 0) writeFileSync(here(`${name}.jsonl`), `${records.join('\n')}\n`)
}
