import { readFileSync } from 'node:fs'
import type { DraftBlock } from '../../../../shared/model/index.ts'
import { extract } from '../extract.ts'
import type { TaggerOf } from '../names/all-names.ts'
import { readConll, spansOf } from '../tagger/conll.ts'
import type { TaggedSentence } from '../tagger/conll.ts'

/** Counts of exact matches, and what follows from them; 0..1. */
export interface Agreement {
  readonly gold: number
  readonly system: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Of people, places and bodies, and all three together. */
export type ConllFigures = Readonly<Record<'PER' | 'LOC' | 'ORG' | 'all', Agreement>>

/**
 * How well the whole extraction finds the names of an annotated corpus (`token<TAB>IOB2 tag` lines, UTF-8): exact words and
 * label. Sentences are joined with blanks and read as the paragraphs of articles of `together` sentences, where the file
 * does not say which belong together. A mention that leaves out an attached clitic counts as the word it stands in, since
 * such corpora cannot split words; one that covers no word of the corpus counts as wrong.
 * `tagger`: the shipped one where absent; `() => null` for the rules alone.
 * @throws where the file cannot be read
 */
export function evaluateConll(path: string, lang: 'ar' | 'en', tagger?: TaggerOf, together = 10): ConllFigures {
  const sentences = readConll(readFileSync(path, 'utf8'))
  const counts = { PER: [0, 0, 0], LOC: [0, 0, 0], ORG: [0, 0, 0] } satisfies Record<string, number[]>
  for (let at = 0; at < sentences.length; at += together) {
    const article = sentences.slice(at, at + together)
    const gold = new Set(
      article.flatMap((sentence, index) =>
        spansOf(sentence.tags).map(({ from, to, label }) => `${index} ${from} ${to} ${label}`),
      ),
    )
    const system = new Set(namesIn(article, lang, tagger))
    for (const [label, count] of Object.entries(counts)) {
      const found = [...system].filter((name) => name.endsWith(label))
      count[0] = (count[0] ?? 0) + [...gold].filter((name) => name.endsWith(label)).length
      count[1] = (count[1] ?? 0) + found.length
      count[2] = (count[2] ?? 0) + found.filter((name) => gold.has(name)).length
    }
  }
  const all = [0, 1, 2].map((index) => Object.values(counts).reduce((sum, count) => sum + (count[index] ?? 0), 0))
  return { PER: agreement(counts.PER), LOC: agreement(counts.LOC), ORG: agreement(counts.ORG), all: agreement(all) }
}

function agreement([gold = 0, system = 0, right = 0]: readonly number[]): Agreement {
  const precision = system === 0 ? 0 : right / system
  const recall = gold === 0 ? 0 : right / gold
  const f1 = gold + system === 0 ? 0 : (2 * right) / (gold + system)
  return { gold, system, right, precision, recall, f1 }
}

/** `sentence from to label` of what the extraction finds; word indexes of the sentence. */
function namesIn(sentences: readonly TaggedSentence[], lang: string, tagger: TaggerOf | undefined): string[] {
  const words: { sentence: number; index: number; start: number; end: number }[] = []
  const blocks: DraftBlock[] = []
  let text = ''
  for (const [sentence, { words: list }] of sentences.entries()) {
    const from = text.length
    for (const [index, word] of list.entries()) {
      words.push({ sentence, index, start: text.length, end: text.length + word.length })
      text += index === list.length - 1 ? word : `${word} `
    }
    blocks.push({
      kind: 'paragraph',
      start: from,
      end: text.length,
      direction: null,
      status: 'suggested',
      origin: 'auto:conll',
    })
    text += '\n'
  }
  return extract({ text, language: lang, blocks }, tagger === undefined ? {} : { tagger }).mentions.flatMap(
    ({ start, end, label }) => {
      const covered = words.filter((word) => word.start < end && word.end > start)
      const first = covered[0]
      const last = covered.at(-1)
      return first === undefined || last === undefined
        ? []
        : [`${first.sentence} ${first.index} ${last.index + 1} ${label}`]
    },
  )
}
