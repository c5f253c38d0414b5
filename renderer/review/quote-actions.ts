import * as edits from '../../shared/edit/index.ts'
import type { Part } from '../../shared/edit/index.ts'
import type { EntityId, Quote, QuoteKind, Span } from '../../shared/model/index.ts'
import { quotationFrom, words } from '../../shared/text/index.ts'
import { currentMessages } from '../messages/index.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { editAndFocus, remember } from './actions.ts'
import { focusedQuote } from './focused.ts'
import { isLive } from './live.ts'
import { endOf, inReadingOrder, startOf } from './order.ts'
import { startPicking } from './picking.ts'
import { quoteWithSource } from './quote-source.ts'
import { clearSelection, takeSelection } from './selecting.ts'
import { speakersOf, whoSays } from './sentence.tsx'
import { edit, focusOn, useSession } from './session.ts'

/*
 * What the keys, the menus and the mouse do to quotes.
 */

const { getState: get, setState: set } = useSession

/**
 * A quote of the selection; while a quote is focused, a further part of it. With nothing selected, the border keys go to
 * the next part of the focused quote.
 */
export function makeQuote(): void {
  const span = takeContent()
  if (span === null) {
    focusNextContent()
    return
  }
  const quote = focusedQuote()
  if (quote === null) editAndFocus('quote', (current, context) => edits.addQuote(current, span, context))
  else edit('part', (current, context) => edits.addContentPart(current, quote.id, span, context))
}

/** What is selected; the first word of a quotation stands for all of it. */
function takeContent(): Span | null {
  const { doc } = get()
  const span = takeSelection()
  if (doc === null || span === null || words(doc.text, span.start, span.end).length > 1) return span
  return quotationFrom(doc.text, span.start) ?? span
}

/** Also while a quote is focused. */
export function makeNewQuote(): void {
  const span = takeContent()
  if (span !== null) editAndFocus('quote', (current, context) => edits.addQuote(current, span, context))
}

function focusNextContent(): void {
  const quote = focusedQuote()
  if (quote === null) return
  const { part } = get()
  const at = typeof part === 'object' ? part.content : part === 'span' ? 0 : -1
  focusOn({ type: 'quote', id: quote.id }, { content: (at + 1) % quote.content.length })
}

/** The selection as the cue; with nothing selected, letters beside the words, and the border keys go to the cue. */
export function makeCue(): void {
  const quote = focusedQuote()
  if (quote === null) return
  const span = takeSelection()
  if (span !== null) {
    edit('cue', (doc, context) => edits.setCue(doc, quote.id, span, context))
    return
  }
  if (quote.cue !== null) focusOn({ type: 'quote', id: quote.id }, 'cue')
  startPicking('cue')
}

/**
 * The selection as the speaker; with nothing selected, letters beside the candidates, and asked again, beside all words,
 * and the border keys go to the speaker.
 */
export function makeSpeaker(): void {
  const quote = focusedQuote()
  if (quote === null) return
  const span = takeSelection()
  if (span !== null) edit('speaker', (doc, context) => edits.setSpeaker(doc, quote.id, span, context))
  else if (get().hints) {
    set({ hints: false })
    if (quote.speaker !== null) focusOn({ type: 'quote', id: quote.id }, 'speaker')
    startPicking('speaker')
  } else set({ hints: true })
}

/** The selection as where it was said: the newspaper in "told Reuters". */
export function makeMedium(): void {
  const quote = focusedQuote()
  const span = quote === null ? null : takeSelection()
  if (quote !== null && span !== null) edit('part', (doc, context) => edits.setMedium(doc, quote.id, span, context))
}

/**
 * Chooses who speaks, with the phrase that names them nearest to the quote; `more` adds a speaker of a joint statement,
 * which no one phrase names.
 */
export function chooseSpeaker(quote: Quote, entity: EntityId, more = false): void {
  const { doc } = get()
  if (doc === null) return
  const entities = more ? [...quote.speakerEntities, entity] : [entity]
  const phrase = more ? null : edits.speakerPhrase(doc, quote, entity)
  edit('speaker', (current, context) => edits.setSpeakerEntities(current, quote.id, entities, context, phrase))
  focusOn({ type: 'quote', id: quote.id }, phrase === null ? 'span' : 'speaker')
}

/** Chooses several who speak together; no one phrase names them. */
export function chooseSpeakers({ id }: Quote, entities: readonly EntityId[]): void {
  edit('speaker', (doc, context) => edits.setSpeakerEntities(doc, id, entities, context, null))
  focusOn({ type: 'quote', id })
}

