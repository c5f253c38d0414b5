import type { ArticleDocument, Block, BlockId, Mention, Quote, Span } from '../../shared/model/index.ts'
import { lanes, segments } from '../../shared/text/index.ts'

/** What an annotation paints over a stretch of one block. UTF-16 units of the article's text. */
export type Mark = Span & { readonly key: string } & (
    | {
        readonly kind: 'mention'
        readonly mention: Mention
        /** Which line below the text is its own; 0 is nearest. */
        readonly lane: number
      }
    | {
        readonly kind: 'content' | 'cue' | 'speaker' | 'medium'
        readonly quote: Quote
        /** Of the content; 0 for the others. */
        readonly part: number
      }
  )

/** A stretch over which the same marks hold, innermost first. Runs of a block are flat, in order and without gaps. */
export interface Run extends Span {
  readonly marks: readonly Mark[]
}

/** A block with the annotations that touch it. The lists keep their identity while their members do. */
export interface BlockView {
  readonly block: Block
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
}

const shown = new WeakMap<readonly Block[], readonly Block[]>()

/**
 * The blocks of an article and, for lines that lie in none (a record of another program may know no blocks), paragraphs
 * in their place, with ids below zero: text is never hidden.
 */
export function blocksOf({ blocks, text, article }: ArticleDocument): readonly Block[] {
  const known = shown.get(blocks)
  if (known !== undefined) return known
  const all: Block[] = []
  let from = 0
  for (const block of [...blocks, null]) {
    const until = block?.start ?? text.length
    for (const line of text.slice(from, until).matchAll(/\S.*/gu)) {
      const start = from + line.index
      all.push({
        type: 'block',
        id: -(start + 1) as BlockId,
        article: article.id,
        kind: 'paragraph',
        start,
        end: start + line[0].trimEnd().length,
        direction: null,
        status: 'suggested',
        origin: 'auto:page',
      })
    }
    if (block === null) break
    all.push(block)
    from = block.end
  }
  shown.set(blocks, all)
  return all
}

/** What was dealt last, so that an edit deals only the lists it changed and gives new views only to the blocks it touches. */
let last: {
  readonly article: number
  readonly showRejected: boolean
  readonly blocks: readonly Block[]
  readonly mentions: Dealt<Mention>
  readonly quotes: Dealt<Quote>
  readonly views: ReadonlyMap<number, BlockView>
} | null = null

/** Annotations, and for each block those that touch it. */
interface Dealt<A> {
  readonly all: readonly A[]
  readonly byBlock: readonly (readonly A[])[]
}

/** Deals the annotations of a document to its blocks; a block that looks as it did the last time comes back as it was. */
export function blockViews(doc: ArticleDocument, showRejected: boolean): ReadonlyMap<number, BlockView> {
  const blocks = blocksOf(doc)
  const old = last?.article === doc.article.id && last.showRejected === showRejected ? last : null
  const deal = <A extends Mention | Quote>(all: readonly A[], before: Dealt<A> | undefined, spans: SpansOf<A>) =>
    before?.all === all && old?.blocks === blocks
      ? before
      : { all, byBlock: spread(blocks, showRejected ? all : all.filter(isNotRejected), spans) }
  const mentions = deal(doc.mentions, old?.mentions, (mention) => [mention])
  const quotes = deal(doc.quotes, old?.quotes, spansOf)
  const views = new Map(
    blocks.map((block, index) => {
      const before = last?.article === doc.article.id ? last.views.get(block.id) : undefined
      const view = { block, mentions: mentions.byBlock[index] ?? [], quotes: quotes.byBlock[index] ?? [] }
      const same = before?.block === block && alike(before.mentions, view.mentions) && alike(before.quotes, view.quotes)
      return [block.id, same ? before : view]
    }),
  )
  last = { article: doc.article.id, showRejected, blocks, mentions, quotes, views }
  return views
}

const isNotRejected = ({ status }: Mention | Quote) => status !== 'rejected'

/** Every span of a quote that is painted. */
export function spansOf(quote: Quote): readonly Span[] {
  return [...quote.content, quote.cue, quote.speaker, quote.medium].filter((span) => span !== null)
}

/** The runs of a block. */
export function runsOf({ block, mentions, quotes }: BlockView): readonly Run[] {
  const inside = ({ start, end }: Span) => start < block.end && end > block.start
  const lane = lanes(mentions)
  const marks: Mark[] = [
    ...mentions.map((mention, index): Mark => {
      const { id, start, end } = mention
      return { kind: 'mention', key: `m${id}`, start, end, mention, lane: lane[index] ?? 0 }
    }),
    ...quotes.flatMap((quote) => marksOf(quote).filter(inside)),
  ]
  return segments(block, marks).map(({ start, end, spans }) => {
    const own = spans.flatMap((at) => marks[at] ?? [])
    return { start, end, marks: own.length < 2 ? own : own.sort(byLength) }
  })
}

function marksOf(quote: Quote): Mark[] {
  const key = `q${quote.id}`
  const content = quote.content.map(({ start, end }, part): Mark => ({ kind: 'content', key, start, end, quote, part }))
  const others = (['cue', 'speaker', 'medium'] as const).flatMap((kind): Mark[] => {
    const span = quote[kind]
    return span === null ? [] : [{ kind, key, start: span.start, end: span.end, quote, part: 0 }]
  })
  return [...content, ...others]
}

function byLength(left: Span, right: Span): number {
  return left.end - left.start - (right.end - right.start)
}

/** Deals annotations to the blocks they touch; blocks are in text order and do not overlap. */
type SpansOf<A> = (item: A) => readonly Span[]

function spread<A>(blocks: readonly Block[], items: readonly A[], spans: SpansOf<A>): readonly A[][] {
  const dealt: A[][] = blocks.map(() => [])
  let near = 0
  for (const item of items) {
    for (const { start, end } of spans(item)) {
      near = blockAt(blocks, start, near)
      for (let index = near; (blocks[index]?.start ?? Infinity) < end; index += 1) {
        const own = dealt[index]
        if (own !== undefined && own.at(-1) !== item) own.push(item)
      }
    }
  }
  return dealt
}

/** Index of the first block that ends after the offset, looked for from one `near` it: annotations come in text order. */
function blockAt(blocks: readonly Block[], offset: number, near: number): number {
  let at = near
  while (at > 0 && (blocks[at - 1]?.end ?? 0) > offset) at -= 1
  while (at < blocks.length && (blocks[at]?.end ?? 0) <= offset) at += 1
  return at
}

function alike(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
