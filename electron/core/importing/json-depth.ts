/** Records of articles are a few levels deep. What walks JSON level by level would run out of stack far beyond this. */
const MAX_DEPTH = 200

/** Whether JSON is nested deeper than anything that holds articles; without recursion, on JSON that may be broken. */
export function isTooDeep(json: string): boolean {
  let [depth, quoted] = [0, false]
  for (const { 0: mark } of json.matchAll(/\\.|["[\]{}]/gsu)) {
    if (mark === '"') quoted = !quoted
    else if (quoted || mark.startsWith('\\')) continue
    else if (mark === '[' || mark === '{') {
      depth += 1
      if (depth > MAX_DEPTH) return true
    } else depth -= 1
  }
  return false
}
