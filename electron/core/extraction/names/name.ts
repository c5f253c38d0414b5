/** A kind of mention that the rules know. */
export type Label = 'PER' | 'ORG' | 'LOC' | 'EVENT' | 'DATE'

/**
 * A name found in a passage. A stage that finds names (the rules, the gazetteer, a trained tagger) adds such candidates;
 * which of those that overlap stays, `chooseNames` decides.
 */
export interface Name<Of extends string = Label> {
  /** Token indexes, end-exclusive. */
  readonly from: number
  readonly to: number
  /** Letters of the first token's key that are an attached clitic and stay out. */
  readonly stripped: number
  readonly label: Of
  /** 0..1 */
  readonly confidence: number
  /** Why, in words an analyst understands. */
  readonly evidence: string
  /** ISO 8601, of a DATE. */
  readonly value?: string | null
  /** Only sounds like a name: what the article says elsewhere may take its place. */
  readonly tentative?: boolean
}

/** Keeps the most certain and then the longest of names that overlap; in order of the text. Linear but for the sort. */
export function chooseNames(candidates: readonly Name[], length: number): Name[] {
  const taken = new Uint8Array(length)
  const chosen: Name[] = []
  const ranked = candidates.toSorted((a, b) => rank(b) - rank(a) || a.from - b.from)
  for (const name of ranked) {
    if (name.to <= name.from || taken.subarray(name.from, name.to).includes(1)) continue
    taken.fill(1, name.from, name.to)
    chosen.push(name)
  }
  return chosen.toSorted((a, b) => a.from - b.from)
}

/** The longest name wins; among equals the surer one. */
function rank(name: Name): number {
  return Math.min(name.to - name.from, 12) * 10 + name.confidence * 9
}
