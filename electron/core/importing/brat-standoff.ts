/** An `.ann` file, line by line. https://brat.nlplab.org/standoff.html */
export interface Standoff {
  readonly bounds: readonly Bound[]
  readonly events: readonly BratEvent[]
  readonly relations: readonly { readonly type: string }[]
  /** On the id of a text-bound annotation or an event. */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, string | true>>
  readonly notes: ReadonlyMap<string, readonly { readonly type: string; readonly text: string }[]>
  /** Ids that stand for the same. */
  readonly equivalents: readonly (readonly string[])[]
  /** Numbers of lines, from 1, that are nothing of this. */
  readonly unread: readonly number[]
}

/** A text-bound annotation. Its fragments are `[start, end)`, in the order of the file. */
export interface Bound {
  readonly id: string
  readonly type: string
  readonly fragments: readonly (readonly [start: number, end: number])[]
  /** The fragments' texts, with spaces between them. */
  readonly surface: string
}

export interface BratEvent {
  readonly id: string
  readonly type: string
  readonly trigger: string
  readonly roles: readonly (readonly [role: string, id: string])[]
}

export function parseStandoff(text: string): Standoff {
  const bounds = new Map<string, Bound>()
  const events: BratEvent[] = []
  const relations: { type: string }[] = []
  const attributes = new Map<string, Map<string, string | true>>()
  const notes = new Map<string, { type: string; text: string }[]>()
  const equivalents: string[][] = []
  const unread: number[] = []

  const read = (line: string): boolean => {
    const [id = '', rest = '', tail = ''] = columns(line)
    const [first = '', second = '', ...others] = rest.split(' ')
    if (first === '') return false
    switch (line.charAt(0)) {
      case 'T': {
        const fragments = rest
          .slice(first.length + 1)
          .split(';')
          .flatMap(fragment)
        if (bounds.has(id) || fragments.length !== rest.split(';').length) return false
        bounds.set(id, { id, type: first, fragments, surface: tail })
        return true
      }
      case 'E': {
        const [[type, trigger] = ['', ''], ...roles] = rest.split(' ').filter(Boolean).map(argument)
        if (type === '' || trigger === '') return false
        events.push({ id, type, trigger, roles })
        return true
      }
      case 'R':
        relations.push({ type: first })
        return second !== ''
      case 'A':
      case 'M':
      case 'N':
        if (second === '') return false
        attributes.set(second, (attributes.get(second) ?? new Map()).set(first, others.join(' ') || true))
        return true
      case '#':
        if (second === '') return false
        if (notes.has(second)) notes.get(second)?.push({ type: first, text: tail })
        else notes.set(second, [{ type: first, text: tail }])
        return true
      case '*':
        if (first === 'Equiv') equivalents.push([second, ...others].filter(Boolean))
        else relations.push({ type: first })
        return true
      default:
        return false
    }
  }
  for (const [index, line] of text.split('\n').entries()) {
    const whole = line.replace(/\r$/u, '')
    if (whole.trim() !== '' && !read(whole)) unread.push(index + 1)
  }
  return { bounds: [...bounds.values()], events, relations, attributes, notes, equivalents, unread }
}

/** Three at most: a surface may have tabs in it. */
function columns(line: string): readonly string[] {
  const [id = '', rest = '', ...tail] = line.split('\t')
  return [id, rest, tail.join('\t')]
}

function fragment(text: string): (readonly [number, number])[] {
  const [, start, end] = /^(\d{1,15}) (\d{1,15})$/u.exec(text) ?? []
  return start === undefined || end === undefined ? [] : [[Number(start), Number(end)]]
}

function argument(text: string): readonly [string, string] {
  const colon = text.indexOf(':')
  return colon === -1 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)]
}
