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

/** A block with all annotations that touch it. The lists keep their identity while their members do. */
export interface BlockView {
  readonly block: Block
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
  readonly showRejected: boolean
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
  const old = last?.article === doc.article.id ? last : null
  const deal = <A extends Mention | Quote>(all: readonly A[], before: Dealt<A> | undefined, spans: SpansOf<A>) => {
    if (before === undefined || old?.blocks !== blocks) return { all, byBlock: spread(blocks, all, spans) }
    if (before.all === all) return before
    return { all, byBlock: redealt(before, all, spans) ?? spread(blocks, all, spans) }
  }
  const mentions = deal(doc.mentions, old?.mentions, (mention) => [mention])
  const quotes = deal(doc.quotes, old?.quotes, spansOf)
  const views = new Map(
    blocks.map((block, index) => {
      const before = old?.views.get(block.id)
      const view = { block, mentions: mentions.byBlock[index] ?? [], quotes: quotes.byBlock[index] ?? [], showRejected }
      return [block.id, before !== undefined && looksLike(before, view) ? before : view]
    }),
  )
  last = { article: doc.article.id, blocks, mentions, quotes, views }
  return views
}

/** Every span of a quote that is painted. */
export function spansOf(quote: Quote): readonly Span[] {
  return [...quote.content, quote.cue, quote.speaker, quote.medium].filter((span) => span !== null)
}

/**
 * The runs of a block. What was rejected has no mark while it is not to be shown, but cuts as before: a line is not set anew
 * because something in it was rejected.
 */
export function runsOf({ block, mentions, quotes, showRejected }: BlockView): readonly Run[] {
  const inside = ({ start, end }: Span) => start < block.end && end > block.start
  const isShown = ({ status }: Mention | Quote) => showRejected || status !== 'rejected'
  const painted = mentions.filter(isShown)
  const lane = lanes(painted)
  const marks: Mark[] = [
    ...painted.map((mention, index): Mark => {
      const { id, start, end } = mention
      return { kind: 'mention', key: `m${id}`, start, end, mention, lane: lane[index] ?? 0 }
    }),
    ...quotes.filter(isShown).flatMap((quote) => marksOf(quote).filter(inside)),
  ]
  const cuts = [
    ...mentions.filter((mention) => !isShown(mention)),
    ...quotes.filter((quote) => !isShown(quote)).flatMap((quote) => spansOf(quote).filter(inside)),
  ]
  return segments(block, [...marks, ...cuts]).map(({ start, end, spans }) => {
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

type SpansOf<A> = (item: A) => readonly Span[]

/** Deals annotations to the blocks they touch; blocks are in text order and do not overlap. */
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

/** So many annotations that became others are dealt by themselves. */
const FEW = 16

/** What was dealt, where a few annotations became others in their places, as they do with a key; null where more changed. */
function redealt<A>({ all: old, byBlock }: Dealt<A>, all: readonly A[], spans: SpansOf<A>): Dealt<A>['byBlock'] | null {
  const changed = new Map<A, A>()
  const isInPlace = (item: A, at: number) => {
    const before = old[at]
    if (before === item) return true
    if (before === undefined || changed.size === FEW || !samePlaces(spans(before), spans(item))) return false
    changed.set(before, item)
    return true
  }
  if (old.length !== all.length || !all.every(isInPlace)) return null
  return byBlock.map((own) => (own.some((one) => changed.has(one)) ? own.map((one) => changed.get(one) ?? one) : own))
}

function samePlaces(left: readonly Span[], right: readonly Span[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ start, end }, at) => {
      const other = right[at]
      return start === other?.start && end === other.end
    })
  )
}

/** Index of the first block that ends after the offset, looked for from one `near` it: annotations come in text order. */
function blockAt(blocks: readonly Block[], offset: number, near: number): number {
  let at = near
  while (at > 0 && (blocks[at - 1]?.end ?? 0) > offset) at -= 1
  while (at < blocks.length && (blocks[at]?.end ?? 0) <= offset) at += 1
  return at
}

function looksLike(left: BlockView, right: BlockView): boolean {
  return (
    left.block === right.block &&
    left.showRejected === right.showRejected &&
    alike(left.mentions, right.mentions) &&
    alike(left.quotes, right.quotes)
  )
}

function alike(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left === right || (left.length === right.length && left.every((item, index) => item === right[index]))
}

/** Whether two runs are painted alike. */
export function sameRun(left: Run, right: Run): boolean {
  return (
    left.start === right.start &&
    left.end === right.end &&
    left.marks.length === right.marks.length &&
    left.marks.every((mark, at) => sameMark(mark, right.marks[at]))
  )
}

function sameMark(left: Mark, right: Mark | undefined): boolean {
  if (right === undefined || left.kind !== right.kind) return false
  if (left.kind === 'mention')
    return right.kind === 'mention' && left.mention === right.mention && left.lane === right.lane
  return right.kind !== 'mention' && left.quote === right.quote && left.part === right.part
}
