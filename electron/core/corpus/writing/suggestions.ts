import type { Extracted } from '../../../../shared/contract/index.ts'
import type {
  ArticleId,
  Block,
  DraftAnnotations,
  Entity,
  EntityId,
  Mention,
  Quote,
  RecordKey,
  Span,
} from '../../../../shared/model/index.ts'
import { recordKey } from '../../../../shared/model/index.ts'
import type { Value } from '../connection.ts'
import { foldKey } from '../../../../shared/text/index.ts'
import { blocks, entities, mentions, quotes } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import { packJson, unpackJson } from '../tables/values.ts'
import { differenceOf } from './difference.ts'
import { updateLists } from './counts.ts'
import type { Pair } from './counts.ts'
import { addLabels } from './add-labels.ts'
import type { Sequence } from './sequence.ts'
import { insertAnnotations, numbered } from './store-article.ts'
import type { Annotations } from './store-article.ts'
import { checkBlocks, checkDraft } from './validity.ts'

/*
 * An extraction replaces the suggestions of an article that nobody decided on. What it takes out is kept with its run
 * (`run_article`), so that undoing is a swap: what is open now goes there, what is there comes back. What somebody had
 * decided on at that time is not the run's: taken back, the decision leaves a suggestion that stays where it is.
 */

export interface Layers {
  readonly blocks: readonly Block[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
}

/** What a run keeps of an article: the suggestions that are out, and the numbers of what a swap leaves alone. */
interface Kept extends Layers {
  /** What is there with the run and without it: somebody had decided on it when the run searched, or it was found both times. */
  readonly shared?: readonly number[]
  /** What belongs to the other side of the last swap, and stayed because somebody had decided on it. */
  readonly stayed?: readonly number[]
  /** What belongs to the side that is shown and could not come back: somebody had decided on a line in its place. */
  readonly crowded?: readonly Block[]
}

/** What a swap touched. */
export interface Swapped {
  readonly article: ArticleId
  /** Of the records that went and of those that came. */
  readonly keys: readonly RecordKey[]
}

/** Inside the caller's transaction, as everything here. */
export function replaceSuggestions(
  session: Session,
  ids: Sequence,
  run: number,
  article: ArticleId,
  text: string,
  draft: DraftAnnotations,
): Extracted & Pick<Swapped, 'keys'> {
  checkDraft(`article ${article}`, draft, text)
  const { open, kept } = layersOf(session, article)
  remove(session, open)
  const fresh = withoutRepeats(asBefore(numbered(ids, article, draft), open), kept)
  insertAnnotations(session, fresh)
  // What another corpus has taught may be of labels that this one does not have.
  addLabels(session, ids, fresh.mentions)
  setNovelty(session, article, fresh)
  updateLists(session, [...pairs(open, 'before'), ...pairs(fresh, 'after')])
  session.connection
    .sql('INSERT INTO run_article (run, article, swapped, suggestions) VALUES (?, ?, 0, ?)')
    .run(run, article, packJson({ ...open, shared: idsOf(kept) } satisfies Kept))
  return {
    ...differenceOf(open, fresh, kept.entities, text),
    kept: kept.mentions.length + kept.quotes.length,
    keys: keysOf(open, fresh),
  }
}

function setNovelty({ connection }: Session, article: ArticleId, found: Annotations): void {
  connection.sql('UPDATE article SET novelty = ? WHERE id = ?').run(noveltyOf(found), article)
}

/** Share of the names that the corpus has not accepted before, in thousandths. */
function noveltyOf({ mentions: found }: Annotations): number {
  const known = found.filter(({ evidence }) => evidence.some((one) => one.startsWith('alias accepted')))
  return found.length === 0 ? 1000 : Math.round((1000 * (found.length - known.length)) / found.length)
}

/** Takes the open suggestions of an article out and puts those back that the run keeps, or the other way round. */
export function swapSuggestions(session: Session, runArticle: number): Swapped {
  const { connection } = session
  const row = connection.sql('SELECT article, suggestions FROM run_article WHERE id = ?').get(runArticle)
  if (row === undefined) throw new Error(`no suggestions ${runArticle}`)
  const article = row.article as ArticleId
  const { shared = [], stayed = [], crowded = [], ...out } = unpackJson(row.suggestions as Value) as Kept
  const { open, kept } = layersOf(session, article, new Set([...shared, ...stayed, ...missingOf(out)]))
  const back = fitting(out, kept)
  const there = new Set(idsOf(kept))
  const both = new Set([...shared, ...idsOf(out).filter((id) => there.has(id))])
  const known = new Set([...both, ...stayed])
  remove(session, open)
  insertAnnotations(session, back)
  setNovelty(session, article, back)
  updateLists(session, [...pairs(open, 'before'), ...pairs(back, 'after')])
  checkBlocks(`article ${article}`, blocks.ofArticle(session, article))
  connection.sql('UPDATE run_article SET suggestions = ?, swapped = 1 - swapped WHERE id = ?').run(
    packJson({
      ...open,
      blocks: [...open.blocks, ...crowded],
      shared: [...both],
      stayed: [...there].filter((id) => !known.has(id)),
      crowded: out.blocks.filter((block) => !back.blocks.includes(block) && !there.has(block.id)),
    } satisfies Kept),
    runArticle,
  )
  return { article, keys: keysOf(open, back) }
}

const keysOf = (...layers: readonly Layers[]): RecordKey[] => [
  ...new Set(layers.flatMap((one) => [...one.blocks, ...one.entities, ...one.mentions, ...one.quotes].map(recordKey))),
]

/** Of blocks, mentions and quotes, which are numbered together. */
const idsOf = ({ blocks, mentions, quotes }: Layers): number[] =>
  [...blocks, ...mentions, ...quotes].map(({ id }) => id)

/** The entities that these annotations name and that are not among them: decisions held those where they are. */
function missingOf({ entities, mentions, quotes }: Layers): EntityId[] {
  const known = new Set(entities.map(({ id }) => id))
  return namedBy({ mentions, quotes }).filter((id) => !known.has(id))
}

const namedBy = ({ mentions, quotes }: Pick<Layers, 'mentions' | 'quotes'>): EntityId[] => [
  ...mentions.flatMap(({ entity }) => entity ?? []),
  ...quotes.flatMap(({ speakerEntities }) => speakerEntities),
]

/**
 * What no person has touched, and the rest. An entity stays as long as something that stays refers to it.
 * @param left stay, too
 */
function layersOf(
  session: Session,
  article: ArticleId,
  left: ReadonlySet<number> = new Set(),
): { open: Layers; kept: Layers } {
  const [openBlocks, keptBlocks] = part(blocks.ofArticle(session, article), (one) => !left.has(one.id) && isOpen(one))
  const [openMentions, keptMentions] = part(
    mentions.ofArticle(session, article),
    (one) => !left.has(one.id) && isUntouched(one),
  )
  const [openQuotes, keptQuotes] = part(
    quotes.ofArticle(session, article),
    (one) => !left.has(one.id) && isUntouched(one),
  )
  const used = new Set(namedBy({ mentions: keptMentions, quotes: keptQuotes }))
  const [openEntities, keptEntities] = part(
    entities.ofArticle(session, article),
    (entity) =>
      !used.has(entity.id) &&
      !left.has(entity.id) &&
      entity.origin.startsWith('auto:') &&
      entity.uid === null &&
      entity.reference === null &&
      (entity.identity === null || entity.identityStatus === 'suggested'),
  )
  return {
    open: { blocks: openBlocks, entities: openEntities, mentions: openMentions, quotes: openQuotes },
    kept: { blocks: keptBlocks, entities: keptEntities, mentions: keptMentions, quotes: keptQuotes },
  }
}

const isOpen = ({ status, origin }: Pick<Block, 'status' | 'origin'>): boolean =>
  status === 'suggested' && origin.startsWith('auto:')

/** A flag or remark is a person's work too. */
const isUntouched = (annotation: Mention | Quote): boolean =>
  isOpen(annotation) &&
  annotation.uid === null &&
  annotation.reviewed === null &&
  !annotation.flagged &&
  annotation.note === ''

/** What was there before keeps its number, so that whoever looks at it goes on looking at it. */
function asBefore(fresh: Annotations, open: Layers): Annotations {
  const entityKey = ({ label, name }: Entity) => `${label} ${foldKey(name)}`
  const entityIds = idsBefore(fresh.entities, open.entities, entityKey)
  const mentionIds = idsBefore(fresh.mentions, open.mentions, ({ start, end, label }) => `${start} ${end} ${label}`)
  const quoteIds = idsBefore(fresh.quotes, open.quotes, ({ content }) => JSON.stringify(content))
  const blockIds = idsBefore(fresh.blocks, open.blocks, ({ start, end }) => `${start} ${end}`)
  const entityOf = (id: Entity['id']) => entityIds.get(id) ?? id
  return {
    blocks: fresh.blocks.map((one) => withId(one, blockIds)),
    entities: fresh.entities.map((one) => withId(one, entityIds)),
    mentions: fresh.mentions.map((one) =>
      withEntity(withId(one, mentionIds), one.entity === null ? null : entityOf(one.entity)),
    ),
    quotes: fresh.quotes.map((one) => withSpeakers(withId(one, quoteIds), one.speakerEntities.map(entityOf))),
  }
}

/** The numbers that fresh records take over from those of the same key, each once. */
function idsBefore<Item extends { readonly id: number }>(
  fresh: readonly Item[],
  open: readonly Item[],
  key: (item: Item) => string,
): Map<Item['id'], Item['id']> {
  const left = new Map(open.map((one) => [key(one), one.id]))
  const ids = new Map<Item['id'], Item['id']>()
  for (const one of fresh) {
    const same = left.get(key(one))
    if (same === undefined) continue
    ids.set(one.id, same)
    left.delete(key(one))
  }
  return ids
}

/** Without what repeats or contradicts a decision; what remains of its entities joins the people already known. */
function withoutRepeats(fresh: Annotations, kept: Layers): Annotations {
  const decided = Map.groupBy(kept.mentions, ({ start, end }) => `${start}-${end}`)
  const joined = new Map<number, Entity['id']>()
  const names = new Map(
    kept.entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((name) => [`${entity.label} ${foldKey(name)}`, entity.id] as const),
    ),
  )
  for (const entity of fresh.entities) {
    const same = names.get(`${entity.label} ${foldKey(entity.name)}`)
    if (same !== undefined) joined.set(entity.id, same)
  }
  const newMentions = fresh.mentions.filter((mention) => {
    const there = decided.get(`${mention.start}-${mention.end}`) ?? []
    const repeated = there.find((one) => one.status !== 'rejected' || one.label === mention.label)
    if (repeated !== undefined && mention.entity !== null && repeated.entity !== null && repeated.status !== 'rejected')
      joined.set(mention.entity, repeated.entity)
    return repeated === undefined
  })
  const newQuotes = fresh.quotes.filter((quote) => !kept.quotes.some((one) => repeats(quote, one)))
  const rejoin = (entity: Entity['id']) => joined.get(entity) ?? entity
  const used = new Set(namedBy({ mentions: newMentions, quotes: newQuotes }).map(rejoin))
  return {
    blocks: fresh.blocks.filter((block) => !kept.blocks.some((one) => overlap(block, one))),
    entities: fresh.entities.filter(({ id }) => used.has(id)),
    mentions: newMentions.map((one) => withEntity(one, one.entity === null ? null : rejoin(one.entity))),
    quotes: newQuotes.map((one) => withSpeakers(one, [...new Set(one.speakerEntities.map(rejoin))])),
  }
}

