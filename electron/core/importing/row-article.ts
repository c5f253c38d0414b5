import type { Mapping } from '../../../shared/mapping.ts'
import type { Meta } from '../../../shared/model/index.ts'
import { languageTag } from '../../../shared/text/index.ts'
import { draftArticle } from './draft.ts'
import { ImportError, refusal } from './failure.ts'
import { columnDate } from './column-dates.ts'
import type { DayOrder } from './column-dates.ts'
import { asLine, names } from './html-meta.ts'
import { pageLines } from './html-lines.ts'
import { countOf } from './lines.ts'
import { parsePage, unescaped } from './html-page.ts'
import type { ReadPart } from './reader.ts'
import type { Row } from './table.ts'

export interface RowOrigin {
  /** Of the file, safe to show. */
  readonly name: string
  /** Of the row in the file, from 1. */
  readonly line: number
  readonly sha256: string
  readonly importer: string
  readonly encoding: string
  /** Whether a character U+FFFD may stand for bytes that the encoding does not have. */
  readonly damaged: boolean
  /** Of the dates in the table. */
  readonly dayOrder: DayOrder
}

/**
 * Longest value of a row that is kept, in UTF-16 units: somebody says which field is the title, and posts have none, so
 * that their beginning stands for it; addresses are long, too.
 */
const LONGEST = 4000

/** The article of a table's row, or why it is none. */
export function rowArticle(row: Row, mapping: Mapping, origin: RowOrigin): ReadPart {
  const value = (field: string | null) => (field === null ? undefined : row.get(field))
  const said = (field: string | null) => {
    const written = value(field)
    return written === undefined ? undefined : unescaped(written)
  }
  try {
    const text = plain(value(mapping.text) ?? '')
    if (text.trim() === '') return refusal({ code: 'row_without_text', line: origin.line })
    const written = asLine(value(mapping.date))
    const date = written === undefined ? undefined : columnDate(written, origin.dayOrder)
    return draftArticle({
      text,
      language: languageTag(value(mapping.language) ?? '') ?? 'und',
      meta: metaOf({
        title: asLine(said(mapping.title), LONGEST),
        published_at: date,
        published_as_written: date === undefined ? written : undefined,
        place: asLine(said(mapping.place)),
        byline: names(said(mapping.author)?.split('\n')),
        section: asLine(said(mapping.section)),
        outlet: asLine(said(mapping.outlet)),
        url: addressOf(value(mapping.url)),
      }),
      source: `${origin.name}:${origin.line}`,
      sourceSha256: origin.sha256,
      importer: origin.importer,
      encoding: origin.encoding,
      replaced: origin.damaged ? countOf(text, '\ufffd') : 0,
    })
  } catch (error) {
    if (error instanceof ImportError) return error
    throw error
  }
}

/** Feeds and content systems keep articles as HTML. */
function plain(text: string): string {
  if (!/<(?:p|div|br|span|h[1-6]|article)\b[^>]*>/iu.test(text)) return unescaped(text)
  return pageLines(parsePage(text).body)
    .map((line) => line.text)
    .join('\n\n')
}

function metaOf(values: Readonly<Record<string, string | undefined>>): Meta {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function addressOf(value: string | undefined): string | undefined {
  const address = asLine(value, LONGEST)
  return address !== undefined && URL.canParse(address) && /^https?:/iu.test(address) ? address : undefined
}
