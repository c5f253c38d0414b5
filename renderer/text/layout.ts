import type { ArticleDocument, Block, Mention, Quote, Span } from '../../shared/model/index.ts'
import { lanes, segments } from '../../shared/text/index.ts'
import type { Segment } from '../../shared/text/index.ts'

/** What an annotation paints over a stretch of one block. UTF-16 units of the article's text. */
export type Mark =
  | {
      readonly kind: 'mention'
      readonly key: string
      readonly start: number
      readonly end: number
      readonly mention: Mention
    }
  | {
      readonly kind: 'content' | 'cue' | 'speaker' | 'medium'
      readonly key: string
      readonly start: number
      readonly end: number
      readonly quote: Quote
      readonly part: number
    }

/** A block with the annotations that touch it. The lists keep their identity while their members do. */
export interface BlockView {
  readonly block: Block
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
}

/** What was cut last, so that an edit gives new views only to the blocks it touches. */
let last: { readonly article: number; readonly views: ReadonlyMap<number, BlockView> } = {
  article: 0,
  views: new Map(),
}

/** Cuts a document into blocks, each with its own annotations; a block that has not changed comes back as it was. */
export function blockViews(doc: ArticleDocument, showRejected: boolean): ReadonlyMap<number, BlockView> {
  const previous = last.article === doc.article.id ? last.views : new Map<number, BlockView>()
  const visible = <A extends Mention | Quote>(list: readonly A[]) =>
    showRejected ? list : list.filter(({ status }) => status !== 'rejected')
  const mentions = spread(doc.blocks, visible(doc.mentions), (mention) => [mention])
  const quotes = spread(doc.blocks, visible(doc.quotes), spansOf)
  const views = new Map(
    doc.blocks.map((block, index) => {
      const old = previous.get(block.id)
      const view = { block, mentions: mentions[index] ?? [], quotes: quotes[index] ?? [] }
      const same =
        old !== undefined && old.block === block && alike(old.mentions, view.mentions) && alike(old.quotes, view.quotes)
      return [block.id, same ? old : view]
    }),
  )
  last = { article: doc.article.id, views }
  return views
}

/** Every span of a quote that is painted. */
export function spansOf(quote: Quote): Span[] {
  return [...quote.content, quote.cue, quote.speaker, quote.medium].filter((span) => span !== null)
}

/** The marks of a block and its flat segments. */
export function layOut({ block, mentions, quotes }: BlockView): {
  readonly marks: readonly Mark[]
  /** Of the mentions, by mark index. */
  readonly lane: readonly number[]
  readonly segments: readonly Segment[]
} {
  const inside = ({ start, end }: Span) => start < block.end && end > block.start
  const marks: Mark[] = [
    ...mentions.map((mention): Mark => {
      return { kind: 'mention', key: `m${mention.id}`, start: mention.start, end: mention.end, mention }
    }),
    ...quotes.flatMap((quote): Mark[] => {
      const key = `q${quote.id}`
      const content = quote.content.map((span, part): Mark => ({ kind: 'content', key, ...span, quote, part }))
      const others = (['cue', 'speaker', 'medium'] as const).flatMap((kind): Mark[] => {
        const span = quote[kind]
        return span === null ? [] : [{ kind, key, ...span, quote, part: 0 }]
      })
      return [...content, ...others].filter(inside)
    }),
  ]
  return { marks, lane: lanes(marks.slice(0, mentions.length)), segments: segments(block, marks) }
}

/** Deals annotations to the blocks they touch; blocks are in text order and do not overlap. */
function spread<A>(blocks: readonly Block[], items: readonly A[], spans: (item: A) => readonly Span[]): readonly A[][] {
  const dealt: A[][] = blocks.map(() => [])
  for (const item of items) {
    let last = -1
    for (const { start, end } of [...spans(item)].sort((left, right) => left.start - right.start)) {
      for (let index = blockAt(blocks, start); index < blocks.length; index += 1) {
        const block = blocks[index]
        if (block === undefined || block.start >= end) break
        if (block.end > start && index > last) {
          dealt[index]?.push(item)
          last = index
        }
      }
    }
  }
  return dealt
}

/** Index of the first block that ends after the offset. */
function blockAt(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function alike(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
