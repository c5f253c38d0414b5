import type { Span } from '../model/span.ts'
import { trimSpan } from './trim.ts'

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‘': '’', '‹': '›', '"': '"' }

/**
 * What stands in the quotation marks that open right before an offset, without what surrounds it; null where none open
 * there or the line ends first. An apostrophe in a word closes nothing. UTF-16 units.
 */
export function quotationFrom(text: string, offset: number): Span | null {
  const open = text.charAt(offset - 1)
  const close = CLOSING[open]
  if (close === undefined) return null
  let depth = 1
  for (let at = offset; at < text.length && text.charAt(at) !== '\n'; at += 1) {
    const mark = text.charAt(at)
    if (mark === close && !isApostrophe(text, at)) depth -= 1
    else if (mark === open) depth += 1
    if (depth === 0) return trimSpan(text, { start: offset, end: at })
  }
  return null
}

function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1))
}
