import type { Part } from '../../shared/edit/index.ts'
import type { Mention, Quote, Span } from '../../shared/model/index.ts'
import { runsOver } from './selection.ts'

/*
 * The ring round the focused span and the tint of what belongs to it. It walks with every key, so it is put on the runs
 * that are there, in `data-focus`, and nothing is rendered for it; text.css says how it looks.
 */

/** What a run says while it belongs to the focus: `ring`, with `start` and `end` at its borders, or `chain`. */
type FocusMarks = ReadonlyMap<HTMLElement, string>

/** The runs of an annotation under `root`, and what each of them shows while `part` of it has the focus. */
function focusMarks(root: HTMLElement, annotation: Mention | Quote, part: Part): FocusMarks {
  const marks = new Map<HTMLElement, string>()
  const ringed = ringOf(annotation, part)
  if (annotation.type === 'quote') {
    const { content, cue, speaker, medium } = annotation
    for (const span of [...content, cue, speaker, medium])
      if (span !== null && span !== ringed) for (const run of runsOver(root, span)) marks.set(run, 'chain')
  }
  if (ringed === null) return marks
  for (const run of runsOver(root, ringed)) {
    const { start, end } = run.dataset
    const [first, last] = [Number(start) <= ringed.start, Number(end) >= ringed.end]
    marks.set(run, `ring${first ? ' start' : ''}${last ? ' end' : ''}`)
  }
  return marks
}

function ringOf(annotation: Mention | Quote, part: Part): Span | null {
  if (annotation.type === 'mention') return annotation
  if (part === 'span') return annotation.content[0] ?? null
  return typeof part === 'object' ? (annotation.content[part.content] ?? null) : annotation[part]
}

let shown: FocusMarks = new Map()

/** Shows under `root` where the focus is, and takes away what was shown before. */
export function showFocus(root: HTMLElement, annotation: Mention | Quote | null, part: Part): void {
  const next: FocusMarks = annotation === null ? new Map() : focusMarks(root, annotation, part)
  for (const run of shown.keys()) if (!next.has(run)) delete run.dataset.focus
  for (const [run, mark] of next) if (run.dataset.focus !== mark) run.dataset.focus = mark
  shown = next
}

/** The first run of the ring, or else of what has the focus; null where none is shown. */
export function focusedRun(): HTMLElement | null {
  const runs = [...shown]
  return (runs.find(([, mark]) => mark.startsWith('ring')) ?? runs[0])?.[0] ?? null
}
