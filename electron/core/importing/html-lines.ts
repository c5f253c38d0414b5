import { clean } from '../../../shared/text/index.ts'
import type { BlockKind } from '../../../shared/model/index.ts'

/** A piece of a page that stands apart from what is before and after it. */
export interface PageLine {
  readonly kind: Extract<BlockKind, 'heading' | 'caption' | 'paragraph'>
  /** Without surrounding white space; holds a line feed where the page has `<br>`. */
  readonly text: string
}

const BREAKING = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const UNREAD = new Set(
  'script style noscript template svg math iframe object canvas audio video select textarea button'.split(' '),
)

/** The text of an element as a browser would break it, for its text alone: no markup survives. */
export function pageLines(root: Node): readonly PageLine[] {
  const lines: PageLine[] = []
  let current = ''
  let kind: PageLine['kind'] = 'paragraph'

  const flush = () => {
    const parts = current.split('\n').map((part) => part.trim())
    const text = clean(parts.filter((part) => part !== '').join('\n')).text
    if (text !== '') lines.push({ kind, text })
    current = ''
  }
  // Recursion is safe: a page's depth is limited before it comes here.
  const visit = (node: Node) => {
    if (node.nodeType === 3) current += (node.nodeValue ?? '').replace(/[ \t\n\f\r]+/gu, ' ')
    if (node.nodeType !== 1) return
    const tag = node.nodeName.toLowerCase()
    if (UNREAD.has(tag)) return
    if (tag === 'br') {
      current += '\n'
      return
    }
    const breaks = BREAKING.has(tag)
    const outer = kind
    if (breaks) {
      flush()
      kind = kindOf(tag) ?? outer
    }
    for (const child of node.childNodes) visit(child)
    if (breaks) {
      flush()
      kind = outer
    }
  }
  visit(root)
  flush()
  return lines
}

function kindOf(tag: string): PageLine['kind'] | null {
  if (/^h[1-6]$/u.test(tag)) return 'heading'
  return tag === 'figcaption' ? 'caption' : null
}