export function cycleKind(): void {
  remember(() => {
    const quote = focusedQuote()
    if (quote !== null) edit('kind', (doc, context) => edits.cycleQuoteKind(doc, quote.id, context))
  })
}

export function chooseKind(kind: QuoteKind): void {
  const quote = focusedQuote()
  if (quote !== null) edit('kind', (doc, context) => edits.setQuoteKind(doc, quote.id, kind, context))
}

/** These alone say the focused quote, no phrase in the text; nobody where there are none. */
export function keepSpeakers(entities: readonly EntityId[]): void {
  const quote = focusedQuote()
  if (quote !== null) edit('speaker', (doc, context) => edits.setSpeakerEntities(doc, quote.id, entities, context))
}

/** Somebody who is not named says the focused quote. */
export function setUnnamedSource(): void {
  const quote = focusedQuote()
  if (quote !== null) edit('speaker', (doc, context) => edits.setUnnamedSource(doc, quote.id, context))
}

/** Puts the focused quote on the clipboard, as it is cited. */
export async function copyQuote(): Promise<void> {
  const { doc } = get()
  const quote = focusedQuote()
  if (doc === null || quote === null) return
  const { review: t, format } = currentMessages()
  const { names: list, date } = format
  try {
    await navigator.clipboard.writeText(quoteWithSource(doc, quote, { unnamedSource: t.unnamedSource, list, date }))
    notify({ tone: 'quiet', text: t.quoteCopied })
  } catch (error) {
    notifyError(error)
  }
}

/**
 * Makes one of the focused quote and the next behind it: they were broken by a cue or a comma. One inside it is another. That
 * a speaker is lost by it is told and not asked: the extractor may have given a further part to another, and Undo is a key.
 */
export function joinQuotes(): void {
  const { doc } = get()
  const quote = focusedQuote()
  if (doc === null || quote === null) return
  const [next] = doc.quotes.filter((other) => isLive(other) && startOf(other) >= endOf(quote)).toSorted(inReadingOrder)
  if (next === undefined) {
    notify({ tone: 'quiet', text: currentMessages().review.lastQuote })
    return
  }
  const ids = [quote.id, next.id]
  const [other] = edits.otherSpeakers(doc, ids)
  edit('join', (current, context) => edits.mergeQuotes(current, ids, context))
  // Which of the two is kept is the edit's to say.
  const kept = get().doc?.quotes.find(({ id }) => id === quote.id || id === next.id)
  if (kept === undefined) return
  focusOn({ type: 'quote', id: kept.id })
  if (other === undefined) return
  const { review: t, format } = currentMessages()
  const entities = new Map(doc.entities.map((entity) => [entity.id, entity]))
  const nameOf = (one: Quote) => whoSays(one, doc.text, speakersOf(one, entities, format.names), t)
  notify({ tone: 'quiet', text: t.joinedSpeakers(nameOf(kept), nameOf(other)) })
}

/** Splits at the part in focus, or where the caret or the selection stands. */
export function splitQuote(): void {
  const quote = focusedQuote()
  const { part, selection } = get()
  if (quote === null) return
  const where =
    selection === null
      ? { part: typeof part === 'object' && part.content > 0 ? part.content : 1 }
      : { at: selection.start }
  const split = edit('split', (doc, context) => edits.splitQuote(doc, quote.id, where, context))
  if (!split && selection === null) notify({ tone: 'quiet', text: currentMessages().review.needsSelection })
  clearSelection()
}

/** Takes one part away: the cue, who says it, where it was said, or one of several parts of the content. */
export function removePart({ id }: Quote, part: Part): void {
  const named = { cue: edits.setCue, speaker: edits.setSpeaker, medium: edits.setMedium } as const
  if (typeof part === 'object') edit('part', (doc, context) => edits.removeContentPart(doc, id, part.content, context))
  else if (part !== 'span')
    edit(part === 'medium' ? 'part' : part, (doc, context) => named[part](doc, id, null, context))
  focusOn({ type: 'quote', id })
}

/** The same for the part that has the ring; false where that is the whole quote. */
export function removeFocusedPart(): boolean {
  const quote = focusedQuote()
  const { part } = get()
  if (quote === null || part === 'span' || (typeof part === 'object' && quote.content.length < 2)) return false
  removePart(quote, part)
  return true
}
