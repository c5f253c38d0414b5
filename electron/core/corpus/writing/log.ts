import { v7 } from 'uuid'
import type { Change } from '../../../../shared/change/index.ts'
import type { HistoryState, HistoryStep, LogEntry } from '../../../../shared/contract/index.ts'
import { recordKey } from '../../../../shared/model/index.ts'
import type { ArticleId, RecordKey } from '../../../../shared/model/index.ts'
import type { Row, Value } from '../connection.ts'
import { CHANGE_KIND, STEP_STATE } from '../tables/codes.ts'
import type { Session } from '../tables/index.ts'
import { packJson, packUid, unpackJson, unpackUid } from '../tables/values.ts'

/*
 * The log: a step is what one Undo takes back, a change is one commit of it. Undoing appends a change to the step it
 * undoes; nothing is ever taken out.
 */

export type StepState = Parameters<typeof STEP_STATE.of>[0]

export interface Step {
  readonly id: number
  readonly group: string
  readonly person: string
  readonly state: StepState
  readonly verb: string
  readonly at: number
  readonly article: ArticleId | null
  /** Records, or articles where it is a run. */
  readonly count: number
  readonly run: number | null
  /** The older step that this one took back. */
  readonly reverts: number | null
}

const STEP = 'SELECT id, uid, person, state, verb, at, article, count, run, reverts FROM step'

function toStep({ strings, people }: Session, row: Row): Step {
  return {
    id: row.id as number,
    group: unpackUid(row.uid as Value),
    person: people.value(row.person as number),
    state: STEP_STATE.value(row.state as number),
    verb: strings.value(row.verb as number),
    at: row.at as number,
    article: row.article as ArticleId | null,
    count: row.count as number,
    run: row.run as number | null,
    reverts: row.reverts as number | null,
  }
}

function oneStep(session: Session, where: string, ...values: Value[]): Step | null {
  const row = session.connection.sql(`${STEP} WHERE ${where}`).get(...values)
  return row === undefined ? null : toStep(session, row)
}

export const stepOfGroup = (session: Session, group: string): Step | null => oneStep(session, 'uid = ?', packUid(group))

export const stepById = (session: Session, id: number): Step | null => oneStep(session, 'id = ?', id)

/** The step that a run is undone by. */
export const stepOfRun = (session: Session, run: number): Step | null =>
  oneStep(session, 'run = ? AND reverts IS NULL', run)

/**
 * The person's newest step that is in effect, whole or, where the disk refused to go on with its undoing, in part.
 * @param before only of those that began before this one
 */
export function undoable(session: Session, person: string, before: Step | null = null): Step | null {
  const id = session.people.find(person)
  if (id === null) return null
  const bound = before?.id ?? Number.MAX_SAFE_INTEGER
  // One state at a time: the index gives its newest step without a look at the others.
  const newest = (state: StepState) =>
    oneStep(session, 'person = ? AND state = ? AND id < ? ORDER BY id DESC LIMIT 1', id, STEP_STATE.of(state), bound)
  const [whole, part] = [newest('applied'), newest('undoing')]
  return part !== null && part.id > (whole?.id ?? 0) ? part : whole
}

/**
 * The person's newest step in effect that began before this one and went on after it, as work on many articles does while
 * somebody edits: what it did last is taken back first.
 */
export function wentOnAfter(session: Session, { id, person, at }: Step): Step | null {
  return oneStep(
    session,
    `person = ? AND state = ? AND id < ? AND (
       run IN (SELECT id FROM run WHERE finished_at >= ?)
       OR id IN (SELECT step FROM change WHERE id > (SELECT max(id) FROM change WHERE step = ?))
     ) ORDER BY id DESC LIMIT 1`,
    session.people.id(person),
    STEP_STATE.of('applied'),
    id,
    at,
    id,
  )
}

/**
 * The person's steps that were undone, or are redone in part; undone last first.
 * @param most negative: all of them
 */
export function redoable(session: Session, person: string, most = -1): readonly Step[] {
  const id = session.people.find(person)
  if (id === null) return []
  return session.connection
    .sql(
      `${STEP} WHERE person = ? AND state IN (?, ?)
       ORDER BY (SELECT max(id) FROM change WHERE change.step = step.id) DESC LIMIT ?`,
    )
    .all(id, STEP_STATE.of('undone'), STEP_STATE.of('redoing'), most)
    .map((row) => toStep(session, row))
}

/** Those that a crash cut short. */
export function unfinished(session: Session): readonly Step[] {
  return session.connection
    .sql(`${STEP} WHERE state IN (?, ?, ?) ORDER BY id`)
    .all(STEP_STATE.of('running'), STEP_STATE.of('undoing'), STEP_STATE.of('redoing'))
    .map((row) => toStep(session, row))
}

export function historyState(session: Session, person: string): HistoryState {
  const step = (found: Step | null): HistoryStep | null => (found === null ? null : toHistoryStep(found))
  const [redo = null] = redoable(session, person, 1)
  return { undo: step(undoable(session, person)), redo: step(redo) }
}

export function toHistoryStep({ group, verb, article, at, count }: Step): HistoryStep {
  return { group, verb, article, at: new Date(at).toISOString(), count }
}

/** Something new by this person: what they had undone before cannot be redone any more. */
export function forgetUndone({ connection, people }: Session, person: string): void {
  connection
    .sql('UPDATE step SET state = ? WHERE person = ? AND state = ?')
    .run(STEP_STATE.of('gone'), people.id(person), STEP_STATE.of('undone'))
}

