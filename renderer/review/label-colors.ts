import { useLayoutEffect } from 'react'
import type { Label } from '../../shared/model/index.ts'

/**
 * Gives the page what each label of the corpus is painted with: `--label-KEY`, its colour, and `--solid-KEY` and
 * `--dashed-KEY`, the lines below accepted and suggested mentions. The theme shades them (see text.css).
 */
export function useLabelColors(labels: readonly Label[]): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const properties = labels.flatMap(({ key, color }) => {
      const name = CSS.escape(key)
      return [
        [`--label-${name}`, `color-mix(in oklab, ${color}, var(--label-toward) var(--label-amount))`],
        [`--solid-${name}`, `linear-gradient(var(--label-${name}) 0 0)`],
        [`--dashed-${name}`, `repeating-linear-gradient(90deg, var(--label-${name}) 0 4px, transparent 4px 7px)`],
      ] as const
    })
    for (const [name, value] of properties) style.setProperty(name, value)
    return () => {
      for (const [name] of properties) style.removeProperty(name)
    }
  }, [labels])
}

/** What paints in a label's colour. */
export function colorOf(key: string): string {
  return `var(--label-${CSS.escape(key)}, var(--ink-3))`
}
