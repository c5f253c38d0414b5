import type { Direction } from '../../shared/model/index.ts'
import { directionOf } from '../../shared/text/index.ts'

/** What is used of an element of parsed Markdown. */
export interface MarkdownNode {
  readonly type: string
  readonly tagName?: string
  readonly value?: string
  readonly children?: readonly MarkdownNode[]
}

/** The direction most of its words have: a key or a piece of code at the beginning says nothing of the language. */
export function markdownDirection(node: MarkdownNode | undefined): Direction | 'auto' {
  return node === undefined ? 'auto' : (directionOf(wordsOf(node)) ?? 'auto')
}

function wordsOf({ value = '', tagName, children = [] }: MarkdownNode): string {
  return tagName === 'code' ? '' : value + children.map(wordsOf).join(' ')
}
