/**
 * JSON, also with the numbers that are none: Python writes `NaN` where a table has no value. They are null.
 * @throws {SyntaxError}
 */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    let quoted = false
    const plain = json.replaceAll(/\\.|"|NaN|-?Infinity/gsu, (found) => {
      if (found === '"') quoted = !quoted
      return quoted || found === '"' || found.startsWith('\\') ? found : 'null'
    })
    if (plain === json) throw error
    return JSON.parse(plain)
  }
}
