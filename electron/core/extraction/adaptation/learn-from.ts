import { UNCALIBRATED } from '../calibration.ts'
import { extract } from '../extract.ts'
import { taggerOf } from '../tagger/load.ts'
import type { DoneArticle } from './evidence.ts'
import { learnArticle } from './learn.ts'
import type { Learning } from './learn.ts'

/** Learns from a finished article with the shipped tagger. */
export function learnFrom(learning: Learning, article: DoneArticle): void {
  const { text, language, meta, blocks } = article
  const input = { text, language, meta, ...(blocks === null ? {} : { blocks }) }
  const quotes = extract(input, { calibration: UNCALIBRATED }).quotes.map(({ kind, content, cue, confidence }) => {
    return { kind, content, cue, confidence: confidence ?? 1 }
  })
  learnArticle(learning, article, quotes, taggerOf)
}
