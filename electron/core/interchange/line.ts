/** Line ends to some readers (Python's `splitlines`), but not to JSON: unescaped they would cut a record in three. */
const LINE_ENDS = ['\u2028', '\u2029', '\u0085']

/** The value as one line of JSON Lines, ended by LF. It holds no other character that any reader ends a line at. */
export function writeLine(value: unknown): string {
  let json = JSON.stringify(value)
  // Few have one, and looking for one character after the other is quicker than a pattern of all.
  for (const end of LINE_ENDS)
    if (json.includes(end)) json = json.replaceAll(end, `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `${json}\n`
}
