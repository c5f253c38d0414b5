import type { EditContext } from '../../shared/edit/index.ts'
import type {
  ArticleDocument,
  BlockId,
  BlockKind,
  DraftEntity,
  DraftMention,
  DraftQuote,
  EntityId,
  MentionId,
  QuoteId,
  Span,
} from '../../shared/model/index.ts'
import { changed } from './changed.ts'
import { documentOf } from './document-of.ts'

/** When the test's person edits. */
export const NOW = '2025-03-01T10:00:00.000Z'

/** A person who edits, with ids from 1000 and uids that count. */
export function someone(person = 'ليلى'): EditContext {
  let [id, uid] = [1000, 0]
  return {
    person,
    now: () => NOW,
    nextId: () => id++,
    uid: () => `019a0000-0000-7000-8000-${(uid++).toString(16).padStart(12, '0')}`,
  }
}

const SUGGESTED = {
  uid: null,
  status: 'suggested',
  origin: 'auto:test',
  confidence: 0.8,
  evidence: ['title and name'],
  note: '',
  flagged: false,
  attributes: {},
  reviewed: null,
} as const

/** Where a surface stands in a text, the nth time. */
export function find(text: string, surface: string, nth = 0): Span {
  let start = text.indexOf(surface)
  for (let seen = 0; seen < nth; seen += 1) start = text.indexOf(surface, start + 1)
  if (start === -1) throw new Error(`${surface} is not in the text`)
  return { start, end: start + surface.length }
}

interface SceneOptions {
  readonly entities?: readonly (Partial<DraftEntity> & Pick<DraftEntity, 'name'>)[]
  readonly mentions?: readonly (Partial<DraftMention> & { readonly surface: string; readonly nth?: number })[]
  readonly quotes?: readonly (Partial<Omit<DraftQuote, 'content'>> & { readonly content: readonly string[] })[]
}

/** A new article with suggestions in it, each named by its surface; ids count from 1 in the order given. */
export function scene(text: string, { entities = [], mentions = [], quotes = [] }: SceneOptions = {}): ArticleDocument {
  return documentOf({
    sourceId: null,
    text,
    language: 'ar',
    direction: null,
    status: 'new',
    meta: {},
    tags: [],
    note: '',
    provenance: { source: 'scene.txt', source_sha256: '', importer: 'test', encoding: 'utf-8' },
    group: null,
    split: null,
    ext: {},
    blocks: [
      {
        kind: 'paragraph',
        start: 0,
        end: text.length,
        direction: null,
        status: 'suggested',
        origin: 'auto:test',
      },
    ],
    entities: entities.map((entity) =>
      Object.assign({ uid: null, label: 'PER', aliases: [], origin: 'auto:test', reference: null }, entity),
    ),
    mentions: mentions.map(({ surface, nth, ...fields }) =>
      Object.assign({ label: 'PER', entity: null, value: null }, SUGGESTED, find(text, surface, nth), fields),
    ),
    quotes: quotes.map(({ content, ...fields }) =>
      Object.assign(
        { kind: 'direct', cue: null, speaker: null, medium: null, speakerEntities: [], source: null } as const,
        SUGGESTED,
        { content: content.map((part) => find(text, part)) },
        fields,
      ),
    ),
  })
}

/** The document with a block for each of its lines; some may be of another kind than `paragraph`, by index. */
export function inParagraphs(doc: ArticleDocument, kinds: Readonly<Record<number, BlockKind>> = {}): ArticleDocument {
  const [whole] = doc.blocks
  if (whole === undefined) throw new Error('a scene has a block')
  const blocks = Array.from(doc.text.matchAll(/[^\n]+/gu), ({ index: start, 0: line }, at) =>
    changed(whole, {
      id: (at + 1) as BlockId,
      kind: kinds[at] ?? whole.kind,
      start,
      end: start + line.length,
    }),
  )
  return changed(doc, { blocks })
}

export const mention = (id: number) => ({ type: 'mention', id: id as MentionId }) as const
export const quote = (id: number) => ({ type: 'quote', id: id as QuoteId }) as const
export const entityId = (id: number) => id as EntityId
