import { ChangeConflict, equal, patch } from '../../../../shared/change/index.ts'
import type { Change } from '../../../../shared/change/index.ts'
import { recordKey } from '../../../../shared/model/index.ts'
import type { AnyRecord, ArticleId, RecordKey } from '../../../../shared/model/index.ts'
import { scalar } from '../connection.ts'
import { Conflict, InvalidChange, NotFound } from '../errors.ts'
import { reindexArticle } from '../search.ts'
import { blocks, readText, tableOf } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import { updateLists } from './counts.ts'
import type { Pair } from './counts.ts'
import { checkBlocks, checkSpans, checkStorable } from './validity.ts'

/** What a record never changes once it is there. */
const FIXED: { readonly [type in AnyRecord['type']]: readonly string[] } = {
  article: ['uid', 'provenance'],
  block: ['article'],
  mention: ['article'],
  entity: ['article'],
  quote: ['article'],
  identity: ['uid'],
  label: ['key'],
  page: ['name'],
  filter: [],
}

/**
 * Writes a change, inside the caller's transaction.
 * @throws {Conflict} where a record is not what the change says it was
 * @throws {InvalidChange}
 */
export function applyChange(session: Session, change: Change): readonly Pair[] {
  checkAllowed(change)
  const pairs = resolve(session, change)
  checkTexts(session, pairs)
  write(session, pairs)
  checkTogether(session, pairs)
  updateLists(session, pairs)
  return pairs
}

/** The articles that the records belong to or are. */
export function articlesOf(pairs: Iterable<Pair>): Set<ArticleId> {
  const articles = new Set<ArticleId>()
  for (const { before, after } of pairs) {
    const record = after ?? before
    if (record === null) continue
    if (record.type === 'article') articles.add(record.id)
    else if ('article' in record) articles.add(record.article)
  }
  return articles
}

/**
 * Nobody annotates what is in the bin: with their edit behind it, what put it there could not be undone any more.
 * @throws {NotFound}
 */
export function checkOutsideBin({ connection }: Session, pairs: Iterable<Pair>): void {
  const annotated = new Set<ArticleId>()
  for (const { before, after } of pairs) {
    const record = after ?? before
    if (record?.type === 'mention' || record?.type === 'quote' || record?.type === 'block')
      annotated.add(record.article)
  }
  for (const article of annotated)
    if (scalar(connection, 'SELECT deleted FROM article WHERE id = ?', article) !== 0)
      throw new NotFound({ what: `article ${article}` })
}

function checkAllowed(change: Change): void {
  for (const record of [...change.added, ...change.removed])
    if (record.type === 'article')
      throw new InvalidChange({ detail: 'articles come with their text and leave through the bin' })
  for (const update of change.updated)
    for (const field of FIXED[update.type])
      if (field in update.to) throw new InvalidChange({ detail: `${recordKey(update)}: ${field} never changes` })
  checkStorable('added', change.added)
  for (const update of change.updated) checkStorable(recordKey(update), update.to)
}

/** Looks up every record and compares it with what the change says it was. */
function resolve(session: Session, change: Change): Pair[] {
  const pairs: Pair[] = []
  const conflicts = new Map<RecordKey, AnyRecord | null>()
  let detail = ''
  const conflict = (key: RecordKey, current: AnyRecord | null, why: string) => {
    if (conflicts.size === 0) detail = why
    conflicts.set(key, current)
  }
  for (const record of change.removed) {
    const current = tableOf(record.type).read(session, record.id)
    if (current === null || !equal(current, record))
      conflict(recordKey(record), current, 'changed before it was removed')
    else pairs.push({ before: current, after: null })
  }
  for (const update of change.updated) {
    const current = tableOf(update.type).read(session, update.id)
    if (current === null) {
      conflict(recordKey(update), null, 'updated but not there')
      continue
    }
    try {
      pairs.push({ before: current, after: patch(current, update) })
    } catch (error) {
      if (!(error instanceof ChangeConflict)) throw error
      conflict(recordKey(update), current, error.detail)
    }
  }
  for (const record of change.added) {
    const current = tableOf(record.type).read(session, record.id)
    if (current === null) pairs.push({ before: null, after: record })
    else conflict(recordKey(record), current, 'added but there already')
  }
  if (conflicts.size > 0)
    throw new Conflict({
      keys: [...conflicts.keys()],
      records: [...conflicts.values()].filter((record) => record !== null),
      detail,
    })
  return pairs
}

