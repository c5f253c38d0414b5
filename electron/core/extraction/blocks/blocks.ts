import type { BlockKind } from '../../../../shared/model/index.ts'
import {
  foldLine,
  isByline,
  isCaption,
  isCredit,
  isDateline,
  isFurniture,
  isHeading,
  isHour,
  isKnownPlaceAndSource,
  isParagraph,
  isPlaceAndAgency,
  isQuestion,
  isTurn,
} from './kinds.ts'
import { findLines, wrappedRun } from './lines.ts'
import type { Line } from './lines.ts'

/** A stretch of the text and what it is. Trimmed, UTF-16 units. */
export interface FoundBlock {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** Blocks before the body are told apart by shape; more than this many lines are no page head. */
const LONGEST_HEAD = 30

/**
 * What every non-empty line of an article is. Together the blocks cover all of them, in order. `title`: the headline where
 * the file itself told it.
 */
export function findBlocks(text: string, title: string | null): FoundBlock[] {
  const units = joinWrapped(findLines(text), text)
  const body = bodyStart(units, title)
  const last = units.findLastIndex((line) => isParagraph(line.text) && !isFurniture(line.text))
  const head = headKinds(units.slice(0, body), title)
  const questions = units.slice(body).filter(({ text: one }) => isQuestion(one)).length > 1
  return units.map((line, index) => ({
    kind:
      index < body
        ? (head[index] ?? 'paragraph')
        : questions && index < last && isQuestion(line.text)
          ? 'heading'
          : bodyKind(units, index, last),
    start: line.start,
    end: line.end,
  }))
}

/** Hard-wrapped lines of one paragraph become one. */
function joinWrapped(lines: readonly Line[], text: string): Line[] {
  const units: Line[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    const wrapped = line !== undefined && line.text.length >= 36 ? wrappedRun(lines, at) : 1
    // Dates and controls are lines of their own, however the lines around them look, and so is what a picture has below a headline.
    const own = lines
      .slice(at, at + wrapped)
      .findIndex(
        ({ text: one }, index) =>
          isDateline(one) ||
          isFurniture(one) ||
          (at === 0 && index === 1 && (isCaption(one) || isKnownPlaceAndSource(one))),
      )
    const count = own === -1 ? wrapped : Math.max(1, own)
    const end = lines[at + count - 1]
    if (line !== undefined && end !== undefined)
      units.push(count === 1 ? line : { ...line, end: end.end, text: text.slice(line.start, end.end) })
    at += count
  }
  return units
}

/** Index of the first line of running text: what stands before it is the page's head. */
function bodyStart(lines: readonly Line[], title: string | null): number {
  const wanted = title === null ? null : foldLine(title)
  const limit = Math.min(lines.length, LONGEST_HEAD)
  let seen = 0
  for (let at = 0; at < limit; at += 1) {
    const { text } = lines[at] ?? { text: '' }
    const other = isFurniture(text) || isDateline(text) || isCaption(text) || isCredit(text)
    if (seen > 0 && isTurn(text)) return at
    if (wanted !== null && foldLine(text) === wanted) seen += 1
    else if (isParagraph(text) && !other) {
      // A first line that is long but no sentence is a long headline.
      const headline = seen === 0 && text.length < 220 && !/[.؟?!]["”»’]?$/u.test(text) && lines[at + 1] !== undefined
      // A question or sentence with date or author right below it is the headline, too; the entries of a live page are not.
      const live = lines.slice(0, at).some(({ text: above }) => isDateline(above)) && seen > 0
      const dated =
        !live &&
        text.length < 160 &&
        lines.slice(at + 1, at + 3).some(({ text: below }) => isDateline(below) || /^by \p{Lu}/iu.test(below))
      if (!headline && !dated) return at
      seen += 1
    } else if (!other) seen += 1
  }
  return seen > 0 && limit < lines.length && limit === LONGEST_HEAD ? 1 : limit
}

function headKinds(lines: readonly Line[], title: string | null): BlockKind[] {
  const kinds: (BlockKind | null)[] = lines.map(({ text }, index) => {
    const folded = foldLine(text)
    const doubled = [lines[index - 1], lines[index + 1]].some(
      (other) => other !== undefined && foldLine(other.text) === folded,
    )
    if (isFurniture(text)) return 'furniture'
    if (isDateline(text)) return 'dateline'
    // كتب: X - تصوير: Y
    if (!doubled && (isPlaceAndAgency(text) || (isByline(text, false) && !/^[([]/u.test(text)))) return 'byline'
    if (doubled || isCaption(text)) return 'caption'
    return isByline(text, false) ? 'byline' : null
  })
  const headline = pickHeadline(lines, kinds, title)
  if (headline === -1) return kinds.map((kind) => kind ?? 'paragraph')
  kinds[headline] = 'headline'
  const rubric = kinds.findLastIndex((kind, index) => kind === null && index < headline)
  return lines.map(({ text }, index) => {
    const kind = kinds[index]
    if (kind !== null && kind !== undefined) return kind
    if (index < headline)
      return index === rubric ||
        !kinds.slice(0, index).includes('furniture') ||
        !kinds.slice(index, rubric).includes('furniture')
        ? 'section'
        : 'furniture'
    if (isByline(text, true)) return 'byline'
    if (text.length > 110) return 'paragraph'
    // Under the headline it goes on with it, under its hour it heads an entry; below date and author it stands under the picture.
    return index === headline + 1 || isHour(lines[index - 1]?.text ?? '') ? 'heading' : 'caption'
  })
}

/** The file's title where it stands in the text; else the first line that is no rubric: long, or the last one left. */
function pickHeadline(lines: readonly Line[], kinds: readonly (BlockKind | null)[], title: string | null): number {
  if (title !== null) {
    const wanted = foldLine(title)
    const same = lines.findIndex(({ text }) => foldLine(text) === wanted)
    if (same !== -1) return same
  }
  const open = lines.flatMap(({ text }, index) => (kinds[index] === null ? [{ text, index }] : []))
  const long = open.find(({ text }) => text.length >= 25 && text.split(/\s+/u).length >= 4)
  if (long !== undefined) return long.index
  const widest = open.toSorted((a, b) => b.text.length - a.text.length || a.index - b.index)[0]
  return widest?.index ?? -1
}

function bodyKind(lines: readonly Line[], index: number, lastParagraph: number): BlockKind {
  const { text } = lines[index] ?? { text: '' }
  if (isFurniture(text)) return 'furniture'
  if (isCredit(text)) return 'byline'
  // The entries of a live page each have their time.
  if (isDateline(text)) return 'dateline'
  if (isParagraph(text)) return 'paragraph'
  const line = lines[index]
  if (index > lastParagraph) {
    if (isByline(text, false) && text.length < 60) return 'byline'
    return text.split(/\s+/u).length <= 5 && !/[.!?؟:]["”»]?$/u.test(text) ? 'furniture' : 'paragraph'
  }
  const folded = foldLine(text)
  if (
    text.length < 160 &&
    [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && foldLine(other.text) === folded)
  )
    return 'caption'
  if (isCaption(text) && !/[.؟!]$/u.test(text)) return 'caption'
  return line !== undefined && isHeading(line) && !/[.!:]["”»]?$/u.test(text) && /[\p{L}]/u.test(text)
    ? 'heading'
    : 'paragraph'
}
