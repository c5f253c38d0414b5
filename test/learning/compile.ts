/** Compiles `articles/*.txt` into `story.jsonl`. Run with `node test/learning/compile.ts`. */
import { writeFileSync } from 'node:fs'
import { toLines } from '../development/sets.ts'
import { compiledStory } from './story.ts'

writeFileSync(new URL('story.jsonl', import.meta.url), toLines(compiledStory()))
