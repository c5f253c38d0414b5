import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { invert, isEmpty, NO_CHANGE, squashAll } from '../../../../shared/change/index.ts'
import type { Change } from '../../../../shared/change/index.ts'
import type { Committed, HistoryState, Reverted } from '../../../../shared/contract/index.ts'
import { recordKey } from '../../../../shared/model/index.ts'
import type { ArticleId, RecordKey, RecordType } from '../../../../shared/model/index.ts'
import { CannotUndo, Conflict, InvalidChange, NothingToUndo, NotFound } from '../errors.ts'
import type { Session } from '../tables/index.ts'
import { applyChange, articlesOf, checkOutsideBin } from './apply-change.ts'
import { withFittingLabels } from './fitting-labels.ts'
import { giveWay } from './give-way.ts'
import * as log from './log.ts'
import type { Step } from './log.ts'
import { moveRun, settle } from './runs.ts'

/** Above this many records a change is not sent along with the answer of Undo: what is shown is loaded again. */
const MOST_SENT = 3000
/** Records of a step that are taken back at once: 50 MB of memory. A merge of 50,000 articles has a million and a half. */
const AT_ONCE = 20_000
/** Searches of one article by itself that may have come between what somebody saw and their edit. */
const MOST_GIVEN_WAY = 3
const TYPES_SUGGESTED: readonly RecordType[] = ['article', 'block', 'entity', 'mention', 'quote']

export interface Edit {
  readonly change: Change
  readonly verb: string
  readonly group?: string
  readonly person: string
}

/** What a write touched, for those who show it. */
export interface Touched {
  readonly articles: Iterable<ArticleId>
  readonly types: Iterable<RecordType | 'run'>
  readonly keys: Iterable<RecordKey>
  readonly many: boolean
}

/** A step that was done once more or taken back. */
interface Repeated {
  /** The last change that was logged for it. */
  readonly logged: number
  /** What changed; null where that is too much to send. */
  readonly applied: Change | null
  readonly touched: Touched
}

/** Edits and their undoing. Every method is one or several whole transactions. */
export interface History {
  commit(edit: Edit): Committed
  /** These yield between transactions, where the work is a whole run's. */
  /** @param past the group of a `CannotUndo` that the person knows of: passed over where it still cannot be undone */
  undo(person: string, past?: string | null): Generator<void, Reverted>
  /** @param past as of `undo` */
  redo(person: string, past?: string | null): Generator<void, Reverted>
  revert(group: string, person: string): Generator<void, Reverted>
  /** Brings what a crash cut short to its end. */
  finish(): Generator<void, void>
}

