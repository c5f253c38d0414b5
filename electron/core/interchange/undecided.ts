import type { Mention, Quote, Span } from '../../../shared/model/index.ts'

/*
 * What nobody decided on yet, for files of tools that cannot say so but keep what they do not know and give it back: as long
 * as an annotation is what it was when it went out, nobody has said anything about it.
 */

type Place = readonly [start: number, end: number]
export type Undecided =
  | readonly [label: string, ...place: Place]
  | readonly [kind: string, content: readonly Place[], cue: Place | null, speaker: Place | null, medium: Place | null]

type Said = Pick<Mention, 'label' | 'start' | 'end'> | Pick<Quote, 'kind' | 'content' | 'cue' | 'speaker' | 'medium'>

/** All of an annotation that such a file holds. */
export function undecided(one: Said): Undecided {
  if ('label' in one) return [one.label, one.start, one.end]
  const { kind, content, cue, speaker, medium } = one
  return [kind, content.map(place), placeOrNone(cue), placeOrNone(speaker), placeOrNone(medium)]
}

const place = ({ start, end }: Span): Place => [start, end]
const placeOrNone = (span: Span | null): Place | null => (span === null ? null : place(span))

/** Those of a file that came back as they went out are suggestions still, each as often as it was one. */
export function withUndecided<Item extends Said & Pick<Mention, 'status'>>(
  items: readonly Item[],
  list: readonly unknown[],
): readonly Item[] {
  const left = new Map<string, number>()
  for (const one of list) left.set(JSON.stringify(one), (left.get(JSON.stringify(one)) ?? 0) + 1)
  return items.map((item) => {
    const key = JSON.stringify(undecided(item))
    const count = left.get(key) ?? 0
    if (count === 0) return item
    left.set(key, count - 1)
    return Object.assign({}, item, { status: 'suggested' as const })
  })
}
