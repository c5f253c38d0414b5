import { createHash } from 'node:crypto'
import type { DraftArticle, DraftBlock, DraftEntity, DraftMention, DraftQuote } from '../../shared/model/index.ts'
import { pick, random } from './random.ts'

/*
 * Arabic articles made of invented sentences, for benchmarks and tests of size. The vocabulary is drawn from a seeded list
 * of made-up words besides common ones, so that texts differ from each other as real ones do.
 */

const COMMON =
  'في من على إلى عن مع بعد قبل خلال منذ حتى بين أن إن التي الذي هذا هذه ذلك كما حيث وقال وأضاف الحكومة المدينة العام اليوم أمس القرار الاجتماع المنطقة العلاقات التطورات الاقتصاد المشروع اللجنة الخطة الدعم المواطنين الأسعار المياه الكهرباء التعليم'.split(
    ' ',
  )
const LETTERS = 'ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي'.split(' ')
const NAMES =
  'دمشق|بيروت|القاهرة|بغداد|إبراهيم رئيسي|بشار الأسد|فيلق القدس|وزارة الخارجية|الأمم المتحدة|حلب|درعا|عمّان|إسماعيل قاآني|الرياض|تونس'.split(
    '|',
  )
const LABEL_OF = (name: string) =>
  /فيلق|وزارة|الأمم/u.test(name) ? 'ORG' : /رئيسي|الأسد|قاآني/u.test(name) ? 'PER' : 'LOC'

export interface Shape {
  readonly seed: number
  readonly paragraphs: number
  /** UTF-16 units of each paragraph, about. */
  readonly paragraphLength: number
  readonly mentions: number
  readonly quotes: number
}

/** About 300 words with 60 annotations: what a corpus of news is made of. */
export const NEWS: Omit<Shape, 'seed'> = { paragraphs: 8, paragraphLength: 220, mentions: 54, quotes: 6 }
/** 117,000 characters and 5,000 annotations in 200 paragraphs. */
export const HUGE: Omit<Shape, 'seed'> = { paragraphs: 200, paragraphLength: 585, mentions: 4400, quotes: 600 }
/** One paragraph of 20,000 characters and 800 annotations. */
export const ONE_PARAGRAPH: Omit<Shape, 'seed'> = { paragraphs: 1, paragraphLength: 20_000, mentions: 700, quotes: 100 }

const suggestion = {
  status: 'suggested',
  origin: 'auto:generated',
  confidence: 0.8,
  evidence: ['gazetteer'],
  note: '',
  flagged: false,
  attributes: {},
  reviewed: null,
  uid: null,
} as const

export function generateArticle(shape: Shape): DraftArticle {
  const next = random(shape.seed)
  const words = Array.from({ length: 120 }, () =>
    Array.from({ length: 3 + Math.floor(next() * 5) }, () => pick(LETTERS, next)).join(''),
  )
  const perParagraph = Math.max(1, Math.ceil(shape.mentions / shape.paragraphs))
  const blocks: DraftBlock[] = []
  const mentions: DraftMention[] = []
  const quotes: DraftQuote[] = []
  const entities: DraftEntity[] = NAMES.map((name) => {
    return { uid: null, label: LABEL_OF(name), name, aliases: [], origin: 'auto:generated', reference: null }
  })
  let text = ''

  const block = (kind: DraftBlock['kind'], write: () => void) => {
    if (text !== '') text += '\n\n'
    const start = text.length
    write()
    blocks.push({ kind, start, end: text.length, direction: null, status: 'suggested', origin: 'auto:generated' })
  }
  const mention = () => {
    if (mentions.length >= shape.mentions) return
    const entity = Math.floor(next() * NAMES.length)
    const name = NAMES[entity] ?? ''
    mentions.push({
      ...suggestion,
      label: LABEL_OF(name),
      start: text.length,
      end: text.length + name.length,
      entity,
      value: null,
    })
    text += `${name} `
  }

  block('headline', () => {
    text += `${pick(words, next)} ${pick(COMMON, next)} ${pick(words, next)} ${shape.seed}`
  })
  for (let index = 0; index < shape.paragraphs; index += 1) {
    block('paragraph', () => {
      const begin = text.length
      const step = shape.paragraphLength / perParagraph
      let at = step
      while (text.length - begin < shape.paragraphLength) {
        text += `${next() < 0.5 ? pick(COMMON, next) : pick(words, next)} `
        if (text.length - begin >= at) {
          mention()
          at += step
        }
      }
      text = `${text.trimEnd()}.`
      quotes.push(...quotesIn(text, begin, Math.round((shape.quotes * (index + 1)) / shape.paragraphs) - quotes.length))
    })
  }
  return {
    sourceId: null,
    text,
    language: 'ar',
    direction: null,
    status: 'new',
    meta: {
      title: text.slice(0, text.indexOf('\n')),
      published_at: '2025-01-01',
      outlet: pick(['سانا', 'رويترز', 'الوطن'], next),
    },
    tags: [],
    note: '',
    group: null,
    split: null,
    ext: {},
    provenance: {
      source: `generated-${shape.seed}.txt`,
      source_sha256: createHash('sha256').update(text).digest('hex'),
      importer: 'generated',
      encoding: 'utf-8',
    },
    blocks,
    mentions,
    entities,
    quotes,
  }
}

/** Quotes side by side in one paragraph, each a cue, a speaker and a content of whole words. */
function quotesIn(text: string, begin: number, count: number): DraftQuote[] {
  const stops = [...text.slice(begin).matchAll(/\S+/gu)].map(({ index, 0: word }) => {
    return { start: begin + index, end: begin + index + word.length }
  })
  const step = Math.floor(stops.length / Math.max(1, count))
  return Array.from({ length: step < 4 ? 0 : count }, (_, index): DraftQuote => {
    const [cue, speaker, first] = stops.slice(index * step, index * step + 3)
    const last = stops[index * step + step - 1]
    if (cue === undefined || speaker === undefined || first === undefined || last === undefined)
      throw new Error('too few words')
    return {
      ...suggestion,
      kind: 'direct',
      content: [{ start: first.start, end: last.end }],
      cue,
      speaker,
      medium: null,
      speakerEntities: [index % NAMES.length],
      source: 'named',
    }
  })
}
