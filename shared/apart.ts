/**
 * Keys of suggestions whose names are not one: the text of the page `apart` of a corpus, a JSON array, so that it is kept
 * and can be undone like any other change. Empty where there is none, or one that says nothing.
 */
export function suggestionsApart(text: string | null): readonly string[] {
  if (text === null) return []
  try {
    const keys: unknown = JSON.parse(text)
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []
  } catch {
    return []
  }
}
