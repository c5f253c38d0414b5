export type Cell = string | number | boolean | null

/** So that Excel takes the file for UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/** One row of RFC 4180, ended by CRLF. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection"): articles come
 * from strangers. Numbers are written as they are.
 */
function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const inert = isFormula(cell) ? `'${cell}` : cell
  return /[",\s]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** In full width too, which some programs take for the same. */
export function isFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text)
}
