/** A sentence of an annotated corpus: words as the corpus cuts them and an IOB2 tag (`B-PER`, `O`) for each. */
export interface TaggedSentence {
  readonly words: readonly string[]
  readonly tags: readonly string[]
}

/** Reads `token<TAB>TAG` lines: a blank line ends a sentence, a line without tab is a comment. */
export function readConll(text: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = []
  let words: string[] = []
  let tags: string[] = []
  const end = (): void => {
    if (words.length > 0) sentences.push({ words, tags })
    words = []
    tags = []
  }
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab > 0) {
      words.push(line.slice(0, tab))
      tags.push(line.slice(tab + 1))
    } else if (line.trim() === '') end()
  }
  end()
  return sentences
}

/** A named span of a sentence; word indexes, end-exclusive. */
export interface TaggedSpan {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** The spans of IOB2 tags; an I- that continues nothing begins one. */
export function spansOf(tags: readonly string[]): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  let from = 0
  for (let at = 0; at <= tags.length; at += 1) {
    const open = at > from && tags[from] !== 'O' ? (tags[from] ?? 'O').slice(2) : null
    const tag = tags[at] ?? 'O'
    if (open !== null && tag === `I-${open}`) continue
    if (open !== null) spans.push({ from, to: at, label: open })
    from = at
  }
  return spans
}
