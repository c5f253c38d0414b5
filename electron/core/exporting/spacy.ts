import { deflateSync } from 'node:zlib'
import { decode, encode } from '@msgpack/msgpack'
import type { ExportOptions, Loss } from '../../../shared/contract/index.ts'
import type { LossReason } from '../../../shared/loss-reason.ts'
import type { ArticleDocument, Quote, Span } from '../../../shared/model/index.ts'
import { recordId } from '../interchange/index.ts'
import { outermost } from './flat.ts'
import { partsOf } from './parts.ts'
import type { Part } from './parts.ts'
import { sentences } from './sentences.ts'
import { spacyHash } from './spacy-strings.ts'
import { ownBorders, spacyTokens, widened } from './spacy-tokens.ts'
import type { SpacyToken } from './spacy-tokens.ts'
import { UNSAID } from './writer.ts'
import type { Writer } from './writer.ts'

/*
 * spaCy's DocBin: a folder of `.spacy` files, which its trainer reads like one. Names are entities; quotes, cues and
 * speakers are span groups, whose spans of one quote share their id. Page furniture says nothing about entities: they are
 * missing there, not absent.
 */

/** Articles of one file: a DocBin is made in memory. */
const IN_ONE_FILE = 1000

const ORTH = 65
const ENT_IOB = 77
const ENT_TYPE = 78
const SENT_START = 80
const ENT_KB_ID = 452
const ENT_ID = 454
const ATTRIBUTES = [ORTH, ENT_IOB, ENT_TYPE, SENT_START, ENT_KB_ID, ENT_ID]
const IOB = { missing: 0n, inside: 1n, outside: 2n, begins: 3n }
const NOT_A_START = 0xffffffffffffffffn

export const spacyWriter: Writer = {
  format: 'spacy',
  omits: [
    'blocks',
    'meta',
    'ids, language, status, tags and remarks of articles',
    'which annotations are only suggested',
    'ids, origins and attributes of annotations',
    ...UNSAID,
    'values of dates',
  ],
  offsetUnit: null,
  inPieces: 'numbered',
  async open(sink, options, _about, piece) {
    const open = new Map(partsOf(options).map((part) => [part, { files: 0, bin: new Bin() }]))
    const flush = async (part: Part | null) => {
      const state = open.get(part)
      // Every part has a file, with or without articles.
      if (state === undefined || (state.bin.size === 0 && (state.files > 0 || piece.index > 0))) return
      const number = state.files + (piece.index === 0 ? 0 : piece.index * Math.ceil(piece.size / IN_ONE_FILE))
      const file = `${part ?? 'articles'}/${String(number).padStart(5, '0')}.spacy`
      await sink.write(file, state.bin.toBytes(), () => state.bin.toWords())
      open.set(part, { files: state.files + 1, bin: new Bin() })
    }
    return {
      async write({ document, part }) {
        const bin = open.get(part)?.bin
        const losses = bin?.add(document, options.clitics) ?? []
        if (bin?.size === IN_ONE_FILE) await flush(part)
        return losses
      },
      async close() {
        for (const part of open.keys()) await flush(part)
      },
    }
  },
}

/** First token and the one behind the last, and where they begin and end in the text. */
type Place = (id: string, span: Span) => (Span & { readonly from: number; readonly to: number }) | null

const MISALIGNED: Readonly<Record<ExportOptions['clitics'], LossReason>> = {
  split: 'begins or ends where spaCy’s own tokenizer does not cut; its trainer drops it',
  expand: 'begins or ends inside a token; the whole token was taken',
  drop: 'begins or ends inside a token, and such spans are left out',
}

/** Articles on their way into one file. */
class Bin {
  readonly #hashes = new Map<string, bigint>()
  readonly #tokens: BigUint64Array[] = []
  readonly #spaces: Uint8Array[] = []
  readonly #lengths: number[] = []
  readonly #groups: Uint8Array[] = []

  get size(): number {
    return this.#lengths.length
  }

