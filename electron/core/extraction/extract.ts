import type { DraftBlock, DraftEntity, DraftMention, DraftQuote } from '../../../shared/model/index.ts'
import { findBlocks } from './blocks/blocks.ts'
import type { FoundBlock } from './blocks/blocks.ts'
import { dayOf, readMeta } from './blocks/meta.ts'
import { CALIBRATION, calibrated } from './calibration.ts'
import type { Calibration } from './calibration.ts'
import { adaptNames } from './adaptation/adapt.ts'
import { adaptQuotes } from './adaptation/adapt-quotes.ts'
import type { Learned } from './adaptation/learn.ts'
import { EXTRACTOR } from './extraction.ts'
import type { Extraction, ExtractionInput } from './extraction.ts'
import { clusterNames } from './names/entities.ts'
import { findAllNames } from './names/all-names.ts'
import type { PassageNames, ReadPassage, TaggerOf } from './names/all-names.ts'
import { clitics } from './names/follow-ups.ts'
import { taggerOf } from './tagger/load.ts'
import { findLanguage } from './reading/language.ts'
import { lengthOf } from './reading/key.ts'
import { readBlock } from './reading/read-block.ts'
import type { Passage } from './reading/passage.ts'
import { isEmoji } from './reading/tokens.ts'
import type { Token } from './reading/tokens.ts'
import { visible } from './reading/visible.ts'
import { seenInput, writtenBlocks, writtenMention, writtenPassage, writtenQuote } from './as-written.ts'
import { stretchesOf } from './stretches.ts'
import { findQuotes } from './quotes/quotes.ts'
import type { PlacedStretch, ResolvedQuote } from './quotes/speakers.ts'

export interface ExtractionOptions {
  /** The shipped one where absent; `() => null` for the rules alone. */
  readonly tagger?: TaggerOf
  /** That of what was learnt, or the shipped one, where absent. */
  readonly calibration?: Calibration
  /** What the corpus has taught. */
  readonly learned?: Learned | null
}

/**
 * Everything that rules and tagger find in one article; time grows with the text's length. Pure, but that the shipped
 * tagger is read when it is first needed.
 */
export function extract(input: ExtractionInput, options: ExtractionOptions = {}): Extraction {
  return extractAndShow(input, options).extraction
}

interface Shown {
  readonly extraction: Extraction
  readonly passages: readonly ReadPassage[]
}

/** The same, and each passage that was read with the names that were found in it by what corpora do not teach. */
export function extractAndShow(input: ExtractionInput, options: ExtractionOptions = {}): Shown {
  const seen = visible(input.text)
  if (seen === null) return extractSeen(input, options)
  const { extraction, passages } = extractSeen(seenInput(input, seen), options)
  return {
    extraction: {
      ...extraction,
      blocks: writtenBlocks(extraction, input, seen),
      mentions: extraction.mentions.map((mention) => writtenMention(mention, seen)),
      quotes: extraction.quotes.map((quote) => writtenQuote(quote, seen)),
    },
    passages: passages.map((passage) => writtenPassage(passage, seen)),
  }
}

function extractSeen(input: ExtractionInput, options: ExtractionOptions): Shown {
  const { text } = input
  const { language, meta, blocks } = read(input)
  const content = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'section')
  const found: Annotations = { mentions: [], entities: [], quotes: [] }
  const shown: ReadPassage[] = []
  for (const stretch of stretchesOf(text, content)) {
    const passages = stretch.map((block) => readBlock(text, block, language))
    const all = findAllNames(passages, dayOf(meta), options.tagger ?? taggerOf)
    for (const [index, passage] of passages.entries()) {
      const names = all[index]
      if (names !== undefined) shown.push({ passage, found: names })
    }
    const { mentions, entities, quotes } = annotate(text, passages, all, options)
    const before = found.entities.length
    // Not spread into one call: a stretch may hold more than a call may have arguments.
    for (const one of mentions) found.mentions.push(one.entity === null ? one : { ...one, entity: one.entity + before })
    for (const one of entities) found.entities.push(one)
    for (const one of quotes)
      found.quotes.push({
        ...one,
        speakerEntities: one.speakerEntities.map((of) => of + before),
      })
  }
  return {
    extraction: { language, meta, blocks: input.blocks ?? blocks.map(draftBlock), ...found },
    passages: shown,
  }
}

/** What an article is made of, without a look for names and quotes. */
export function outline(input: ExtractionInput): Pick<Extraction, 'language' | 'meta' | 'blocks'> {
  const seen = visible(input.text)
  const { language, meta, blocks } = read(seen === null ? input : seenInput(input, seen))
  const drafts = input.blocks ?? blocks.map(draftBlock)
  return { language, meta, blocks: seen === null ? drafts : writtenBlocks({ blocks: drafts }, input, seen) }
}

function read(input: ExtractionInput) {
  const { text } = input
  const given = input.meta ?? {}
  const language = input.language === undefined || input.language === 'und' ? findLanguage(text) : input.language
  const title = typeof given['title'] === 'string' ? given['title'] : null
  const blocks: readonly FoundBlock[] = input.blocks ?? findBlocks(text, title)
  return { language, meta: readMeta(text, blocks, given), blocks }
}

