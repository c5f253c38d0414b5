import { createHash } from 'node:crypto'

/** Code points of the article's text. */
type Span = { readonly start: number; readonly end: number; readonly text: string }
/** A line that is not empty. */
type Block = { readonly kind: string; readonly start: number; readonly end: number }
type Tag = { readonly open: string; readonly head: string; readonly span: Span }
type Quote = {
  kind: string
  readonly content: Span[]
  cue: Span | null
  speaker: Span | null
  medium: Span | null
  speaker_entities: readonly string[]
  source: 'unnamed' | null
}

type Mention = Span & { readonly id: string; readonly label: string; readonly entity: string | null }

/** The parts of an `isnad/article@1` record that are looked into here. */
export type Article = {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
}

type Table = Readonly<Record<string, string>>
const BLOCKS: Table = {
  H: 'headline',
  S: 'section',
  D: 'dateline',
  B: 'byline',
  C: 'caption',
  G: 'heading',
  F: 'furniture',
}
const LABELS: Table = { p: 'PER', o: 'ORG', l: 'LOC', v: 'EVENT', d: 'DATE', w: 'WEAPON' }
const KINDS: Table = { D: 'direct', M: 'mixed', I: 'indirect' }
const REVIEWED = { status: 'accepted', origin: 'person:written' }

/**
 * Compiles one article source (the markup is described in README.md) to an `isnad/article@1` record; the language
 * is the part of `id` before the hyphen.
 * @throws naming the article, for marks that are not well formed and for quotes without content or known speaker
 */
export function compile(id: string, source: string): Article {
  try {
    return record(id, source.trim())
  } catch (error) {
    throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function record(id: string, source: string): Article {
  const cut = source.indexOf('\n\n')
  const { kinds, body } = linesOf(source.slice(cut + 2))
  const { text, tags } = tagsOf(body)
  const { mentions, entities } = mentionsOf(tags)
  const blocks = blocksOf(text, kinds)
  const article = {
    schema: 'isnad/article@1',
    id,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    offset_unit: 'codepoint',
    language: id.slice(0, id.indexOf('-')),
    meta: {
      ...titleOf(text, blocks),
      ...metaOf(source.slice(0, cut)),
      licence: 'CC0',
      note: 'Invented: events, people and words are fictitious.',
    },
    provenance: {},
    blocks,
    mentions,
    entities: [...entities].map(([entity, name]) => ({ id: entity, label: labelOf(entity), name, aliases: [] })),
    quotes: quotesOf(tags, entities).map((quote, index) => Object.assign({ id: `q${index + 1}` }, quote, REVIEWED)),
  }
  return article
}

const metaOf = (head: string): Table =>
  Object.fromEntries(
    head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )

/** The kind of each line, and the source without the marks that say it. */
function linesOf(source: string): { readonly kinds: readonly string[]; readonly body: string } {
  const kinds: string[] = []
  const body: string[] = []
  for (const line of source.split('\n')) {
    const mark = /^@([A-Z]) /.exec(line)?.[1]
    const kind = mark === undefined ? 'paragraph' : BLOCKS[mark]
    if (kind === undefined) throw new Error(`no such block: ${line.slice(0, 20)}`)
    kinds.push(kind)
    body.push(mark === undefined ? line : line.slice(3))
  }
  return { kinds, body: body.join('\n') }
}

/** The first headline, if there is one. */
function titleOf(text: string, blocks: readonly Block[]): Table {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  return headline === undefined ? {} : { title: Array.from(text).slice(headline.start, headline.end).join('') }
}

function blocksOf(text: string, kinds: readonly string[]): readonly Block[] {
  let end = -1
  return text.split('\n').flatMap((line, index) => {
    const start = end + 1
    end = start + Array.from(line).length
    return line === '' ? [] : [{ kind: kinds[index] ?? 'paragraph', start, end }]
  })
}

/** The plain text, and its marked spans in the order of the text, the outer first. */
function tagsOf(source: string): { readonly text: string; readonly tags: readonly Tag[] } {
  const plain: string[] = []
  const stack: { readonly open: string; readonly head: string; readonly start: number }[] = []
  const tags: Tag[] = []
  const characters = Array.from(source)
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    if (character === '[' || character === '{') {
      const until = characters.indexOf(character === '[' ? '|' : ' ', at)
      stack.push({ open: character, head: characters.slice(at + 1, until).join(''), start: plain.length })
      at = until
    } else if (character === ']' || character === '}') {
      const tag = stack.pop()
      const text = plain.slice(tag?.start ?? 0).join('')
      if (tag?.open !== (character === ']' ? '[' : '{'))
        throw new Error(`a stray ${character} after ${text.slice(-30)}`)
      if (/^[\s.,:،]|[\s,:،]$/u.test(text)) throw new Error(`loose edges: ${text}`)
      tags.push({ open: tag.open, head: tag.head, span: { start: tag.start, end: plain.length, text } })
    } else plain.push(character)
  }
  if (stack.length > 0) throw new Error(`not closed: ${stack.map((tag) => tag.head).join(', ')}`)
  return { text: plain.join(''), tags: tags.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) }
}

function labelOf(head: string): string {
  const label = LABELS[head.slice(0, 1)]
  if (label === undefined) throw new Error(`no such label: ${head}`)
  return label
}

/** The mentions, and the entities they name with the longest of their names. */
function mentionsOf(tags: readonly Tag[]): {
  readonly mentions: readonly Mention[]
  readonly entities: ReadonlyMap<string, string>
} {
  const entities = new Map<string, string>()
  const mentions = tags
    .filter(({ open }) => open === '[')
    .map(({ head, span }, index) => {
      const label = labelOf(head)
      const entity = label === 'DATE' || label === 'WEAPON' ? null : head
      if (entity !== null && (entities.get(entity)?.length ?? 0) < span.text.length) entities.set(entity, span.text)
      return Object.assign({ id: `m${index + 1}`, label, entity }, span, REVIEWED)
    })
  return { mentions, entities }
}

/** The quotes, in the order of their contents. */
function quotesOf(tags: readonly Tag[], entities: ReadonlyMap<string, string>): readonly Quote[] {
  const quotes = new Map<string, Quote>()
  for (const { head, span } of tags.filter(({ open }) => open === '{')) {
    const [, role = '', numbers = '', who] = /^([DMIcsw])(\d+(?:,\d+)*)(?:=(.*))?$/.exec(head) ?? []
    if (role === '') throw new Error(`no such role: ${head}`)
    for (const number of numbers.split(',')) {
      const quote: Quote = quotes.get(number) ?? {
        kind: '',
        content: [],
        cue: null,
        speaker: null,
        medium: null,
        speaker_entities: [],
        source: null,
      }
      quotes.set(number, quote)
      if (role === 'c') quote.cue = span
      else if (role === 's') quote.speaker = span
      else if (role === 'w') quote.medium = span
      else {
        quote.content.push(span)
        quote.kind = KINDS[role] ?? ''
        if (who === '?') quote.source = 'unnamed'
        else if (who) quote.speaker_entities = who.split(',')
      }
    }
  }
  for (const [number, { content, speaker_entities: who }] of quotes) {
    if (content.length === 0) throw new Error(`quote ${number} has no content`)
    const stranger = who.find((entity) => !entities.has(entity))
    if (stranger !== undefined) throw new Error(`quote ${number}: nobody is ${stranger}`)
  }
  return [...quotes.values()].toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}