  add(document: ArticleDocument, clitics: ExportOptions['clitics']): Loss[] {
    const { article, text, quotes } = document
    const losses: Loss[] = []
    const lose = (id: string, reason: LossReason) => void losses.push({ article: article.uid, id, reason })
    const { kept, dropped } = outermost(document.mentions)
    for (const { mention, reason } of dropped) lose(recordId('m', mention), reason)
    const own = ownBorders(document)
    const cuts = clitics === 'split' ? [...kept, ...quotes.flatMap(spansOf)] : []
    const tokens = spacyTokens(text, own.words, cuts)
    const [at, ends] = [new Map<number, number>(), new Map<number, number>()]
    for (let index = 0; index < tokens.length; index += 1) {
      at.set(tokens[index]?.start ?? 0, index)
      ends.set(tokens[index]?.end ?? 0, index + 1)
    }
    const rows = this.#rows(document, tokens)

    /** The tokens of a span, after the policy; null where it has none. What is not spaCy's own border is reported. */
    const place: Place = (id, span) => {
      const aligned = own.starts.has(span.start) && own.ends.has(span.end)
      if (!aligned) lose(id, MISALIGNED[clitics])
      if (!aligned && clitics === 'drop') return null
      const whole = aligned || clitics === 'split' ? span : widened(span, own)
      const [from, to] = whole === null ? [] : [at.get(whole.start), ends.get(whole.end)]
      if (whole !== null && from !== undefined && to !== undefined) return { from, to, ...whole }
      if (aligned || clitics === 'split') lose(id, 'begins or ends at a space that is no token')
      return null
    }

    const references = new Map(document.entities.map((entity) => [entity.id, entity]))
    let free = 0
    for (const mention of kept) {
      const id = recordId('m', mention)
      const entity = mention.entity === null ? undefined : references.get(mention.entity)
      const placed = place(id, mention)
      if (placed === null) {
        // Nothing is known of these tokens; a model must not learn that they are no name.
        for (const [index, { start, end }] of tokens.entries())
          if (start < mention.end && end > mention.start) rows[index * ATTRIBUTES.length + 1] = IOB.missing
        continue
      }
      if (placed.from < free) {
        lose(id, 'has no token to itself')
        continue
      }
      free = placed.to
      for (let index = placed.from; index < placed.to; index += 1) {
        rows[index * ATTRIBUTES.length + 1] = index === placed.from ? IOB.begins : IOB.inside
        rows[index * ATTRIBUTES.length + 2] = this.#hash(mention.label)
        rows[index * ATTRIBUTES.length + 4] = this.#hash(entity?.reference ?? '')
        rows[index * ATTRIBUTES.length + 5] = this.#hash(entity === undefined ? '' : recordId('e', entity))
      }
    }
    this.#tokens.push(rows)
    this.#spaces.push(Uint8Array.from(tokens, ({ space }) => Number(space)))
    this.#lengths.push(tokens.length)
    this.#groups.push(this.#spanGroups(text, quotes, place))
    for (const quote of quotes) {
      if (quote.speakerEntities.length > 0)
        lose(recordId('q', quote), 'the span groups have the words of the speaker only')
      if (quote.medium !== null) lose(recordId('q', quote), 'there is no span group for where it was said')
    }
    return losses
  }

