import { useEffect } from 'react'
import type { Label } from '../../shared/model/index.ts'

/** Gives the page the colours of the corpus's labels as `--label-KEY`; dark themes lighten them (see article.css). */
export function useLabelColors(labels: readonly Label[]): void {
  useEffect(() => {
    const { style } = document.documentElement
    for (const { key, color } of labels) {
      style.setProperty(propertyOf(key), `color-mix(in oklab, ${color}, var(--label-toward) var(--label-amount))`)
    }
    return () => {
      for (const { key } of labels) style.removeProperty(propertyOf(key))
    }
  }, [labels])
}

function propertyOf(key: string): string {
  return `--label-${CSS.escape(key)}`
}

/** What paints in a label's colour. */
export function colorOf(key: string): string {
  return `var(${propertyOf(key)}, var(--ink-3))`
}
