import { UNCALIBRATED } from '../calibration.ts'
import { extractAndShow } from '../extract.ts'
import type { Extraction } from '../extraction.ts'
import type { TaggerOf } from '../names/all-names.ts'
import { taggerOf } from '../tagger/load.ts'
import { encodeLearning, encodeTaught } from './encode.ts'
import type { DoneArticle } from './evidence.ts'
import { learnArticle, noLearning, taughtBy } from './learn.ts'
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

/** Names, a date, a quotation and reported speech: what most of the extractor works on. */
const SAMPLE =
  'قال وزير الخارجية سامي الحداد، يوم 3 أيار 2023، في دمشق: «لن نقبل بغير اتفاق شامل مع الأمم المتحدة».\n' +
  'وأكدت رئيسة اللجنة ليلى منصور أن الاجتماع مع فيلق الشام في حلب سيعقد الأسبوع المقبل، وأضافت أن المدينة آمنة.'
/** Times that it takes until what is run most is compiled. */
const TIMES = 12

/** Reads the taggers and runs everything once, so that the first finished article need not wait for it. */
export function warmUp(): void {
  const learning = noLearning()
  const mention = { start: 17, end: 28, label: 'PER', decision: 'accepted', weight: 1, entity: null } as const
  const article = { text: SAMPLE, language: 'ar', meta: {}, blocks: null, mentions: [mention], quotes: [] }
  for (let time = 0; time < TIMES; time += 1) {
    learnFrom(learning, article)
    if (time % 4 > 0) continue
    encodeLearning(learning)
    encodeTaught(taughtBy(learning))
  }
}
