import { v7 } from 'uuid'
import { NO_CHANGE } from '../../../../shared/change/index.ts'
import type { Label } from '../../../../shared/model/index.ts'
import { number } from '../connection.ts'
import type { Value } from '../connection.ts'
import { RUN_KIND } from '../tables/codes.ts'
import type { Session } from '../tables/index.ts'
import * as log from './log.ts'
import { swapSuggestions } from './suggestions.ts'

export interface NewRun {
  readonly kind: 'import' | 'extraction'
  readonly person: string
  readonly settings: unknown
}

const VERBS = { import: 'imports.run', extraction: 'extraction.run' } as const

/** Suggestions of one article take a millisecond or two; other work waits no longer than this many of them. */
const ARTICLES_AT_ONCE = 2

export function beginRun(session: Session, { kind, person, settings }: NewRun): number {
  const { connection, people } = session
  return connection.transaction(() => {
    const at = Date.now()
    log.forgetUndone(session, person)
    const { lastInsertRowid } = connection
      .sql('INSERT INTO run (kind, person, started_at, settings) VALUES (?, ?, ?, ?)')
      .run(RUN_KIND.of(kind), people.id(person), at, JSON.stringify(settings ?? null))
    const run = Number(lastInsertRowid)
    log.insertStep(session, { group: v7(), person, state: 'running', verb: VERBS[kind], at, run, reverts: null })
    return run
  })
}

/** Writes down which labels a run brought, so that they go and come with it. Inside the caller's transaction. */
export function logLabels(session: Session, run: number, labels: readonly Label[]): void {
  const step = log.stepOfRun(session, run)
  if (step === null) return
  const { id, person, verb } = step
  const diff = { ...NO_CHANGE, added: labels }
  const count = labels.length
  log.appendChange(session, { step: id, kind: 'edit', verb, person, at: Date.now(), count, diff, articles: new Set() })
}

/** From now on it can be undone, if it did anything. */
export function finishRun(session: Session, run: number, report: unknown): void {
  const { connection } = session
  connection.transaction(() => {
    connection
      .sql('UPDATE run SET finished_at = ?, report = ? WHERE id = ?')
      .run(Date.now(), JSON.stringify(report ?? null), run)
    settle(session, run)
  })
}

/** The step of a run that has ended, or that a crash has ended: how many articles it was, and whether it can be undone. */
export function settle(session: Session, run: number): void {
  const { connection } = session
  const step = log.stepOfRun(session, run)
  if (step === null) return
  const count =
    kindOf(session, run) === 'import'
      ? number(connection, 'SELECT count(*) FROM article WHERE run = ?', run)
      : number(connection, 'SELECT count(*) FROM run_article WHERE run = ?', run)
  log.extendStep(session, step.id, count, null)
  log.setState(session, step.id, count === 0 ? 'gone' : 'applied')
}

/**
 * Takes the whole effect of a run out, or puts it back: an import's articles go to the bin in one statement, an
 * extraction's suggestions are swapped article by article. Doing it again changes nothing, so that a crash in between
 * can be made good.
 */
export function* moveRun(session: Session, run: number, direction: 'out' | 'in'): Generator<void, void> {
  const { connection } = session
  if (kindOf(session, run) === 'import') {
    connection.transaction(() => connection.sql(direction === 'out' ? TAKE_OUT : PUT_BACK).run(run))
    return
  }
  const order = direction === 'out' ? 'DESC' : 'ASC'
  const next = connection.sql(
    `SELECT id FROM run_article WHERE run = ? AND swapped = ? ORDER BY id ${order} LIMIT ${ARTICLES_AT_ONCE}`,
  )
  for (;;) {
    const rows = next.all(run, direction === 'out' ? 0 : 1)
    if (rows.length === 0) return
    connection.transaction(() => {
      for (const { id } of rows) swapSuggestions(session, id as number)
    })
    yield
  }
}

const TAKE_OUT = 'UPDATE article SET deleted = 2 WHERE run = ? AND deleted = 0'
/** Not what was imported again meanwhile: a text is in the corpus once. */
const PUT_BACK = `UPDATE article SET deleted = 0 WHERE run = ? AND deleted = 2 AND NOT EXISTS (
    SELECT 1 FROM article_text own
      CROSS JOIN article_text same ON same.sha256 = own.sha256 AND same.article <> own.article
      CROSS JOIN article other ON other.id = same.article
    WHERE own.article = article.id AND other.deleted = 0)`

function kindOf({ connection }: Session, run: number): 'import' | 'extraction' {
  const kind: Value = number(connection, 'SELECT kind FROM run WHERE id = ?', run)
  return RUN_KIND.value(kind)
}