interface Annotations {
  readonly mentions: DraftMention[]
  readonly entities: DraftEntity[]
  readonly quotes: DraftQuote[]
}

/** The names and quotes of passages that belong together. `found`: their names before the corpus is asked. */
function annotate(
  text: string,
  passages: readonly Passage[],
  found: readonly PassageNames[],
  options: ExtractionOptions,
): Annotations {
  const { learned = null } = options
  const calibration = options.calibration ?? learned?.calibration ?? CALIBRATION
  const names = found.map((one, index) => {
    const passage = passages[index]
    return learned === null || passage === undefined ? one.names : adaptNames(passage, one, learned)
  })
  const clusters = clusterNames(passages, names, text)
  const quotes = findQuotes(
    passages,
    names,
    found.map(({ nameQuotes }) => nameQuotes),
    clusters,
    learned?.habits ?? null,
  )
  const drafts = quotes.flatMap((quote) => draftQuote(passages, quote, calibration) ?? [])
  const { quotes: said, holders } = adaptQuotes(text, drafts, clusters.entities, learned?.habits ?? null)
  return {
    mentions: names.flatMap((list, passage) =>
      list.flatMap((name, index) => {
        const span = spanOf(passages, { ...name, passage })
        return span === null ? [] : [draftMention(span, name, clusters.of[passage]?.[index] ?? null, calibration)]
      }),
    ),
    entities: [...clusters.entities, ...holders].map(({ label, name, aliases }): DraftEntity => ({
      uid: null,
      label,
      name,
      aliases,
      origin: EXTRACTOR,
      reference: null,
    })),
    quotes: said,
  }
}

function draftBlock({ kind, start, end }: FoundBlock): DraftBlock {
  return { kind, start, end, direction: null, status: 'suggested', origin: EXTRACTOR }
}

const REVIEW = {
  uid: null,
  status: 'suggested',
  origin: EXTRACTOR,
  note: '',
  flagged: false,
  attributes: {},
  reviewed: null,
} as const

interface Offsets {
  readonly start: number
  readonly end: number
}

/** UTF-16 offsets of a stretch of tokens; clitics and attached pronouns left out. */
function spanOf(passages: readonly Passage[], stretch: PlacedStretch): Offsets | null {
  const tokens = passages[stretch.passage]?.tokens ?? []
  const first = tokens[stretch.from]
  const last = tokens[stretch.to - 1]
  if (first === undefined || last === undefined || stretch.to <= stretch.from) return null
  const start = first.start + clitics(tokens, stretch)
  const end = stretch.letters === undefined ? last.end : last.start + lengthOf(last.text, stretch.letters)
  return end > start ? { start, end } : null
}

function draftMention(
  span: Offsets,
  name: {
    readonly label: string
    readonly confidence: number
    readonly evidence: string
    readonly value?: string | null
  },
  entity: number | null,
  calibration: Calibration,
): DraftMention {
  return {
    ...REVIEW,
    ...span,
    label: name.label,
    entity,
    value: name.value ?? null,
    confidence: round(calibrated(name.confidence, 'mention', calibration)),
    evidence: [name.evidence],
  }
}

function draftQuote(passages: readonly Passage[], quote: ResolvedQuote, calibration: Calibration): DraftQuote | null {
  const content = quote.contents.flatMap((stretch) => spanOf(passages, trimmed(passages, stretch)) ?? [])
  if (content.length === 0) return null
  const one = (stretch: PlacedStretch | null): Offsets | null => (stretch === null ? null : spanOf(passages, stretch))
  return {
    ...REVIEW,
    kind: quote.kind,
    content,
    cue: one(quote.cue === null ? null : { ...quote.cue, passage: quote.passage }),
    speaker: one(quote.who),
    medium: one(quote.medium === null ? null : { ...quote.medium, passage: quote.passage }),
    speakerEntities: [...new Set(quote.entities)],
    source: quote.entities.length > 0 ? 'named' : quote.unnamed ? 'unnamed' : null,
    confidence: round(calibrated(quote.confidence, 'quote', calibration)),
    evidence: quote.evidence,
  }
}

/** Without marks at either end, but for symbols, and a mark whose partner is inside. */
function trimmed(passages: readonly Passage[], stretch: PlacedStretch): PlacedStretch {
  const passage = passages[stretch.passage]
  const tokens = passage?.tokens ?? []
  let { from, to } = stretch
  const pairedInside = (at: number, end: 'open' | 'close'): boolean => {
    const span = end === 'open' ? passage?.opening.get(at) : passage?.closing.get(at)
    return span !== undefined && span.open >= from && span.close < to
  }
  while (from < to && isPunctuation(tokens[from]) && !pairedInside(from, 'open')) from += 1
  while (to > from && isPunctuation(tokens[to - 1]) && !pairedInside(to - 1, 'close')) {
    if (tokens[to - 1]?.key === ')' && tokens.slice(from, to - 1).some((token) => token.key === '(')) break
    to -= 1
  }
  return from === stretch.from ? { ...stretch, to } : { passage: stretch.passage, from, to }
}

const KEPT = '%$€£٪°('
const isPunctuation = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && !KEPT.includes(token.key) && !isEmoji(token)

const round = (confidence: number): number => Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100
