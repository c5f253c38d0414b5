/**
 * Compiles `articles/*.txt` into `ar.jsonl`, `en.jsonl` (development) and `ar-held.jsonl`, `en-held.jsonl`
 * (held out: nothing is tuned on them). Run with `node test/development/compile.ts`.
 */
import { writeFileSync } from 'node:fs'
import { compiledSets, toLines } from './sets.ts'

for (const [name, articles] of compiledSets())
  writeFileSync(new URL(`${name}.jsonl`, import.meta.url), toLines(articles))
