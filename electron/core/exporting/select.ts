import type { ExportCounts, ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { ArticleDocument, Block, Mention, Quote, Span } from '../../../shared/model/index.ts'
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
  const fits = (isPlaced: boolean, letter: 'b' | 'm' | 'q', annotation: Block | Mention | Quote) => {
    if (!isPlaced) losses.push({ article: article.uid, id: recordId(letter, annotation), reason: MISPLACED })
    return isPlaced
  }
  const out = outLabel(options)
  const under = underOutLabels(document, options)
  const blocks = document.blocks.filter((block) => fits(isStretch(text, block), 'b', block))
  const placed = under.mentions.filter(
    (mention) => isWanted(mention, options) && fits(isStretch(text, mention), 'm', mention),
  )
  const double = Object.keys(options.labels).length === 0 ? NONE : doubled(placed)
  for (const mention of double) losses.push({ article: article.uid, id: recordId('m', mention), reason: DOUBLED })
  const mentions = double.size === 0 ? placed : placed.filter((mention) => !double.has(mention))
  const quotes = document.quotes.filter((quote) => isWanted(quote, options) && fits(isQuoteOf(text, quote), 'q', quote))
  let named: ReadonlySet<number | null> | null = null
  const isNamed = (id: number) => (named ??= entitiesOf(mentions, quotes)).has(id)
  const withSuggestions = options.annotations === 'with_suggestions'
  const entities = under.entities.filter(
    // By the labels of the corpus: under those of the export, one that stays here may have another's name.
    ({ id }, index) => (withSuggestions && out(document.entities[index]?.label ?? '') !== null) || isNamed(id),
  )
  return { document: { ...document, blocks, mentions, entities, quotes }, losses }
}

/** Those that the annotations name. */
function entitiesOf(mentions: readonly Mention[], quotes: readonly Quote[]): ReadonlySet<number | null> {
  const named = new Set<number | null>(mentions.map(({ entity }) => entity))
  for (const { speakerEntities } of quotes) for (const speaker of speakerEntities) named.add(speaker)
  return named
}

const MISPLACED = 'its place is not a stretch of the text'
const DOUBLED = 'another mention of the same words goes out under the same label'
const NONE: ReadonlySet<Mention> = new Set()

/** Where labels get one name, the same words may be marked twice under it: what is accepted stays, else the first. */
function doubled(mentions: readonly Mention[]): ReadonlySet<Mention> {
  const kept = new Map<string, Mention>()
  const double = new Set<Mention>()
  for (const mention of mentions) {
    if (mention.status === 'rejected') continue
    const key = `${mention.start} ${mention.end} ${mention.label}`
    const other = kept.get(key)
    const isBetter = other?.status === 'suggested' && mention.status === 'accepted'
    if (other !== undefined) double.add(isBetter ? other : mention)
    if (other === undefined || isBetter) kept.set(key, mention)
  }
  return double
}

/**
 * Rejected annotations say something to those who train on them, and only JSON Lines can say that they are rejected: they
 * go with the suggestions. Whoever asks for what was accepted may not look at what an annotation's status is.
 */
function isWanted({ status }: Mention | Quote, { annotations, format }: ExportOptions): boolean {
  if (status === 'accepted') return true
  return annotations === 'with_suggestions' && (status === 'suggested' || format === 'jsonl')
}

/** Whole characters of the text, at least one. */
function isStretch(text: string, { start, end }: Span): boolean {
  return 0 <= start && start < end && end <= text.length && !isInsidePair(text, start) && !isInsidePair(text, end)
}

function isQuoteOf(text: string, { content, cue, speaker, medium }: Quote): boolean {
  const isPlaced = (span: Span | null) => span === null || isStretch(text, span)
  return content.every(isPlaced) && isPlaced(cue) && isPlaced(speaker) && isPlaced(medium)
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
