import type { Part } from '../../shared/edit/index.ts'
import type { Mention, Quote, Span } from '../../shared/model/index.ts'
import { runsOver } from './selection.ts'

/*
 * The tint of the focused span and of what belongs to it. It walks with every key, so it is put on the runs that are
 * there, in `data-focus`, and nothing is rendered for it; text.css says how it looks, and rings what is one run. The ring
 * round several of them: article/focus-ring.tsx.
 */

/** What a run says while it belongs to the focus: `ring` in the focused span, `ring alone` as all of it, or `chain`. */
type Mark = 'ring' | 'ring alone' | 'chain'

type FocusMarks = ReadonlyMap<HTMLElement, Mark>

/** The runs of an annotation under `root`, and what each of them shows while `part` of it has the focus. */
function focusMarks(root: HTMLElement, annotation: Mention | Quote, part: Part): FocusMarks {
  const marks = new Map<HTMLElement, Mark>()
  const ringed = ringOf(annotation, part)
  if (annotation.type === 'quote') {
    const { content, cue, speaker, medium } = annotation
    for (const span of [...content, cue, speaker, medium])
      if (span !== null && span !== ringed) for (const run of runsOver(root, span)) marks.set(run, 'chain')
  }
  if (ringed === null) return marks
  const runs = runsOver(root, ringed)
  for (const run of runs) marks.set(run, runs.length === 1 ? 'ring alone' : 'ring')
  return marks
}

function ringOf(annotation: Mention | Quote, part: Part): Span | null {
  if (annotation.type === 'mention') return annotation
  if (part === 'span') return annotation.content[0] ?? null
  return typeof part === 'object' ? (annotation.content[part.content] ?? null) : annotation[part]
}

let shown: FocusMarks = new Map()

const listeners = new Set<() => void>()

/** Told whenever the focus was shown: its runs may be others, or stand elsewhere. @returns stops it */
export function onFocusShown(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Shows under `root` where the focus is, and takes away what was shown before. */
export function showFocus(root: HTMLElement, annotation: Mention | Quote | null, part: Part): void {
  const next: FocusMarks = annotation === null ? new Map() : focusMarks(root, annotation, part)
  for (const run of shown.keys()) if (!next.has(run)) delete run.dataset.focus
  for (const [run, mark] of next) if (run.dataset.focus !== mark) run.dataset.focus = mark
  shown = next
  for (const listener of listeners) listener()
}

/** The runs of a focused span of several; none where it is one, or not shown. */
export function ringedRuns(): readonly HTMLElement[] {
  return [...shown].flatMap(([run, mark]) => (mark === 'ring' ? [run] : []))
}

/** The first run of the ring, or else of what has the focus; null where none is shown. */
export function focusedRun(): HTMLElement | null {
  const runs = [...shown]
  return (runs.find(([, mark]) => mark !== 'chain') ?? runs[0])?.[0] ?? null
}
