import { entitiesOf, NO_REMARK } from '../../../shared/edit/index.ts'
import type { Annotation, Counterpart } from '../../../shared/edit/index.ts'
import type { ArticleDocument, Mention, Quote, Span } from '../../../shared/model/index.ts'
import { sentencesOf } from '../extraction/index.ts'

/** An accepted annotation of one article and how it would stand in the other. */
export interface Copied {
  readonly of: Annotation
  readonly counterpart: Counterpart
}

/**
 * What is accepted in `from`, where `to` has the sentences it lies in to the letter, white space between them included. A
 * sentence that stands in both several times is met in order. In the order of the text, mentions before quotes.
 */
export function copiedTo(from: ArticleDocument, to: ArticleDocument): readonly Copied[] {
  const [source, target] = [bordersOf(from), bordersOf(to)]
  const shifts = new Map<string, number | null>()
  const shiftOf = (stretch: Span): number | null => {
    const key = `${stretch.start} ${stretch.end}`
    const known = shifts.get(key)
    if (known !== undefined) return known
    const words = from.text.slice(stretch.start, stretch.end)
    const nth = placesOf(words, from.text, source).indexOf(stretch.start)
    const there = placesOf(words, to.text, target)[nth]
    const shift = there === undefined ? null : there - stretch.start
    shifts.set(key, shift)
    return shift
  }
  return [...from.mentions, ...from.quotes].flatMap((annotation): Copied[] => {
    if (annotation.status !== 'accepted') return []
    const stretch = around(source.sentences, extentOf(annotation))
    const shift = stretch === null ? null : shiftOf(stretch)
    if (shift === null) return []
    return [
      {
        of: annotation,
        counterpart: {
          annotation: shifted(annotation, shift),
          entities: entitiesOf(from, annotation),
          remark: NO_REMARK,
        },
      },
    ]
  })
}

interface Borders {
  readonly sentences: readonly Span[]
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

function bordersOf({ text, blocks }: ArticleDocument): Borders {
  const stretches: readonly Span[] = blocks.length === 0 ? linesOf(text) : blocks
  const sentences = stretches.flatMap((stretch) => sentencesOf(text, stretch))
  return {
    sentences,
    starts: new Set(sentences.map(({ start }) => start)),
    ends: new Set(sentences.map(({ end }) => end)),
  }
}

const linesOf = (text: string): Span[] =>
  Array.from(text.matchAll(/[^\n]+/gu), (line) => ({ start: line.index, end: line.index + line[0].length }))

/** Where these words stand as whole sentences. */
function placesOf(words: string, text: string, { starts, ends }: Borders): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (starts.has(at) && ends.has(at + words.length)) places.push(at)
  return places
}

/** From the beginning of the sentence in which a stretch begins to the end of the one in which it ends. */
function around(sentences: readonly Span[], { start, end }: Span): Span | null {
  const first = sentences.find((sentence) => sentence.start <= start && start < sentence.end)
  const last = sentences.findLast((sentence) => sentence.start < end && end <= sentence.end)
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** From the first to the last letter that an annotation says something about. */
function extentOf(annotation: Annotation): Span {
  const spans = annotation.type === 'mention' ? [annotation] : spansOf(annotation)
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}

const spansOf = ({ content, cue, speaker, medium }: Quote): readonly Span[] => [
  ...content,
  ...[cue, speaker, medium].flatMap((span) => span ?? []),
]

function shifted(annotation: Annotation, by: number): Mention | Quote {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  if (annotation.type === 'mention') return { ...annotation, ...moved(annotation) }
  const { content, cue, speaker, medium } = annotation
  const given = (span: Span | null) => (span === null ? null : moved(span))
  return { ...annotation, content: content.map(moved), cue: given(cue), speaker: given(speaker), medium: given(medium) }
}
