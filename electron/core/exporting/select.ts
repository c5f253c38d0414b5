import type { ExportCounts, ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { ArticleDocument, Mention, Quote, Span } from '../../../shared/model/index.ts'
import { recordId } from '../interchange/index.ts'
import { outLabel, underOutLabels } from './out-labels.ts'
import type { Part } from './parts.ts'

/** An article as it goes out: what the options ask for, every span checked against the text. */
export interface Selected {
  readonly document: ArticleDocument
  readonly part: Part | null
  /** What was left out because it cannot be right. */
  readonly losses: readonly Loss[]
}

/** The article with what the options ask for; null if they leave it out altogether. */
export function select(document: ArticleDocument, options: ExportOptions): Omit<Selected, 'part'> | null {
  const { article, text } = document
  if (article.deleted || (options.only === 'done' && article.status !== 'done')) return null

  const losses: Loss[] = []
  const fits = (id: () => string, ...spans: readonly (Span | null)[]) => {
    if (spans.every((span) => span === null || isStretch(text, span))) return true
    losses.push({ article: article.uid, id: id(), reason: MISPLACED })
    return false
  }
  const out = outLabel(options)
  const under = underOutLabels(document, options)
  const blocks = document.blocks.filter((block) => fits(() => `b${block.id}`, block))
  const mentions = under.mentions.filter(
    (mention) => isWanted(mention, options) && fits(() => recordId('m', mention), mention),
  )
  const quotes = document.quotes.filter(
    (quote) =>
      isWanted(quote, options) &&
      fits(() => recordId('q', quote), ...quote.content, quote.cue, quote.speaker, quote.medium),
  )
  const named = new Set<number | null>(mentions.map(({ entity }) => entity))
  for (const { speakerEntities } of quotes) for (const speaker of speakerEntities) named.add(speaker)
  // By the labels of the corpus: under those of the export, one that stays here may have another's name.
  const all = new Set(
    options.annotations === 'with_suggestions'
      ? document.entities.filter(({ label }) => out(label) !== null).map(({ id }) => id)
      : [],
  )
  const entities = under.entities.filter(({ id }) => all.has(id) || named.has(id))
  return { document: { ...document, blocks, mentions, entities, quotes }, losses }
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
  const unit = text.charCodeAt(offset)
  if (!(unit >= 0xdc00 && unit <= 0xdfff)) return false
  const before = text.charCodeAt(offset - 1)
  return before >= 0xd800 && before <= 0xdbff
}

export const NO_COUNTS: ExportCounts = { articles: 0, mentions: 0, entities: 0, quotes: 0 }

export function count(counts: ExportCounts, { document }: Selected): ExportCounts {
  const { mentions, entities, quotes } = document
  return added(counts, {
    articles: 1,
    mentions: mentions.length,
    entities: entities.length,
    quotes: quotes.length,
  })
}

export function added(one: ExportCounts, other: ExportCounts): ExportCounts {
  return {
    articles: one.articles + other.articles,
    mentions: one.mentions + other.mentions,
    entities: one.entities + other.entities,
    quotes: one.quotes + other.quotes,
  }
}
