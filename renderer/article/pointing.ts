import type { AnnotationRef, Part } from '../../shared/edit/index.ts'
import type { ArticleDocument } from '../../shared/model/index.ts'

/** An annotation under the pointer, and which span of it. */
export interface Pointed {
  readonly ref: AnnotationRef
  readonly part: Part
}

/** The annotations of the run that an event happened on, innermost first. */
export function pointedAt(doc: ArticleDocument, target: EventTarget | null): readonly Pointed[] {
  const run = target instanceof Element ? target.closest<HTMLElement>('[data-ids]') : null
  if (run === null) return []
  const at = Number(run.dataset.start)
  const keys = new Set(run.dataset.ids?.split(' '))
  return [...keys].flatMap((key): Pointed[] => {
    const id = Number(key.slice(1))
    if (key.startsWith('m')) {
      const mention = doc.mentions.find((candidate) => candidate.id === id)
      return mention === undefined ? [] : [{ ref: { type: 'mention', id: mention.id }, part: 'span' }]
    }
    const quote = doc.quotes.find((candidate) => candidate.id === id)
    if (quote === undefined) return []
    const over = (span: { readonly start: number; readonly end: number } | null) =>
      span !== null && span.start <= at && at < span.end
    const named = (['cue', 'speaker', 'medium'] as const).find((name) => over(quote[name]))
    return [
      { ref: { type: 'quote', id: quote.id }, part: named ?? { content: Math.max(0, quote.content.findIndex(over)) } },
    ]
  })
}
