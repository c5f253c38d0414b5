/** Records of articles are a few levels deep. What walks JSON level by level would run out of stack far beyond this. */
const MAX_DEPTH = 200
/** Values in one file: `JSON.parse` takes some hundred bytes for each, and running out of memory in it ends the program. */
const MAX_VALUES = 3_000_000

/** Whether JSON is more than can be parsed safely; without recursion, on JSON that may be broken. */
export function oversize(json: string): 'deep' | 'large' | null {
  let [depth, values, quoted] = [0, 0, false]
  for (const { 0: mark } of json.matchAll(/\\.|["[\]{},]/gsu)) {
    if (mark === '"') quoted = !quoted
    else if (quoted || mark.startsWith('\\')) continue
    else if (mark === ',') values += 1
    else if (mark === '[' || mark === '{') {
      depth += 1
      values += 1
      if (depth > MAX_DEPTH) return 'deep'
    } else depth -= 1
    if (values > MAX_VALUES) return 'large'
  }
  return null
}