export function history(session: Session, touched: (what: Touched) => void): History {
  const { connection } = session

  function commit({ change, verb, group, person }: Edit): Committed {
    if (isEmpty(change)) throw new InvalidChange({ detail: 'nothing changes' })
    const at = Date.now()
    const work = () => {
      log.forgetUndone(session, person)
      const step = openStep(group ?? v7(), verb, person, at)
      const { pairs, ...applied } = applyLogged(change, { step, kind: 'edit', verb, person, at })
      checkOutsideBin(session, pairs)
      return { ...applied, history: state(person) }
    }
    const { committed, keys } = withGivenWay(() => change, work)
    touched(withSuggestions(touchedBy(change, committed.articles), keys))
    return { change: committed.change, at: new Date(at).toISOString(), history: committed.history }
  }

  /** One transaction; a change to suggestions that were replaced by themselves meanwhile is made to those before. */
  function withGivenWay<T>(changed: () => Change, work: () => T): { committed: T; keys: readonly RecordKey[] } {
    try {
      return { committed: written(work), keys: [] }
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidChange)) throw error
      const change = changed()
      for (let searches = 1; searches <= MOST_GIVEN_WAY; searches += 1) {
        const again = attempt(() =>
          written(() => {
            const keys: RecordKey[] = []
            for (let search = 0; search < searches; search += 1) {
              const given = giveWay(session, change)
              if (given === null) throw error
              keys.push(...given.keys)
            }
            return { committed: work(), keys }
          }),
        )
        if (again !== null) return again
      }
      throw error
    }
  }

  /** Null where it does not fit. */
  function attempt<T>(work: () => T): T | null {
    try {
      return work()
    } catch (error) {
      if (error instanceof Conflict || error instanceof InvalidChange) return null
      throw error
    }
  }

  /** One transaction; what the tables themselves refuse (a name or uid that is taken, a set that is not there) is the change's fault. */
  function written<T>(work: () => T): T {
    try {
      return connection.transaction(work)
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))
        throw new InvalidChange({ detail: error.message })
      throw error
    }
  }

  /** The step of a group: a new one, or the one that this change continues. */
  function openStep(group: string, verb: string, person: string, at: number): number {
    const step = log.stepOfGroup(session, group)
    if (step === null)
      return log.insertStep(session, { group, person, state: 'applied', verb, at, run: null, reverts: null })
    if (step.person !== person || step.state !== 'applied' || step.run !== null)
      throw new InvalidChange({ detail: `group ${group} is ${step.state}` })
    return step.id
  }

  type Entry = Pick<log.LoggedChange, 'step' | 'kind' | 'verb' | 'person' | 'at'>

  function applyLogged(change: Change, entry: Entry) {
    const pairs = applyChange(session, change)
    const articles = articlesOf(pairs)
    const [only] = articles
    if (entry.kind === 'edit')
      log.extendStep(session, entry.step, pairs.length, articles.size === 1 && only !== undefined ? only : null)
    return {
      change: log.appendChange(session, { ...entry, count: pairs.length, diff: change, articles }),
      articles,
      pairs,
    }
  }

  const state = (person: string): HistoryState => log.historyState(session, person)

  /** What is logged of a run besides its articles or suggestions: few records. */
  const changesOf = ({ id }: Step): readonly Change[] =>
    log.partsOf(session, id, AT_ONCE).flatMap((ids) => ids.map((one) => log.changeById(session, one)))

  /** Does once more what a step did, or takes it back. In a transaction. */
  function repeat(step: Step, isBack: boolean, entry: Entry): Repeated {
    const parts = log.partsOf(session, step.id, AT_ONCE)
    const repeated = (isBack ? parts.toReversed() : parts).map((ids): Repeated => {
      const whole = squashAll(ids.map((id) => log.changeById(session, id)))
      const change = withFittingLabels(session, isBack ? invert(whole) : whole)
      const { change: logged, articles } = applyLogged(change, entry)
      if (parts.length > 1) return { logged, applied: null, touched: EVERYTHING }
      return { logged, applied: sizeOf(change) > MOST_SENT ? null : change, touched: touchedBy(change, articles) }
    })
    const last = repeated.at(-1)
    if (last === undefined) throw new Error('a step has at least one part')
    return last
  }

  /** What a reversal took back is in effect where the reversal is not; in turn along those that took each other back. */
  function settleReverted(steps: readonly Step[], isReverted: boolean): void {
    for (const [index, { id }] of steps.entries())
      log.setState(session, id, isReverted === (index % 2 === 0) ? 'reverted' : 'applied')
  }

  /**
   * Takes a step back or applies it again. A step that reverted another one has the other one's effect, backwards.
   */
  function* move(step: Step, kind: 'undo' | 'redo', person: string): Generator<void, Reverted> {
    const at = Date.now()
    const entry: Entry = { step: step.id, kind, verb: `edit.${kind}`, person, at }
    const end = kind === 'undo' ? 'undone' : 'applied'
    const reverted = log.revertedBy(session, step)
    const finish = () => {
      log.setState(session, step.id, end)
      settleReverted(reverted, kind === 'redo')
    }
    if (step.run === null) {
      const { committed, keys } = withGivenWay(
        () => {
          const [ids = [], ...more] = log.partsOf(session, step.id, AT_ONCE)
          return more.length > 0 ? NO_CHANGE : squashAll(ids.map((id) => log.changeById(session, id)))
        },
        () => {
          finish()
          return { ...repeat(step, kind === 'undo', entry), history: state(person) }
        },
      )
      touched(withSuggestions(committed.touched, keys))
      return answer(step, at, keys.length === 0 ? committed : { ...committed, applied: null })
    }
    connection.transaction(() => log.setState(session, step.id, kind === 'undo' ? 'undoing' : 'redoing'))
    const isReversal = reverted.length % 2 === 1
    const direction = (kind === 'undo') === isReversal ? 'in' : 'out'
    const { run } = step
    try {
      yield* moveRun(session, run, direction)
      const done = connection.transaction(() => {
        finish()
        const brought = squashAll(changesOf(reverted.at(-1) ?? step))
        applyChange(session, withFittingLabels(session, direction === 'out' ? invert(brought) : brought, run))
        const logged = log.appendChange(session, { ...entry, count: step.count, diff: null, articles: new Set() })
        return { logged, applied: null, history: state(person) }
      })
      return answer(step, at, done)
    } finally {
      // Also where it fails half-way: some of the articles have changed.
      touched(EVERYTHING)
    }
  }

  /**
   * What Undo tries one after the other: the newest step of somebody, and what went on after it; where that may be passed
   * over, all that are older.
   */
  function* inTurn(newest: Step, isPast: boolean): Generator<Step, void> {
    for (let step: Step | null = newest; step !== null; step = log.wentOnAfter(session, step)) yield step
    if (!isPast) return
    for (let step: Step | null = newest; step !== null; step = log.undoable(session, newest.person, step)) yield step
  }

  /** Who else changed since what a step did. */
  function changedBy({ id, person }: Step, refusal: Conflict | InvalidChange | undefined): string | null {
    const by = refusal instanceof Conflict ? log.changedAfter(session, id, refusal.data.keys) : null
    return by === person ? null : by
  }

  /** Moves the first of these steps that still fits; where none does, says so of the newest. */
  function* moveFirst(
    steps: Iterable<Step>,
    kind: 'undo' | 'redo',
    newest: Step,
    isBeforeLeft: boolean,
  ): Generator<void, Reverted> {
    const refused = new Map<number, Conflict | InvalidChange>()
    for (const step of steps) {
      if (refused.has(step.id)) continue
      try {
        return yield* move(step, kind, newest.person)
      } catch (error) {
        if (!(error instanceof Conflict || error instanceof InvalidChange)) throw error
        refused.set(step.id, error)
      }
    }
    const { group, verb } = newest
    throw new CannotUndo({ group, verb, by: changedBy(newest, refused.get(newest.id)), isBeforeLeft })
  }

  type Done = Pick<Repeated, 'logged' | 'applied'> & { readonly history: HistoryState }

  const answer = (step: Step, at: number, { logged, applied, history }: Done): Reverted => ({
    change: logged,
    at: new Date(at).toISOString(),
    history,
    step: log.toHistoryStep(step),
    applied,
  })

  return {
    commit,
    *undo(person, past) {
      const newest = log.undoable(session, person)
      if (newest === null) throw new NothingToUndo()
      const isPast = newest.group === past
      const isBeforeLeft = !isPast && log.undoable(session, person, newest) !== null
      return yield* moveFirst(inTurn(newest, isPast), 'undo', newest, isBeforeLeft)
    },
    *redo(person, past) {
      const [newest, ...before] = log.redoable(session, person)
      if (newest === undefined) throw new NothingToUndo()
      const isPast = newest.group === past
      return yield* moveFirst(isPast ? [newest, ...before] : [newest], 'redo', newest, !isPast && before.length > 0)
    },
    *revert(group, person) {
      const target = log.stepOfGroup(session, group)
      if (target === null) throw new NotFound({ what: `change ${group}` })
      if (target.state !== 'applied') throw new InvalidChange({ detail: `group ${group} is ${target.state}` })
      const at = Date.now()
      const fields = { group: v7(), person, verb: 'history.revert', at, run: target.run, reverts: target.id }
      if (target.run !== null) {
        const step = connection.transaction(() => {
          log.forgetUndone(session, person)
          const id = log.insertStep(session, { ...fields, state: 'redoing' })
          log.extendStep(session, id, target.count, null)
          return log.stepById(session, id)
        })
        if (step === null) throw new Error('the step was not stored')
        return { ...(yield* move(step, 'redo', person)), step: log.toHistoryStep(target) }
      }
      const done = connection.transaction(() => {
        log.forgetUndone(session, person)
        const step = log.insertStep(session, { ...fields, state: 'applied' })
        settleReverted([target, ...log.revertedBy(session, target)], true)
        return {
          ...repeat(target, true, { step, kind: 'edit', verb: fields.verb, person, at }),
          history: state(person),
        }
      })
      touched(done.touched)
      return answer(target, at, done)
    },
    *finish() {
      for (const step of log.unfinished(session)) {
        // What an import stored before the crash stays, and can be undone.
        if (step.state === 'running' && step.run !== null) {
          const { run } = step
          connection.transaction(() => settle(session, run))
        } else yield* move(step, step.state === 'undoing' ? 'undo' : 'redo', step.person)
      }
    },
  }
}

/** With suggestions that came back, where any did. */
function withSuggestions(what: Touched, keys: readonly RecordKey[]): Touched {
  return keys.length === 0 ? what : { ...what, types: TYPES_SUGGESTED, keys: [...what.keys, ...keys] }
}

/** Too much to list. */
const EVERYTHING: Touched = { articles: [], types: [], keys: [], many: true }

const sizeOf = ({ added, updated, removed }: Change): number => added.length + updated.length + removed.length

function touchedBy(change: Change, articles: ReadonlySet<ArticleId>): Touched {
  const records = [...change.added, ...change.updated, ...change.removed]
  return {
    articles,
    types: new Set(records.map(({ type }) => type)),
    keys: records.map(recordKey),
    many: false,
  }
}
