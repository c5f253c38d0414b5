import type { Span } from '../../shared/model/index.ts'

/*
 * Between places in the page and offsets of the text (UTF-16 units). Every run of text says where it begins in
 * `data-start`, so a place is that plus the offset inside the run; pixels are asked only for the pointer.
 */

/** The selected stretch of text under `root`; null where nothing or something else is selected. */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const [start, end] = [
    offsetAt(range.startContainer, range.startOffset),
    offsetAt(range.endContainer, range.endOffset),
  ]
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The caret's offset under `root`. */
export function caretOffset(root: HTMLElement): number | null {
  const selection = window.getSelection()
  if (selection?.focusNode === null || selection === null || !root.contains(selection.focusNode)) return null
  return offsetAt(selection.focusNode, selection.focusOffset)
}

/** The offset that the pointer is nearest to; null where it is not over the text. */
export function offsetAtPoint(x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y)
  return place === null ? null : offsetAt(place.offsetNode, place.offset)
}

function offsetAt(node: Node, offset: number): number | null {
  if (node instanceof Text) {
    const start = node.parentElement?.closest<HTMLElement>('[data-start]')?.dataset.start
    return start === undefined ? null : Number(start) + offset
  }
  if (!(node instanceof Element)) return null
  const child = node.childNodes[offset]
  if (child !== undefined) return edgeOf(child, 'start')
  const last = node.childNodes[node.childNodes.length - 1]
  return last === undefined ? null : edgeOf(last, 'end')
}

function edgeOf(node: Node, edge: 'start' | 'end'): number | null {
  if (node instanceof Text) return offsetAt(node, edge === 'start' ? 0 : node.length)
  if (!(node instanceof Element)) return null
  const runs = node.matches('[data-start]') ? [node] : [...node.querySelectorAll('[data-start]')]
  const run = edge === 'start' ? runs[0] : runs.at(-1)
  if (!(run instanceof HTMLElement)) return null
  return Number(edge === 'start' ? run.dataset.start : run.dataset.end)
}

/** The place of an offset under `root`: a text node and the offset in it. Null where the text there is not shown. */
export function placeOf(root: HTMLElement, offset: number): { readonly node: Text; readonly offset: number } | null {
  const block = lastBefore(root.querySelectorAll<HTMLElement>('[data-from]'), 'from', offset)
  if (block === undefined || offset < Number(block.dataset.from) || offset > Number(block.dataset.to)) return null
  const run = lastBefore(block.querySelectorAll<HTMLElement>('[data-start]'), 'start', offset)
  const text = run?.firstChild
  if (!(text instanceof Text) || run === undefined) return null
  return { node: text, offset: Math.max(0, Math.min(text.length, offset - Number(run.dataset.start))) }
}

/** A range over a stretch of the text, for highlights and for scrolling. */
export function rangeOf(root: HTMLElement, { start, end }: Span): Range | null {
  const [from, to] = [placeOf(root, start), placeOf(root, end - 1)]
  if (from === null || to === null) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, Math.min(to.node.length, to.offset + 1))
  return range
}

/** The last element that begins at or before the offset, else the first; they are in text order. */
function lastBefore(
  elements: NodeListOf<HTMLElement>,
  name: 'from' | 'start',
  offset: number,
): HTMLElement | undefined {
  let [low, high] = [0, elements.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (Number(elements[middle]?.dataset[name]) <= offset) low = middle + 1
    else high = middle
  }
  return elements[Math.max(0, low - 1)]
}

/** Selects a stretch of the article's text. False where it is not shown. */
export function select(span: Span): boolean {
  const sheet = document.querySelector<HTMLElement>('.sheet')
  const range = sheet === null ? null : rangeOf(sheet, span)
  if (range === null) return false
  window.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  return true
}
