import { isGraphemeBoundary, previousGrapheme } from '../../../shared/text/graphemes.ts'
import type { FoundBlock } from './blocks/blocks.ts'

/** UTF-16 units that are read as one document: some 30,000 words, a small book. */
const STRETCH = 200_000
/** UTF-16 units of a block that are read as one passage: longer than any paragraph a person wrote. */
const PASSAGE = 50_000

/**
 * Blocks in stretches that are read one after the other, so that time and memory stay in proportion to the text, however
 * long it is. An article is one stretch; of a book, names are told apart within each. A block beyond all measure is cut
 * between words where it has any, never inside a grapheme.
 */
export function stretchesOf(text: string, blocks: readonly FoundBlock[]): FoundBlock[][] {
  const stretches: FoundBlock[][] = []
  let [stretch, length]: [FoundBlock[], number] = [[], 0]
  for (const block of blocks.flatMap((one) => pieces(text, one))) {
    const units = block.end - block.start
    if (length > 0 && length + units > STRETCH) {
      stretches.push(stretch)
      stretch = []
      length = 0
    }
    stretch.push(block)
    length += units
  }
  return [...stretches, stretch]
}

function pieces(text: string, { kind, start, end }: FoundBlock): FoundBlock[] {
  const found: FoundBlock[] = []
  for (let from = start; from < end;) {
    const to = end - from <= PASSAGE ? end : cutBefore(text, from, from + PASSAGE)
    found.push({ kind, start: from, end: to })
    from = to
  }
  return found
}

/** The last place up to `limit` where a word begins. */
function cutBefore(text: string, from: number, limit: number): number {
  // Of the piece alone: in the whole text it would look all the way back to the beginning.
  const blank = text.slice(from, limit).lastIndexOf(' ')
  if (blank > 0) return from + blank + 1
  return isGraphemeBoundary(text, limit) ? limit : previousGrapheme(text, limit)
}
