const LINE_END = /[\u2028\u2029\u0085]/u
/** Line ends to some readers (Python's `splitlines`), but not to JSON: unescaped they would cut a record in three. */
const LINE_ENDS = /[\u2028\u2029\u0085]/gu

/** The value as one line of JSON Lines, ended by LF. It holds no other character that any reader ends a line at. */
export function writeLine(value: unknown): string {
  const json = JSON.stringify(value)
  // Few have one, and looking is cheaper than replacing.
  if (!LINE_END.test(json)) return `${json}\n`
  return `${json.replace(LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
