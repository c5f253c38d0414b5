/** How far a long command is, on one line of the terminal; silent where nobody watches. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`)
}

/** Ends the line, so that what comes next starts on a new one. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
}
