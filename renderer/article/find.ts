import type { Span } from '../../shared/model/index.ts'
import { fold, foldKey } from '../../shared/text/index.ts'
import type { Folded } from '../../shared/text/index.ts'

/** More would say nothing, and painting them takes time. */
const MOST = 1000

let last: { readonly text: string; readonly folded: Folded } | null = null

/** Where the words stand in the text, whatever their spelling. UTF-16 units of the text. */
export function findFolded(text: string, query: string): readonly Span[] {
  const needle = foldKey(query.trim())
  if (needle === '') return []
  if (last?.text !== text) last = { text, folded: fold(text) }
  const { folded } = last
  const hits: Span[] = []
  for (let at = folded.text.indexOf(needle); at !== -1 && hits.length < MOST;) {
    hits.push(folded.spanOf(at, at + needle.length))
    at = folded.text.indexOf(needle, at + needle.length)
  }
  return hits
}