/** The same words as one that was rejected, or any of those of one that was not. */
function repeats(quote: Quote, decided: Quote): boolean {
  if (decided.status !== 'rejected') return quote.content.some((a) => decided.content.some((b) => overlap(a, b)))
  return JSON.stringify(quote.content) === JSON.stringify(decided.content)
}

/** What can still come back: beside blocks and entities that people have changed since. */
function fitting(back: Layers, kept: Layers): Annotations {
  const there = new Set([...back.entities, ...kept.entities].map(({ id }) => id))
  const known = new Set(kept.entities.map(({ id }) => id))
  return {
    blocks: back.blocks.filter((block) => !kept.blocks.some((one) => one.id === block.id || overlap(block, one))),
    entities: back.entities.filter(({ id }) => !known.has(id)),
    mentions: back.mentions
      .filter(({ id }) => !kept.mentions.some((one) => one.id === id))
      .map((one) => (one.entity === null || there.has(one.entity) ? one : withEntity(one, null))),
    quotes: back.quotes
      .filter(({ id }) => !kept.quotes.some((one) => one.id === id))
      .map((one) =>
        withSpeakers(
          one,
          one.speakerEntities.filter((entity) => there.has(entity)),
        ),
      ),
  }
}

function remove(session: Session, layers: Layers): void {
  for (const { id } of layers.mentions) mentions.remove(session, id)
  for (const { id } of layers.quotes) quotes.remove(session, id)
  for (const { id } of layers.entities) entities.remove(session, id)
  for (const { id } of layers.blocks) blocks.remove(session, id)
}

function pairs(layers: Layers, side: 'before' | 'after'): Pair[] {
  return [...layers.entities, ...layers.mentions, ...layers.quotes].map((record) =>
    side === 'before' ? { before: record, after: null } : { before: null, after: record },
  )
}

const withId = <Item extends { readonly id: number }>(item: Item, ids: ReadonlyMap<Item['id'], Item['id']>): Item => ({
  ...item,
  id: ids.get(item.id) ?? item.id,
})
const withEntity = (mention: Mention, entity: Mention['entity']): Mention => ({ ...mention, entity })
const withSpeakers = (quote: Quote, speakerEntities: Quote['speakerEntities']): Quote => ({ ...quote, speakerEntities })

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function part<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = []
  const no: T[] = []
  for (const item of items) (test(item) ? yes : no).push(item)
  return [yes, no]
}
