import type { Block, DraftAnnotations, Mention, Quote, Span } from '../../../../shared/model/index.ts'
import { InvalidChange } from '../errors.ts'

/*
 * What no record may ever be. Everything here throws InvalidChange: a caller that did its work never sees it.
 */

type Spanned =
  | Pick<Mention, 'start' | 'end'>
  | Pick<Block, 'start' | 'end'>
  | Pick<Quote, 'content' | 'cue' | 'speaker' | 'medium'>

/** Every stretch of text that a record names. */
function spansOf(record: Spanned): readonly Span[] {
  if (!('content' in record)) return [record]
  return [...record.content, record.cue, record.speaker, record.medium].filter((span) => span !== null)
}

/** Inside the text, not empty, not through the middle of a character; a quote's content in text order. */
export function checkSpans(what: string, record: Spanned, text: string): void {
  for (const { start, end } of spansOf(record)) {
    if (start < 0 || end <= start || end > text.length)
      throw new InvalidChange({ detail: `${what}: ${start}-${end} is not a span of ${text.length} units` })
    if (splitsPair(text, start) || splitsPair(text, end))
      throw new InvalidChange({ detail: `${what}: ${start}-${end} splits a surrogate pair` })
  }
  if (!('content' in record)) return
  if (record.content.length === 0) throw new InvalidChange({ detail: `${what}: a quote without content` })
  if (!inOrder(record.content)) throw new InvalidChange({ detail: `${what}: its content overlaps or is out of order` })
}

/** @param blocks of one article */
export function checkBlocks(what: string, blocks: readonly Span[]): void {
  const sorted = [...blocks].sort((a, b) => a.start - b.start)
  if (!inOrder(sorted)) throw new InvalidChange({ detail: `${what}: blocks overlap` })
}

/** An article's annotations before they are stored. */
export function checkDraft(what: string, draft: DraftAnnotations, text: string): void {
  for (const record of [...draft.blocks, ...draft.mentions, ...draft.quotes]) checkSpans(what, record, text)
  checkBlocks(what, draft.blocks)
  const known = (entity: number | null) => entity === null || draft.entities[entity] !== undefined
  if (
    !draft.mentions.every(({ entity }) => known(entity)) ||
    !draft.quotes.every((q) => q.speakerEntities.every(known))
  )
    throw new InvalidChange({ detail: `${what}: an entity that is not there` })
  checkStorable(what, draft)
}

/** SQLite stores UTF-8, which has no lone surrogates: they would come back as something else. */
export function checkStorable(what: string, value: unknown): void {
  // JSON writes a lone surrogate, and nothing else, as \ud...: most values need no closer look.
  if (JSON.stringify(value).includes('\\ud') && !wellFormed(value))
    throw new InvalidChange({ detail: `${what}: a lone surrogate cannot be stored` })
}

function wellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, part]) => wellFormed(name) && wellFormed(part))
}

const inOrder = (spans: readonly Span[]): boolean =>
  spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0))

function splitsPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}
