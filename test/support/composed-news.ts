import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConll, spansOf } from '../../electron/core/extraction/tagger/conll.ts'
import type { TaggedSentence } from '../../electron/core/extraction/tagger/conll.ts'
import type { Span } from '../../shared/model/index.ts'
import { pick, random } from './random.ts'

/* Articles of 300 words, each another, put together from annotated sentences of news, for benchmarks. */

const DATA = join(import.meta.dirname, '../../../shared/data')
const WORDS = 300

/** A name as the sentences have it. UTF-16 units. */
export interface ComposedName extends Span {
  readonly label: string
}

export interface Composed {
  readonly text: string
  readonly names: readonly ComposedName[]
}

/** None without the project's shared folder. */
export function sentencesOfNews(): readonly TaggedSentence[] {
  return ['aqmar', 'aner', 'newsfane']
    .map((name) => join(DATA, `${name}.train.conll`))
    .filter((path) => existsSync(path))
    .flatMap((path) => readConll(readFileSync(path, 'utf8')))
}

/** Sentences drawn by the number of the article, in paragraphs of two. */
export function composed(sentences: readonly TaggedSentence[], seed: number): Composed {
  const next = random(seed + 1)
  const names: ComposedName[] = []
  let text = `${pick(sentences, next).words.slice(0, 8).join(' ')} ${seed}`
  for (let count = 0; count < WORDS;) {
    const [one, other] = [pick(sentences, next), pick(sentences, next)]
    const words = [...one.words, ...other.words].slice(0, WORDS - count)
    const tags = [...one.tags, ...other.tags].slice(0, words.length)
    const from = text.length + 2
    text += `\n\n${words.join(' ')}`
    for (const span of spansOf(tags)) {
      const start = from + words.slice(0, span.from).join(' ').length + (span.from > 0 ? 1 : 0)
      names.push({ start, end: start + words.slice(span.from, span.to).join(' ').length, label: span.label })
    }
    count += words.length
  }
  return { text, names }
}