function checkTexts(session: Session, pairs: readonly Pair[]): void {
  const texts = new Map<ArticleId, string | null>()
  for (const { after } of pairs) {
    if (after === null || !('article' in after)) continue
    let text = texts.get(after.article)
    if (text === undefined) texts.set(after.article, (text = readText(session, after.article)))
    if (text === null) throw new InvalidChange({ detail: `${recordKey(after)}: no article ${after.article}` })
    if (after.type !== 'entity') checkSpans(recordKey(after), after, text)
  }
}

function write(session: Session, pairs: readonly Pair[]): void {
  for (const { before, after } of pairs)
    if (before !== null && after === null) tableOf(before.type).remove(session, before.id)
  for (const { before, after } of pairs) {
    if (before === null || after === null) continue
    tableOf(after.type).update(session, after)
    if (before.type === 'article' && after.type === 'article' && before.meta.title !== after.meta.title)
      reindexArticle(session, after.id, after.meta.title)
  }
  for (const { before, after } of pairs)
    if (before === null && after !== null) tableOf(after.type).insert(session, after)
}

/** What can only be seen once everything is written: neighbours and references. */
function checkTogether(session: Session, pairs: readonly Pair[]): void {
  const withBlocks = new Set<ArticleId>()
  for (const { before, after } of pairs) {
    if (after?.type === 'block') withBlocks.add(after.article)
    if (after?.type === 'mention' && after.entity !== null) checkEntity(session, after, after.entity)
    if (after?.type === 'quote') for (const entity of after.speakerEntities) checkEntity(session, after, entity)
    if (after === null && before !== null) checkUnused(session, before)
    if (after?.type === 'entity' && after.identity !== null) checkIdentity(session, recordKey(after), after.identity)
    if (after?.type === 'article' && after.previous !== null) checkArticle(session, recordKey(after), after.previous)
  }
  for (const article of withBlocks) checkBlocks(`article ${article}`, blocks.ofArticle(session, article))
}

function checkEntity(
  { connection }: Session,
  record: Extract<AnyRecord, { type: 'mention' | 'quote' }>,
  entity: number,
): void {
  const article = scalar(connection, 'SELECT article FROM entity WHERE id = ?', entity)
  if (article !== record.article)
    throw new InvalidChange({ detail: `${recordKey(record)}: no entity ${entity} in its article` })
}

function checkUnused({ connection }: Session, gone: AnyRecord): void {
  const uses =
    gone.type === 'entity'
      ? ['mention WHERE article = ? AND entity = ?', 'quote_speaker WHERE article = ? AND entity = ?']
      : gone.type === 'identity'
        ? ['entity WHERE ? = 0 AND identity = ?']
        : []
  const article = 'article' in gone ? gone.article : 0
  for (const use of uses)
    if (scalar(connection, `SELECT 1 FROM ${use} LIMIT 1`, article, gone.id) !== undefined)
      throw new InvalidChange({ detail: `${recordKey(gone)} is removed but still used` })
}

function checkIdentity({ connection }: Session, what: string, identity: number): void {
  if (scalar(connection, 'SELECT 1 FROM identity WHERE id = ?', identity) === undefined)
    throw new InvalidChange({ detail: `${what}: no identity ${identity}` })
}

function checkArticle({ connection }: Session, what: string, article: number): void {
  if (scalar(connection, 'SELECT 1 FROM article WHERE id = ?', article) === undefined)
    throw new InvalidChange({ detail: `${what}: no article ${article}` })
}
