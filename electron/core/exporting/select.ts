import type { ExportCounts, ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { ArticleDocument, Mention, Quote, Span } from '../../../shared/model/index.ts'
import { recordId } from '../interchange/index.ts'
import { partOf } from './parts.ts'
import type { Part } from './parts.ts'

/** An article as it goes out: what the options ask for, every span checked against the text. */
export interface Selected {
  readonly document: ArticleDocument
  readonly part: Part | null
  /** What was left out because it cannot be right. */
  readonly losses: readonly Loss[]
}

/** The article with what the options ask for; null if they leave it out altogether. */
export function select(document: ArticleDocument, options: ExportOptions): Selected | null {
  const { article, text } = document
  if (article.deleted || (options.only === 'done' && article.status !== 'done')) return null

  const losses: Loss[] = []
  const fits = (id: string, spans: readonly (Span | null)[]) => {
    if (spans.every((span) => span === null || isStretch(text, span))) return true
    losses.push({ article: article.uid, id, reason: MISPLACED })
    return false
  }
  const blocks = document.blocks.filter((block) => fits(`b${block.id}`, [block]))
  const mentions = document.mentions.filter(
    (mention) => isWanted(mention, options) && fits(recordId('m', mention), [mention]),
  )
  const quotes = document.quotes.filter(
    (quote) =>
      isWanted(quote, options) &&
      fits(recordId('q', quote), [...quote.content, quote.cue, quote.speaker, quote.medium]),
  )
  const named = new Set([
    ...mentions.map(({ entity }) => entity),
    ...quotes.flatMap(({ speakerEntities }) => speakerEntities),
  ])
  const entities = document.entities.filter(({ id }) => options.annotations === 'with_suggestions' || named.has(id))
  return {
    document: { ...document, blocks, mentions, entities, quotes },
    part: partOf(article, options),
    losses,
  }
}

const MISPLACED = 'its place is not a stretch of the text'

/** Rejected annotations say something to those who train on them, and only JSON Lines can say that they are rejected. */
function isWanted({ status }: Mention | Quote, { annotations, format }: ExportOptions): boolean {
  if (status === 'rejected') return format === 'jsonl'
  return status === 'accepted' || annotations === 'with_suggestions'
}

/** Whole characters of the text, at least one. */
function isStretch(text: string, { start, end }: Span): boolean {
  return 0 <= start && start < end && end <= text.length && !isInsidePair(text, start) && !isInsidePair(text, end)
}

function isInsidePair(text: string, offset: number): boolean {
  return /^[\u{10000}-\u{10ffff}]$/u.test(text.slice(Math.max(0, offset - 1), offset + 1))
}

export const NO_COUNTS: ExportCounts = { articles: 0, mentions: 0, entities: 0, quotes: 0 }

export function count(counts: ExportCounts, { document }: Selected): ExportCounts {
  return {
    articles: counts.articles + 1,
    mentions: counts.mentions + document.mentions.length,
    entities: counts.entities + document.entities.length,
    quotes: counts.quotes + document.quotes.length,
  }
}
