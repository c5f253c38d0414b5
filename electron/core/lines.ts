/** LF alone ends a line: JSON may hold U+2028, and a CR before the LF is white space to it. */
export const LINE_END = 0x0a

/** Of UTF-8, in whole lines. */
export function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) count += 1
  return count
}
