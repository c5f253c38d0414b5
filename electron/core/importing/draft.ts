import { createHash } from 'node:crypto'
import type { DraftArticle, DraftBlock, Meta } from '../../../shared/model/index.ts'
import { clean } from '../../../shared/text/index.ts'

/** What a reader knows about an article. */
export interface ReadArticle {
  /** As decoded; cleaned here. Blocks, where there are any, count its UTF-16 units, so it must be clean already then. */
  readonly text: string
  readonly language?: string
  readonly meta?: Meta
  readonly blocks?: readonly DraftBlock[]
  readonly source: string
  readonly sourceSha256: string
  readonly importer: string
  readonly encoding: string
  /** Characters that were replaced before. */
  readonly replaced?: number
}

/** An article without annotations: what nobody has looked for yet. */
export function draftArticle(read: ReadArticle): DraftArticle {
  const { text, replaced } = clean(read.text)
  const total = replaced + (read.replaced ?? 0)
  return {
    sourceId: null,
    text,
    language: read.language ?? 'und',
    direction: null,
    status: 'new',
    meta: read.meta ?? {},
    tags: [],
    note: '',
    provenance: {
      source: read.source,
      source_sha256: read.sourceSha256,
      importer: read.importer,
      encoding: read.encoding,
      ...(total > 0 ? { replaced: total } : {}),
    },
    group: null,
    split: null,
    ext: {},
    blocks: read.blocks ?? [],
    mentions: [],
    entities: [],
    quotes: [],
  }
}

/** In hexadecimal; a string as UTF-8. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
