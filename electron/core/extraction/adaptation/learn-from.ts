import { UNCALIBRATED } from '../calibration.ts'
import { extractAndShow } from '../extract.ts'
import type { Extraction } from '../extraction.ts'
import type { TaggerOf } from '../names/all-names.ts'
import { taggerOf } from '../tagger/load.ts'
import type { DoneArticle } from './evidence.ts'
import { learnArticle } from './learn.ts'
import type { Learning, SuggestedQuote, Unaided } from './learn.ts'

/** Learns from a finished article with the shipped tagger. */
export function learnFrom(learning: Learning, article: DoneArticle): void {
  learnArticle(learning, article, unaided(article, taggerOf))
}

/** What the extractor finds in an article by itself. */
export function unaided({ text, language, meta, blocks }: DoneArticle, tagger: TaggerOf): Unaided {
  const input = { text, language, meta, ...(blocks === null ? {} : { blocks }) }
  const { extraction, passages } = extractAndShow(input, { tagger, calibration: UNCALIBRATED })
  return { passages, quotes: quotesOf(extraction) }
}

/** Quotes of an extraction that was not calibrated. */
export const quotesOf = ({ quotes }: Extraction): SuggestedQuote[] =>
  quotes.map(({ kind, content, cue, confidence }) => ({ kind, content, cue, confidence: confidence ?? 1 }))
