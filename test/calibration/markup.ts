/** Code points. */
interface Span {
  readonly start: number
  readonly end: number
}

export interface Marked {
  readonly text: string
  readonly mentions: readonly (Span & { readonly label: string })[]
  readonly quotes: readonly {
    readonly content: readonly Span[]
    readonly cue: Span | null
    readonly speaker: Span | null
  }[]
}

const OPEN = /^(?:\[(?<label>[A-Z]+)\||\{(?<content>\d+)\||<(?<parts>\d+(?:,\d+)*)(?<role>[cs])\|)/u
const CLOSE = { label: ']', content: '}', part: '>' } as const

/**
 * Reads `[PER|name]` as a mention, `{1|words}` as (a part of) the content of quote 1, `<1c|said>` as its cue and
 * `<1,2s|somebody>` as the speaker of quotes 1 and 2. They may nest.
 * @throws for a mark that is not closed, and for a cue or speaker of a quote without content
 */
export function parseMarkup(source: string): Marked {
  let text = ''
  let length = 0
  const open: { readonly close: string; readonly done: (span: Span) => void; readonly start: number }[] = []
  const mentions: (Span & { label: string })[] = []
  const quotes = new Map<string, { content: Span[]; cue: Span | null; speaker: Span | null }>()
  const quote = (name: string) => {
    const known = quotes.get(name) ?? { content: [], cue: null, speaker: null }
    quotes.set(name, known)
    return known
  }
  for (let at = 0; at < source.length;) {
    const groups = OPEN.exec(source.slice(at))
    if (groups !== null) {
      const { label, content, parts, role } = groups.groups ?? {}
      const kind = label !== undefined ? 'label' : content !== undefined ? 'content' : 'part'
      const done = (span: Span): void => {
        if (label !== undefined) mentions.push({ ...span, label })
        else if (content !== undefined) quote(content).content.push(span)
        else for (const part of parts?.split(',') ?? []) quote(part)[role === 'c' ? 'cue' : 'speaker'] = span
      }
      open.push({ close: CLOSE[kind], done, start: length })
      at += groups[0].length
      continue
    }
    const last = open.at(-1)
    const letter = String.fromCodePoint(source.codePointAt(at) ?? 0)
    at += letter.length
    if (last !== undefined && letter === last.close) {
      open.pop()
      last.done({ start: last.start, end: length })
    } else {
      text += letter
      length += 1
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${text.slice(-40)}`)
  for (const [name, { content }] of quotes) if (content.length === 0) throw new Error(`quote ${name} has no content`)
  return { text, mentions: mentions.sort((a, b) => a.start - b.start), quotes: [...quotes.values()] }
}
