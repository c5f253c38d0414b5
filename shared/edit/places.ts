import type { Span } from '../model/index.ts'

/** Units of text that are looked at together: a name stands in one or two, a long quote in some dozens. */
const STRETCH = 64

/** What stands somewhere in a text, found by where it stands. */
export interface Places<Item> {
  add(item: Item): void
  delete(item: Item): void
  /** Those that overlap one of these spans, each once, in no order. */
  at(spans: readonly Span[]): readonly Item[]
}

export function places<Item>(spansOf: (item: Item) => readonly Span[]): Places<Item> {
  const stretches = new Map<number, Set<Item>>()
  function* of(spans: readonly Span[]): Generator<number> {
    for (const { start, end } of spans) for (let at = Math.floor(start / STRETCH); at * STRETCH < end; at += 1) yield at
  }
  return {
    add(item) {
      for (const at of of(spansOf(item))) stretches.set(at, (stretches.get(at) ?? new Set()).add(item))
    },
    delete(item) {
      for (const at of of(spansOf(item))) stretches.get(at)?.delete(item)
    },
    at(spans) {
      const near = new Set<Item>()
      for (const at of of(spans)) for (const item of stretches.get(at) ?? []) near.add(item)
      return [...near].filter((item) => spansOf(item).some((own) => spans.some((span) => overlaps(own, span))))
    },
  }
}

export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end

/** The words an annotation is about: of a quote, what is said. */
export const wordsOf = (
  annotation: ({ readonly type: 'mention' } & Span) | { readonly type: 'quote'; readonly content: readonly Span[] },
): readonly Span[] => (annotation.type === 'mention' ? [annotation] : annotation.content)
