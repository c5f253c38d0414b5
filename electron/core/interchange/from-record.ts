import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Provenance } from '../../../shared/model/index.ts'
import type { Article, DraftArticle } from '../../../shared/model/index.ts'
import {
  inWords,
  readBlocks,
  readEntities,
  readIdentities,
  readLabels,
  readMentions,
  readQuotes,
} from './read-parts.ts'
import type { Reading } from './read-parts.ts'
import { readText } from './read-text.ts'
import { InterchangeArticle, IsnadExtension } from './schema.ts'
import { SCHEMA } from './schema-name.ts'

/** A part of a record that does not fit its text or the rest of it, and was left out. */
export interface Quarantined {
  /** The annotation's id where it has one, else its place (`mentions[3]`); the article's for what concerns it all. */
  readonly id: string
  readonly reason: string
}

export interface FromRecord {
  readonly draft: DraftArticle
  readonly quarantined: readonly Quarantined[]
}

/** A value that is no record of an article at all. The message says why, in words. */
export class NotARecord extends Error {
  override readonly name = 'NotARecord'
}

/** The record but for its annotations, which are checked one by one, so that a wrong one costs only itself. */
const Envelope = InterchangeArticle.extend({
  blocks: z.array(z.unknown()),
  mentions: z.array(z.unknown()),
  entities: z.array(z.unknown()),
  quotes: z.array(z.unknown()),
})
type Envelope = z.infer<typeof Envelope>

/**
 * The article of a record: code points become UTF-16 offsets, every surface is compared with the text, and every
 * reference to an entity is resolved. What does not fit is left out and reported; the rest is kept. A text that no corpus
 * can hold is cleaned, and the spans follow it.
 * @throws {NotARecord} where the value is not an `isnad/article@1`, apart from its annotations
 */
export function fromRecord(value: unknown): FromRecord {
  const envelope = Envelope.safeParse(value)
  if (!envelope.success) throw new NotARecord(inWords(envelope.error))
  const record = envelope.data

  const quarantined: Quarantined[] = []
  const { isnad, ...ext } = record.ext ?? {}
  const extension = IsnadExtension.safeParse(isnad ?? {})
  const reading: Reading = {
    text: readText(record.text),
    extension: extension.data ?? {},
    leaveOut: (id, reason) => void quarantined.push({ id, reason }),
  }
  if (!extension.success) reading.leaveOut(record.id, `ext.isnad: ${inWords(extension.error)}`)
  if (createHash('sha256').update(record.text, 'utf8').digest('hex') !== record.sha256)
    reading.leaveOut(record.id, 'the text is not the one that its sha256 was made of')

  const known = readEntities(record.entities, reading)
  const identities = readIdentities(known.entities, reading)
  const labels = readLabels(reading)
  const draft: DraftArticle = {
    sourceId: record.id,
    ...(typeof record.previous === 'string' ? { previousUid: record.previous } : {}),
    text: reading.text.clean,
    language: record.language,
    direction: record.direction ?? null,
    status: record.status ?? 'new',
    meta: record.meta,
    tags: record.tags ?? [],
    note: record.note ?? '',
    provenance: provenanceOf(record, reading.text.replaced),
    group: record.group_id ?? null,
    split: record.split ?? null,
    ext,
    blocks: readBlocks(record.blocks, reading),
    mentions: readMentions(record.mentions, reading, known),
    entities: known.entities,
    quotes: readQuotes(record.quotes, reading, known),
    ...(identities.length > 0 ? { identities } : {}),
    ...(labels.length > 0 ? { labels } : {}),
  }
  return { draft, quarantined }
}

/** Where the text came from before it became a record, as far as the record says. */
function provenanceOf(record: Envelope, replaced: number): Article['provenance'] {
  const said = Provenance.partial().safeParse(record.provenance ?? {}).data ?? {}
  const total = (said.replaced ?? 0) + replaced
  return {
    source: said.source ?? record.id,
    source_sha256: said.source_sha256 ?? record.sha256,
    importer: said.importer ?? SCHEMA,
    encoding: said.encoding ?? 'utf-8',
    ...(total > 0 || said.replaced !== undefined ? { replaced: total } : {}),
  }
}
