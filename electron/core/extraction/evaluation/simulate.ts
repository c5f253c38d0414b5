import { UNCALIBRATED } from '../calibration.ts'
import { extract, extractAndShow } from '../extract.ts'
import { learnArticle, learnedOf, noLearning, quotesOf, taughtBy } from '../adaptation/index.ts'
import type { Learning } from '../adaptation/index.ts'
import type { TaggerOf } from '../names/all-names.ts'
import { corrected, measureAnalyst } from './analyst.ts'
import type { Measured, Wanted } from './analyst.ts'

/** One article of a simulated analyst's day. */
export interface Day {
  /** As it is suggested to somebody from whom nothing is learnt. */
  readonly without: Measured
  /** As it is suggested after the articles before it. */
  readonly learning: Measured
}

export interface Simulation {
  readonly days: readonly Day[]
  readonly learning: Learning
  /** Milliseconds that learning from an article took at most, without finding its suggestions. */
  readonly slowest: number
}

/** Articles in order: extracted, corrected to what is wanted, learnt from. */
export function simulate(articles: readonly Wanted[], tagger: TaggerOf): Simulation {
  const learning = noLearning()
  const days: Day[] = []
  let slowest = 0
  for (const wanted of articles) {
    const { text, language, meta, blocks } = wanted.article
    const input = { text, language, meta, ...(blocks === null ? {} : { blocks }) }
    const { extraction: without, passages } = extractAndShow(input, { tagger, calibration: UNCALIBRATED })
    const found = extract(input, { tagger, learned: learnedOf(taughtBy(learning)) })
    days.push({ without: measureAnalyst(without, wanted), learning: measureAnalyst(found, wanted) })
    const started = performance.now()
    learnArticle(learning, corrected(found, wanted), { passages, quotes: quotesOf(without) })
    slowest = Math.max(slowest, performance.now() - started)
  }
  return { days, learning, slowest }
}
