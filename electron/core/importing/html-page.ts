import { parseHTML } from 'linkedom'
import { refusal } from './failure.ts'
import type { ImportError } from './failure.ts'

/*
 * Limits on a page, from measurements: at them parsing and reading take under two seconds. Pages of news have some
 * thousand elements, forty deep; 100,000 nested ones would take Readability hours.
 */
const MAX_ELEMENTS = 50_000
const MAX_DEPTH = 256
/** Of one element; Readability's time grows with the square of their number. Pages of news have some twenty. */
const MAX_ATTRIBUTES = 1000
/** Unclosed tags, counted before parsing, whose time grows with the square of the depth; includes `<path/>` and the like. */
const MAX_OPEN_TAGS = 20_000

/**
 * The page as a document. Nothing in it runs or is fetched: linkedom has neither scripts nor a network.
 * @throws {ImportError} where the page is beyond the limits, or nothing of it is there
 */
export function parsePage(html: string): Document {
  if (openTags(html) > MAX_OPEN_TAGS) throw tooLarge()
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html>${html}</html>`)
  if (document.children.length === 0) throw refusal({ code: 'page_without_article' })
  checkSize(document)
  gather(document)
  return document
}

/**
 * Puts into head and body what is beside them. Their tags may be left out, as SingleFile and programs that make pages
 * small do, and much follows where they end; a browser's parser gathers all that, this one does not.
 */
function gather(document: Document): void {
  const { documentElement: root, head, body } = document
  const nodes = [...root.childNodes, ...document.childNodes].filter((node) => node !== root && node !== head)
  const isContent = ({ nodeType, nodeValue }: Node) => nodeType === 1 || (nodeType === 3 && nodeValue?.trim() !== '')
  if (!nodes.some((node) => node !== body && isContent(node))) return

  const content: Node[] = []
  for (const node of nodes) {
    const name = node.nodeName.toLowerCase()
    if (name === 'body') for (const child of node.childNodes) content.push(child)
    else if (name === 'head') head.append(...node.childNodes)
    else if (OF_HEAD.has(name)) head.append(node)
    else if (isContent(node)) content.push(node)
    if (node !== body && (name === 'body' || name === 'head')) (node as Element).remove()
  }
  for (const node of content) body.append(node)
}

const OF_HEAD = new Set(['base', 'link', 'meta', 'script', 'style', 'title'])

/**
 * Text with its character references read, once more than its file has them: content systems write what is escaped for a
 * page, `&#8220;` and `&amp;`, into JSON and tables as it is.
 */
export function unescaped(text: string): string {
  if (!/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu.test(text)) return text
  return parseHTML(`<p>${text.replaceAll('<', '&lt;')}</p>`).document.documentElement.textContent
}

/** The most tags that are open at once at any place, at least. */
function openTags(html: string): number {
  let [open, most] = [0, 0]
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/giu)) {
    if (VOID.has(name.toLowerCase())) continue
    open = slash === '/' ? Math.max(0, open - 1) : open + 1
    most = Math.max(most, open)
  }
  return most
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/** Without recursion, which deep nesting would exhaust. */
function checkSize(document: Document): void {
  let elements = 0
  let level: Element[] = Array.from(document.children)
  for (let depth = 0; level.length > 0; depth += 1) {
    elements += level.length
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) throw tooLarge()
    if (level.some((element) => element.getAttributeNames().length > MAX_ATTRIBUTES)) throw tooLarge()
    level = level.flatMap((element) => Array.from(element.children))
  }
}

function tooLarge(): ImportError {
  return refusal({ code: 'page_too_large' })
}

/** The encoding that a page says it is in, from its first bytes; undefined if it does not. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1')
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})/iu.exec(head)?.[1]
  )
}
