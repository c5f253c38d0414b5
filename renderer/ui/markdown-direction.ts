import type { Direction } from '../../shared/model/index.ts'
import { directionOf } from '../../shared/text/index.ts'

/** What is used of an element of parsed Markdown. */
export interface MarkdownNode {
  readonly type: string
  readonly tagName?: string
  readonly value?: string
  readonly children?: readonly MarkdownNode[]
}

/**
 * The direction most of its words have: a key or a piece of code at the beginning says nothing of the language, and lists
 * below an item nothing of the item.
 */
export function markdownDirection(node: MarkdownNode | undefined): Direction | 'auto' {
  if (node === undefined) return 'auto'
  const own = node.tagName === 'li' ? node.children?.filter(({ tagName }) => !isList(tagName)) : node.children
  return directionOf(wordsOf({ ...node, children: own ?? [] })) ?? 'auto'
}

function isList(tagName: string | undefined): boolean {
  return tagName === 'ul' || tagName === 'ol'
}

function wordsOf({ value = '', tagName, children = [] }: MarkdownNode): string {
  return tagName === 'code' ? '' : value + children.map(wordsOf).join(' ')
}
