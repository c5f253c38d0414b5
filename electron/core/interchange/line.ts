/** One JSON line, ended by LF. */
export function writeLine(_record: unknown): string {
  throw new Error('being written')
}
