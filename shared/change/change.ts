import { recordKey } from '../model/record-key.ts'
import type { RecordKey } from '../model/record-key.ts'
import type { AnyRecord, RecordOf, RecordType } from '../model/record.ts'

/** Fields of a record, by name. */
export type Fields = Readonly<Record<string, unknown>>

/** What one record's differing fields were and became; `from` and `to` have the same keys, never `type` or `id`. */
export interface Update {
  readonly type: RecordType
  readonly id: number
  readonly from: Fields
  readonly to: Fields
}

/**
 * A reversible difference between two states of a set of records. A record appears at most once. Values are immutable:
 * nothing here changes its arguments.
 */
export interface Change {
  readonly added: readonly AnyRecord[]
  readonly updated: readonly Update[]
  readonly removed: readonly AnyRecord[]
}

export const NO_CHANGE: Change = { added: [], updated: [], removed: [] }

/** Thrown where a change does not fit the records it is applied to. */
export class ChangeConflict extends Error {
  override readonly name = 'ChangeConflict'
  readonly keys: readonly RecordKey[]
  readonly detail: string
  constructor(keys: readonly RecordKey[], detail: string) {
    super(`${detail}: ${keys.join(', ')}`)
    this.keys = keys
    this.detail = detail
  }
}

export function isEmpty(change: Change): boolean {
  return change.added.length === 0 && change.updated.length === 0 && change.removed.length === 0
}

/** The change that takes `apply`'s result back to where it came from. */
export function invert(change: Change): Change {
  return {
    added: change.removed,
    updated: change.updated.map(({ type, id, from, to }) => ({ type, id, from: to, to: from })),
    removed: change.added,
  }
}

/**
 * The records after the change.
 * @throws {ChangeConflict} if an added record is there, an updated or removed one is not, or one differs from what the
 * change says it was. The given map is left as it was.
 */
export function apply(records: ReadonlyMap<RecordKey, AnyRecord>, change: Change): ReadonlyMap<RecordKey, AnyRecord> {
  const next = new Map(records)
  for (const record of change.removed) {
    const key = recordKey(record)
    const current = next.get(key)
    if (current === undefined || !equal(current, record))
      throw new ChangeConflict([key], 'changed before it was removed')
    next.delete(key)
  }
  for (const update of change.updated) {
    const key = recordKey(update)
    const current = next.get(key)
    if (current === undefined) throw new ChangeConflict([key], 'updated but not there')
    next.set(key, patch(current, update))
  }
  for (const record of change.added) {
    const key = recordKey(record)
    if (next.has(key)) throw new ChangeConflict([key], 'added but there already')
    next.set(key, record)
  }
  return next
}

/**
 * The record with the update's `to` fields.
 * @throws {ChangeConflict} if a field is not what `from` says.
 */
export function patch<Type extends RecordType>(record: RecordOf<Type>, update: Update): RecordOf<Type> {
  const current = record as unknown as Fields
  for (const [field, value] of Object.entries(update.from)) {
    if (!equal(current[field], value)) throw new ChangeConflict([recordKey(update)], `${field} was changed meanwhile`)
  }
  return { ...record, ...update.to }
}

/** One change with the effect of `first` and then `second`. */
export function squash(first: Change, second: Change): Change {
  return squashAll([first, second])
}

/** One change with the effect of all of them, one after the other. */
export function squashAll(changes: Iterable<Change>): Change {
  const added = new Map<RecordKey, AnyRecord>()
  const updated = new Map<RecordKey, Update>()
  const removed = new Map<RecordKey, AnyRecord>()
  for (const change of changes) {
    for (const record of change.removed) {
      const key = recordKey(record)
      const update = updated.get(key)
      if (added.delete(key)) continue
      updated.delete(key)
      removed.set(key, update === undefined ? record : { ...record, ...update.from })
    }
    for (const update of change.updated) {
      const key = recordKey(update)
      const created = added.get(key)
      if (created !== undefined) {
        added.set(key, { ...created, ...update.to })
        continue
      }
      const before = updated.get(key)
      const merged = before === undefined ? update : mergeUpdates(before, update)
      if (merged === null) updated.delete(key)
      else updated.set(key, merged)
    }
    for (const record of change.added) {
      const key = recordKey(record)
      const old = removed.get(key)
      if (old === undefined) {
        added.set(key, record)
        continue
      }
      removed.delete(key)
      const update = difference(old, record)
      if (update !== null) updated.set(key, update)
    }
  }
  return { added: [...added.values()], updated: [...updated.values()], removed: [...removed.values()] }
}

/** The update that turns one version of a record into the other; null if they are equal. */
export function difference<R extends AnyRecord>(before: R, after: R): Update | null {
  const [old, now] = [before, after] as unknown as [Fields, Fields]
  const names = Object.keys(old).filter((name) => !equal(old[name], now[name]))
  for (const name of Object.keys(now)) if (!Object.hasOwn(old, name)) names.push(name)
  if (names.length === 0) return null
  const pick = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name]]))
  return { type: before.type, id: before.id, from: pick(old), to: pick(now) }
}

/** The change between two versions of some records; a record that is in both and equal is left out. */
export function between(before: readonly AnyRecord[], after: readonly AnyRecord[]): Change {
  const [old, now] = [byKey(before), byKey(after)]
  return {
    added: after.filter((record) => !old.has(recordKey(record))),
    updated: after.flatMap((record) => {
      const from = old.get(recordKey(record))
      const update = from === undefined ? null : difference(from, record)
      return update === null ? [] : [update]
    }),
    removed: before.filter((record) => !now.has(recordKey(record))),
  }
}

function mergeUpdates(first: Update, second: Update): Update | null {
  const from: Record<string, unknown> = { ...second.from, ...first.from }
  const to: Record<string, unknown> = { ...first.to, ...second.to }
  for (const field of Object.keys(from)) {
    if (!equal(from[field], to[field])) continue
    delete from[field]
    delete to[field]
  }
  return Object.keys(from).length === 0 ? null : { type: first.type, id: first.id, from, to }
}

function byKey(records: readonly AnyRecord[]): Map<RecordKey, AnyRecord> {
  return new Map(records.map((record) => [recordKey(record), record]))
}

/** Whether two objects have fields of the same names. */
export function sameKeys(left: object, right: object): boolean {
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name))
}

/** Deep equality of JSON values. */
export function equal(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right) || !sameKeys(left, right)) return false
  return Object.entries(left).every(([name, value]) => equal(value, (right as Fields)[name]))
}