  toBytes(): Uint8Array {
    const content = {
      version: '0.1',
      attrs: ATTRIBUTES,
      tokens: Buffer.concat(this.#tokens.map(({ buffer }) => Buffer.from(buffer))),
      spaces: Buffer.concat(this.#spaces),
      lengths: Buffer.from(Int32Array.from(this.#lengths).buffer),
      strings: [...this.#hashes.keys()].filter((one) => one !== '').sort(),
      cats: this.#lengths.map(() => ({})),
      flags: this.#lengths.map(() => ({ has_unknown_spaces: false })),
      span_groups: this.#groups,
    }
    return deflateSync(encode(content))
  }

  /** Each token and what it is, one to a line; then the spans of each group, in tokens. */
  toWords(): string {
    const strings = new Map(Array.from(this.#hashes, ([text, hash]) => [hash, text]))
    return this.#tokens
      .map((rows, index) => {
        const tokens = Array.from({ length: rows.length / ATTRIBUTES.length }, (_, token) => {
          const [word = 0n, iob, label = 0n] = rows.subarray(token * ATTRIBUTES.length)
          const tag = iob === IOB.begins ? 'B-' : iob === IOB.inside ? 'I-' : iob === IOB.missing ? '-' : 'O'
          return `${JSON.stringify(strings.get(word) ?? '').slice(1, -1)}\t${tag}${strings.get(label) ?? ''}\n`
        })
        const groups = (decode(this.#groups[index] ?? encode([])) as Uint8Array[]).flatMap((group) => {
          const { name, spans } = decode(group) as { readonly name: string; readonly spans: readonly Uint8Array[] }
          return spans.map(({ buffer, byteOffset }) => {
            const bytes = new DataView(buffer, byteOffset)
            return `# ${name}: ${strings.get(bytes.getBigUint64(16)) ?? ''} ${bytes.getInt32(24)}-${bytes.getInt32(28)}\n`
          })
        })
        return `${tokens.join('')}${groups.join('')}\n`
      })
      .join('')
  }

  /** The attributes of each token, one after the other; no entity yet. */
  #rows({ text, blocks }: ArticleDocument, tokens: readonly SpacyToken[]): BigUint64Array<ArrayBuffer> {
    const stretches = blocks.length === 0 ? [{ start: 0, end: text.length }] : blocks
    const starts = new Set(stretches.flatMap((one) => sentences(text, one, [])).map(({ start }) => start))
    const silent = blocks.filter(({ kind }) => kind === 'furniture' || kind === 'section')
    const rows = new BigUint64Array(tokens.length * ATTRIBUTES.length)
    let pending = false
    for (const [index, { start, end }] of tokens.entries()) {
      const word = text.slice(start, end)
      for (let offset = start; offset < end && !pending; offset += 1) pending = starts.has(offset)
      const begins = index === 0 || (pending && word.trim() !== '')
      if (begins) pending = false
      const missing = silent.some((block) => block.start <= start && end <= block.end)
      const row = index * ATTRIBUTES.length
      rows[row] = this.#hash(word)
      rows[row + 1] = missing ? IOB.missing : IOB.outside
      rows[row + 3] = begins ? 1n : NOT_A_START
    }
    return rows
  }

  #spanGroups(text: string, quotes: readonly Quote[], place: Place): Uint8Array {
    const points = codePoints(text)
    const groups = { quotes: [] as Uint8Array[], cues: [] as Uint8Array[], speakers: [] as Uint8Array[] }
    const add = (group: Uint8Array[], id: string, label: string, span: Span) => {
      const placed = place(id, span)
      if (placed === null) return
      const { from, to, start, end } = placed
      const bytes = new DataView(new ArrayBuffer(40))
      bytes.setBigUint64(0, this.#hash(id))
      bytes.setBigUint64(16, this.#hash(label))
      for (const [index, value] of [from, to, points(start), points(end)].entries())
        bytes.setInt32(24 + index * 4, value)
      group.push(new Uint8Array(bytes.buffer))
    }
    for (const quote of quotes) {
      const id = recordId('q', quote)
      for (const part of quote.content) add(groups.quotes, id, quote.kind.toUpperCase(), part)
      if (quote.cue !== null) add(groups.cues, id, 'CUE', quote.cue)
      if (quote.speaker !== null) add(groups.speakers, id, 'SPEAKER', quote.speaker)
    }
    return encode(Object.entries(groups).map(([name, spans]) => encode({ name, attrs: {}, spans })))
  }

  #hash(text: string): bigint {
    const known = this.#hashes.get(text)
    if (known !== undefined) return known
    const hash = spacyHash(text)
    this.#hashes.set(text, hash)
    return hash
  }
}

function spansOf({ content, cue, speaker }: Quote): Span[] {
  return [...content, cue, speaker].filter((span) => span !== null)
}

/** Code points before an offset in UTF-16 units. */
function codePoints(text: string): (unit: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index)
  return (unit) => unit - pairs.filter((pair) => pair < unit).length
}
