import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConll } from '../../electron/core/extraction/tagger/conll.ts'
import { pick, random } from './random.ts'

/* Articles of 300 words, each another, put together from sentences of news, for benchmarks. */

const DATA = join(import.meta.dirname, '../../../shared/data')
const WORDS = 300

/** None without the project's shared folder. */
export function sentencesOfNews(): readonly string[] {
  return ['aqmar', 'aner', 'newsfane']
    .map((name) => join(DATA, `${name}.train.conll`))
    .filter((path) => existsSync(path))
    .flatMap((path) => readConll(readFileSync(path, 'utf8')).map(({ words }) => words.join(' ')))
}

/** Sentences drawn by the number of the article, in paragraphs of two. */
export function composed(sentences: readonly string[], seed: number): string {
  const next = random(seed + 1)
  const paragraphs = [`${pick(sentences, next).split(' ').slice(0, 8).join(' ')} ${seed}`]
  for (let words = 0; words < WORDS;) {
    const paragraph = `${pick(sentences, next)} ${pick(sentences, next)}`.split(' ').slice(0, WORDS - words)
    paragraphs.push(paragraph.join(' '))
    words += paragraph.length
  }
  return paragraphs.join('\n\n')
}
