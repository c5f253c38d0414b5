import type { DraftBlock } from '../../../../shared/model/index.ts'
import { EXTRACTOR } from '../extraction.ts'
import { isByline, isDateline, isFurniture, isParagraph } from './kinds.ts'

/**
 * The blocks of a page, of which its markup tells which are headings and captions: with the lines that are no paragraphs by
 * their words, such as “read also”, and above the first paragraph the date and who wrote it.
 */
export function pageBlocks(text: string, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const lineOf = ({ start, end }: DraftBlock) => text.slice(start, end)
  const body = blocks.findIndex((block) => block.kind === 'paragraph' && isParagraph(lineOf(block)))
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block
    const kind = kindOf(lineOf(block), index < body, blocks[index - 1]?.kind === 'headline')
    return kind === null ? block : { ...block, kind, status: 'suggested', origin: EXTRACTOR }
  })
}

/** Words that somebody said, or a sentence: «تابع الوزير: «سنعود»» begins like “follow us”, and what is found dimmed is missed. */
const SAID = /[«»“”"]|\p{L}[.!?؟]$/u

function kindOf(line: string, above: boolean, afterHeadline: boolean): DraftBlock['kind'] | null {
  if (isFurniture(line) && !SAID.test(line)) return 'furniture'
  if (!above || line.includes('\n')) return null
  if (isDateline(line)) return 'dateline'
  return isByline(line, afterHeadline) ? 'byline' : null
}
