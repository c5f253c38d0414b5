import type { BlockKind, Span } from '../../../shared/model/index.ts'
import { foldKey } from '../../../shared/text/index.ts'

/** What of an article is compared. Without blocks, the whole text. */
export interface Body {
  readonly text: string
  readonly blocks: readonly (Span & { readonly kind: BlockKind })[]
}

/** What an agency writes; the rest is what each outlet puts around it, its own headline over a short text above all. */
const COMPARED: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'paragraph'])
/** No article is longer; of what is, the beginning is compared. */
const MOST_UNITS = 200_000
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The words of the body, folded. */
export function wordsOf({ text, blocks }: Body): readonly string[] {
  const body =
    blocks.length === 0
      ? text
      : blocks
          .filter(({ kind }) => COMPARED.has(kind))
          .map(({ start, end }) => text.slice(start, end))
          .join('\n')
  return foldKey(body.slice(0, MOST_UNITS)).match(WORD) ?? []
}
