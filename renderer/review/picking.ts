import { create } from 'zustand'
import * as edits from '../../shared/edit/index.ts'
import type { Span } from '../../shared/model/index.ts'
import { sayingVerb } from '../../shared/text/index.ts'
import { focusedQuote } from './focused.ts'
import { selectSpan } from './selecting.ts'
import { edit, focusOn } from './session.ts'

/*
 * Words chosen by letters that stand beside them: the first word of a stretch, then its last one. Any stretch in sight is
 * two to four keys away, in either direction of text.
 */

/** What is done with the words that are picked: selected, or at once the cue or speaker of the focused quote. */
export type Purpose = 'selection' | 'cue' | 'speaker'

/** A word in sight. UTF-16 units; where its letters stand, in pixels of the pane. */
export interface SeenWord extends Span {
  readonly x: number
  readonly y: number
}

interface Picking {
  /** Null: nothing is being picked. */
  readonly purpose: Purpose | null
  /** By the letters beside them. */
  readonly words: ReadonlyMap<string, SeenWord>
  /** The first of two letters. */
  readonly typed: string
  /** The first word, once it is picked. */
  readonly first: Span | null
}

const NOTHING: Picking = { purpose: null, words: new Map(), typed: '', first: null }

export const usePicking = create<Picking>()(() => NOTHING)

const { getState: get, setState: set } = usePicking

export function startPicking(purpose: Purpose): void {
  set({ ...NOTHING, purpose })
}

function stopPicking(): void {
  set(NOTHING)
}

/** Shorter labels first: one letter each, then two. No label begins another. */
const SINGLE = 'asdfjklgheriwu'
const FIRST_OF_TWO = 'omcntvbpxzyq'
const SECOND_OF_TWO = 'asdfjklgheriwuomcntvbpxzyq'
export const HINT_LABELS: readonly string[] = [
  ...SINGLE.split(''),
  ...Array.from(FIRST_OF_TWO, (first) => Array.from(SECOND_OF_TWO, (second) => first + second)).flat(),
]

/** A press while words are picked. True if it was used; any other key ends the picking and does what it always does. */
export function onPickKey(event: KeyboardEvent): boolean {
  const { purpose, words, typed, first } = get()
  if (purpose === null || /^(?:Shift|Control|Alt|Meta|AltGraph)$/u.test(event.key)) return false
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  const letter = plain ? letterOf(event) : null
  if (letter !== null) {
    const label = typed + letter
    const word = words.get(label)
    if (word !== undefined) picked(word)
    else set({ typed: [...words.keys()].some((one) => one.startsWith(label)) ? label : '' })
    return true
  }
  if (event.key === 'Backspace') {
    set({ typed: '' })
    return true
  }
  stopPicking()
  if (event.key === 'Enter' && first !== null && purpose === 'speaker') apply(purpose, first)
  return event.key === 'Escape' || (event.key === 'Enter' && first !== null)
}

function letterOf({ key, code }: KeyboardEvent): string | null {
  if (/^[a-z]$/iu.test(key)) return key.toLowerCase()
  return /^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase() ?? null
}

function picked(word: Span): void {
  const { purpose, first } = get()
  if (purpose === null) return
  if (purpose !== 'cue' && first === null) {
    set({ first: word, typed: '' })
    if (purpose === 'selection') selectSpan(word)
    return
  }
  stopPicking()
  const start = first ?? word
  apply(purpose, { start: Math.min(start.start, word.start), end: Math.max(start.end, word.end) })
}

function apply(purpose: Purpose, span: Span): void {
  if (purpose === 'selection') {
    selectSpan(span)
    return
  }
  const quote = focusedQuote()
  if (quote === null) return
  edit(purpose, (doc, context) =>
    purpose === 'cue'
      ? edits.setCue(doc, quote.id, sayingVerb(doc.text, span), context)
      : edits.setSpeaker(doc, quote.id, span, context),
  )
  // The border keys go on from there.
  focusOn({ type: 'quote', id: quote.id }, purpose)
}
