import type { Span } from '../../shared/model/index.ts'
import { firstIndex } from '../../shared/sorted.ts'

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
function placeOf(root: HTMLElement, offset: number): { readonly node: Text; readonly offset: number } | null {
  const block = blockAt(root, offset)
  if (block === null || offset < Number(block.dataset.from)) return null
  const runs = runsIn(block)
  const run = runs[firstBeyond(runs, 'start', offset) - 1]
  const text = run?.firstChild
  if (!(text instanceof Text) || run === undefined) return null
  return { node: text, offset: Math.min(text.length, offset - Number(run.dataset.start)) }
}

/** The runs that lie over a stretch of the text; none where it is not shown. UTF-16 units. */
export function runsOver(root: HTMLElement, { start, end }: Span): HTMLElement[] {
  const over: HTMLElement[] = []
  for (let block = blockAt(root, start); block !== null; block = nextBlock(block)) {
    if (Number(block.dataset.from) >= end) break
    const runs = runsIn(block)
    for (let at = firstBeyond(runs, 'end', start); at < runs.length; at += 1) {
      const run = runs[at]
      if (run === undefined || Number(run.dataset.start) >= end) break
      over.push(run)
    }
  }
  return over
}

/**
 * The block that an offset lies in, or else ends at, or else the first one after it. Blocks are children of the sheet, in
 * text order.
 */
function blockAt(root: HTMLElement, offset: number): HTMLElement | null {
  const sheet = root.matches('.sheet') ? root : root.querySelector<HTMLElement>('.sheet')
  const before: HTMLElement[] = []
  for (const block of (sheet?.children ?? []) as HTMLCollectionOf<HTMLElement>) {
    const { from, to } = block.dataset
    if (from === undefined || Number(to) < offset) continue
    if (Number(to) === offset) before.push(block)
    else return Number(from) <= offset ? block : (before.at(-1) ?? block)
  }
  return before.at(-1) ?? null
}

function nextBlock(block: HTMLElement): HTMLElement | null {
  for (let next = block.nextElementSibling; next !== null; next = next.nextElementSibling)
    if (next instanceof HTMLElement && next.dataset.from !== undefined) return next
  return null
}

function runsIn(block: HTMLElement): HTMLCollectionOf<HTMLElement> {
  return block.children as HTMLCollectionOf<HTMLElement>
}

/** Index of the first run whose edge is beyond an offset; how many there are where none is. A paragraph may have thousands. */
function firstBeyond(runs: HTMLCollectionOf<HTMLElement>, edge: 'start' | 'end', offset: number): number {
  return firstIndex(runs, ({ dataset }) => Number(dataset[edge]) > offset)
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

/** Selects a stretch of the article's text. False where it is not shown. */
export function select(span: Span): boolean {
  const sheet = document.querySelector<HTMLElement>('.sheet')
  const range = sheet === null ? null : rangeOf(sheet, span)
  if (range === null) return false
  window.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  return true
}

/** Puts the caret at an offset of the article's text, if that is shown. UTF-16 units. */
export function placeCaret(offset: number): void {
  const sheet = document.querySelector<HTMLElement>('.sheet')
  const place = sheet === null ? null : placeOf(sheet, offset)
  if (place !== null) window.getSelection()?.collapse(place.node, place.offset)
}
