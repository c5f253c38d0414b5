/** A calendar expression in a passage; token indexes, end-exclusive. */
export interface DateSpan {
  readonly from: number
  readonly to: number
  /** Letters of the first token that are an attached clitic. */
  readonly stripped: number
  /** ISO 8601 where text and article date allow it. */
  readonly value: string | null
  /** What it is, in words an analyst understands. */
  readonly evidence: string
  readonly confidence: number
}
