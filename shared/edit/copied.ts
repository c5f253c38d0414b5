import { equal } from '../change/index.ts'
import type { ArticleDocument, Entity, Mention, Quote, Span } from '../model/index.ts'
import type { Annotation } from './context.ts'
import { entityOf } from './entity.ts'
import { overlaps, places, wordsOf } from './places.ts'

/** An annotation of a near-duplicate, or of this text in a file, as it would stand in this article. */
export interface Counterpart {
  /** With the places of this text. */
  readonly annotation: Foreign
  /** Whom the mention names, or who speaks, as it is known there; null where the source has no way to say it. */
  readonly entities: readonly ForeignEntity[] | null
  /** What somebody noted beside it there. */
  readonly remark: Pick<Mention, 'note' | 'flagged'>
}

/** Of an annotation of another article: a remark is about one place. */
export const NO_REMARK: Counterpart['remark'] = { note: '', flagged: false }

/** What is taken over of an annotation. */
export type Foreign =
  | Pick<Mention, 'type' | 'label' | 'start' | 'end' | 'value' | 'attributes'>
  | Pick<Quote, 'type' | 'kind' | 'content' | 'cue' | 'speaker' | 'medium' | 'source' | 'attributes'>
export type ForeignEntity = Pick<Entity, 'name' | 'label' | 'aliases' | 'reference' | 'identity' | 'identityStatus'>

/**
 * What an article has in the place of a counterpart. `suggested`: a suggestion that is the same, or says something else of
 * the same words; `marked`: the same, accepted; `kept`: something else that somebody decided on.
 */
export type Standing =
  | { readonly state: 'open' | 'marked' | 'kept' }
  | { readonly state: 'suggested'; readonly suggestion: Annotation }

/** How the article stands to each of these, which are all that there is of one source; no suggestion is named twice. */
export function standings(doc: ArticleDocument, counterparts: readonly Counterpart[]): readonly Standing[] {
  const wanted = counterparts.map(({ annotation }) => annotation)
  const near = nearby(doc)
  const found = wanted.map((one) => ({ one, own: near(one) }))
  const agreed = new Set(found.flatMap(({ one, own }) => own.filter((candidate) => agrees(candidate, one))))
  const taken = new Set<Annotation>()

  const reviewed = found.map(({ one, own }): 'marked' | 'kept' | null => {
    const decided = own.filter(({ status }) => status !== 'suggested')
    if (decided.some((candidate) => candidate.status === 'accepted' && agrees(candidate, one))) return 'marked'
    return decided.some((candidate) =>
      candidate.status === 'rejected' ? saysSame(candidate, one) : !agreed.has(candidate) && rivals(candidate, one),
    )
      ? 'kept'
      : null
  })
  const suggestions = new Map<number, Annotation>()
  // What is exactly there is taken before what only touches it.
  for (const fits of [agrees, saysSame, rivals]) {
    for (const [index, { one, own }] of found.entries()) {
      if (reviewed[index] !== null || suggestions.has(index)) continue
      const fitting = own.find(
        (candidate) => candidate.status === 'suggested' && !taken.has(candidate) && fits(candidate, one),
      )
      if (fitting === undefined) continue
      taken.add(fitting)
      suggestions.set(index, fitting)
    }
  }
  return reviewed.map((state, index): Standing => {
    const suggestion = suggestions.get(index)
    if (state !== null) return { state }
    return suggestion === undefined ? { state: 'open' } : { state: 'suggested', suggestion }
  })
}

/** Finds the annotations of the same type that overlap one, in the order of the document. */
function nearby(doc: ArticleDocument): (one: Foreign) => readonly Annotation[] {
  const order = new Map<Annotation, number>()
  const mentions = places<Annotation>(wordsOf)
  const quotes = places<Annotation>(wordsOf)
  for (const [index, own] of [...doc.mentions, ...doc.quotes].entries()) {
    order.set(own, index)
    if (own.type === 'mention') mentions.add(own)
    else quotes.add(own)
  }
  const place = (own: Annotation) => order.get(own) ?? 0
  return (one) => [...(one.type === 'mention' ? mentions : quotes).at(wordsOf(one))].sort((a, b) => place(a) - place(b))
}

/** The same in everything that a text shows. */
function agrees(own: Annotation, one: Foreign): boolean {
  if (own.type === 'mention') return saysSame(own, one)
  if (one.type !== 'quote' || !saysSame(own, one)) return false
  return (
    own.kind === one.kind &&
    equal(placeOf(own.cue), placeOf(one.cue)) &&
    equal(placeOf(own.speaker), placeOf(one.speaker)) &&
    equal(placeOf(own.medium), placeOf(one.medium))
  )
}

export const placeOf = (span: Span | null) => (span === null ? null : [span.start, span.end])

/** The same words under the same label, or as content. */
function saysSame(own: Annotation, one: Foreign): boolean {
  if (own.type === 'mention')
    return one.type === 'mention' && own.label === one.label && own.start === one.start && own.end === one.end
  return one.type === 'quote' && equal(own.content.map(placeOf), one.content.map(placeOf))
}

/** Both cannot be meant: the same words, borders that cross, or one label for more and for less. Of quotes, what touches. */
function rivals(own: Annotation, one: Foreign): boolean {
  if (own.type === 'quote')
    return one.type === 'quote' && own.content.some((part) => one.content.some((other) => overlaps(part, other)))
  if (one.type !== 'mention' || !overlaps(own, one)) return false
  const nested = (own.start <= one.start && one.end <= own.end) !== (one.start <= own.start && own.end <= one.end)
  return !nested || own.label === one.label
}

/** The entities an annotation stands for, in its order. */
export function entitiesOf(doc: ArticleDocument, annotation: Annotation): readonly Entity[] {
  const ids = annotation.type === 'mention' ? [annotation.entity] : annotation.speakerEntities
  return ids.flatMap((id) => entityOf(doc, id) ?? [])
}