export function insertStep(
  { connection, strings, people }: Session,
  step: Omit<Step, 'id' | 'count' | 'article'>,
): number {
  const { lastInsertRowid } = connection
    .sql(
      `INSERT INTO step (uid, person, state, verb, at, article, count, run, reverts)
       VALUES (?, ?, ?, ?, ?, NULL, 0, ?, ?)`,
    )
    .run(
      packUid(step.group),
      people.id(step.person),
      STEP_STATE.of(step.state),
      strings.id(step.verb),
      step.at,
      step.run,
      step.reverts,
    )
  return Number(lastInsertRowid)
}

export function setState({ connection }: Session, step: number, state: StepState): void {
  connection.sql('UPDATE step SET state = ? WHERE id = ?').run(STEP_STATE.of(state), step)
}

/** The steps that a step reverted: the one it took back, the one which that one had taken back, and so on. */
export function revertedBy(session: Session, { reverts }: Pick<Step, 'reverts'>): readonly Step[] {
  const target = reverts === null ? null : stepById(session, reverts)
  return target === null ? [] : [target, ...revertedBy(session, target)]
}

/** Adds to what a step is about. Its article is the one that all its changes are about. */
export function extendStep({ connection }: Session, step: number, count: number, article: ArticleId | null): void {
  connection
    .sql(`UPDATE step SET article = CASE WHEN count = 0 OR article = ? THEN ? END, count = count + ? WHERE id = ?`)
    .run(article, article, count, step)
}

export interface LoggedChange {
  readonly step: number
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly person: string
  readonly at: number
  readonly verb: string
  readonly count: number
  /** Null for what is logged by reference to its run. */
  readonly diff: Change | null
  readonly articles: ReadonlySet<ArticleId>
}

export function appendChange({ connection, strings, people }: Session, change: LoggedChange): number {
  const { lastInsertRowid } = connection
    .sql('INSERT INTO change (uid, step, kind, person, at, verb, count, diff) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      packUid(v7()),
      change.step,
      CHANGE_KIND.of(change.kind),
      people.id(change.person),
      change.at,
      strings.id(change.verb),
      change.count,
      change.diff === null ? null : packJson(change.diff),
    )
  const id = Number(lastInsertRowid)
  const touch = connection.sql('INSERT INTO change_article (article, change) VALUES (?, ?)')
  for (const article of change.articles) touch.run(article, id)
  const edited = connection.sql('INSERT OR IGNORE INTO change_identity (identity, change) VALUES (?, ?)')
  for (const update of change.diff?.updated ?? []) if (update.type === 'identity') edited.run(update.id, id)
  return id
}

/**
 * The step's own changes, without its undoings, oldest first, in parts that fit into memory: ids, of at most so many records
 * together where not one alone has more. At least one part.
 */
export function partsOf({ connection }: Session, step: number, records: number): readonly (readonly number[])[] {
  const parts: number[][] = [[]]
  let size = 0
  const changes = connection
    .sql('SELECT id, count FROM change WHERE step = ? AND kind = ? AND diff IS NOT NULL ORDER BY id')
    .all(step, CHANGE_KIND.of('edit'))
  for (const { id, count } of changes) {
    size += count as number
    if (size > records && parts.at(-1)?.length !== 0) {
      parts.push([])
      size = count as number
    }
    parts.at(-1)?.push(id as number)
  }
  return parts
}

export function changeById({ connection }: Session, id: number): Change {
  const row = connection.sql('SELECT diff FROM change WHERE id = ?').get(id)
  return unpackJson(row?.diff ?? null) as Change
}

/** How many of the newest changes are looked through for one. */
const LOOKED_THROUGH = 1000

/** Who last changed one of these records after a step did; null where the log does not say, as of searches. */
export function changedAfter({ connection, people }: Session, step: number, keys: readonly RecordKey[]): string | null {
  const among = new Set(keys)
  const change = connection
    .sql(
      `SELECT person, diff FROM change WHERE id > (SELECT max(id) FROM change WHERE step = ?) AND diff IS NOT NULL
       ORDER BY id DESC LIMIT ${LOOKED_THROUGH}`,
    )
    .all(step)
    .find(({ diff }) => {
      const { added, updated, removed } = unpackJson(diff as Value) as Change
      return [...added, ...updated, ...removed].some((record) => among.has(recordKey(record)))
    })
  return change === undefined ? null : people.value(change.person as number)
}

/** Newest first. */
export function logOfArticle({ connection, strings, people }: Session, article: ArticleId, limit: number): LogEntry[] {
  return connection
    .sql(
      `SELECT change.id, step.uid, change.at, change.person, change.verb, change.count, step.state
       FROM change_article JOIN change ON change.id = change_article.change JOIN step ON step.id = change.step
       WHERE change_article.article = ? ORDER BY change.id DESC LIMIT ?`,
    )
    .all(article, limit)
    .map((row) => ({
      change: row.id as number,
      group: unpackUid(row.uid as Value),
      at: new Date(row.at as number).toISOString(),
      by: people.value(row.person as number),
      verb: strings.value(row.verb as number),
      count: row.count as number,
      undone: ['undone', 'gone', 'reverted'].includes(STEP_STATE.value(row.state as number)),
    }))
}
