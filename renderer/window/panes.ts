/**
 * The panes that are shown, in the order of the page. A pane marks itself with `data-pane`, what takes its focus with
 * `data-pane-focus`.
 */
function panes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility())
}

/** Moves the focus to the next pane, or with -1 to the previous one. */
export function focusPane(step: 1 | -1): void {
  const all = panes()
  const current = all.findIndex((pane) => pane.contains(document.activeElement))
  const next = all[(current + step + all.length) % all.length] ?? all[0]
  if (next !== undefined) focusIn(next)
}

export function focusPaneNamed(name: 'queue' | 'article' | 'inspector'): void {
  const pane = panes().find((candidate) => candidate.dataset.pane === name)
  if (pane !== undefined) focusIn(pane)
}

/** Gives the focus to what is shown now, if it was in what is gone: else no key scrolls it. */
export function takeLostFocus(): void {
  const { activeElement, body } = document
  // What is hidden keeps it for a moment, then nothing has it.
  if (activeElement === body || activeElement?.checkVisibility() === false) focusPaneNamed('article')
}

function focusIn(pane: HTMLElement): void {
  const target = pane.querySelector<HTMLElement>('[data-pane-focus]') ?? pane
  target.focus()
}
