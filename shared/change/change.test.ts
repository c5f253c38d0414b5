import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument } from '../../test/support/arbitrary-document.ts'
import { changed } from '../../test/support/changed.ts'
import { changeOf, randomEdit } from '../../test/support/random-edits.ts'
import type { RandomEdit } from '../../test/support/random-edits.ts'
import { documentRecords } from '../edit/index.ts'
import { DEFAULT_LABELS, recordKey } from '../model/index.ts'
import type { AnyRecord, ArticleDocument, LabelId, Mention, RecordKey } from '../model/index.ts'
import {
  apply,
  between,
  ChangeConflict,
  ChangeSchema,
  difference,
  equal,
  invert,
  isEmpty,
  NO_CHANGE,
  squash,
} from './index.ts'
import type { Change } from './index.ts'

type Records = ReadonlyMap<RecordKey, AnyRecord>

const mapOf = (records: readonly AnyRecord[]): Records => new Map(records.map((one) => [recordKey(one), one]))

/** Each change that the edits make, with the records before and after it. */
function run(doc: ArticleDocument, edits: readonly RandomEdit[]): { changes: Change[]; states: Records[] } {
  const labels = DEFAULT_LABELS.map((label, index) =>
    changed(label, { type: 'label', id: (index + 1) as LabelId } as const),
  )
  let next = 1000
  const states = [mapOf([...documentRecords(doc), ...labels])]
  const changes: Change[] = []
  for (const edit of edits) {
    const records = states.at(-1)!
    const texts = new Map([[doc.article.id as number, doc.text]])
    const change = changeOf(edit, { records: [...records.values()], texts, id: () => next++ })
    if (change === null) continue
    changes.push(change)
    states.push(apply(records, change))
  }
  return { changes, states }
}

const edits = fc.array(randomEdit, { maxLength: 20 })

describe('any sequence of changes', () => {
  test('inverted in reverse order, restores every record exactly', () => {
    fc.assert(
      fc.property(arbitraryDocument, edits, (doc, edits) => {
        const { changes, states } = run(doc, edits)
        let records = states.at(-1)!
        for (const [index, change] of [...changes.entries()].reverse()) {
          records = apply(records, invert(change))
          expect(records).toEqual(states[index])
        }
      }),
    )
  })

  test('squashed, does the same at once, forth and back', () => {
    fc.assert(
      fc.property(arbitraryDocument, edits, (doc, edits) => {
        const { changes, states } = run(doc, edits)
        const squashed = changes.reduce(squash, NO_CHANGE)
        expect(apply(states[0]!, squashed)).toEqual(states.at(-1))
        expect(apply(states.at(-1)!, invert(squashed))).toEqual(states[0])
        expect(ChangeSchema.safeParse(squashed).error).toBeUndefined()
      }),
    )
  })

  test('squashed in any grouping is the same', () => {
    fc.assert(
      fc.property(arbitraryDocument, edits, fc.nat(20), (doc, edits, at) => {
        const { changes, states } = run(doc, edits)
        const [first, second] = [changes.slice(0, at), changes.slice(at)].map((part) => part.reduce(squash, NO_CHANGE))
        expect(apply(states[0]!, squash(first!, second!))).toEqual(states.at(-1))
      }),
    )
  })

  test('squashed with its inverse, is nothing', () => {
    fc.assert(
      fc.property(arbitraryDocument, edits, (doc, edits) => {
        for (const change of run(doc, edits).changes) expect(isEmpty(squash(change, invert(change)))).toBe(true)
      }),
    )
  })
})

describe('apply', () => {
  const mention = { type: 'mention', id: 7, label: 'PER', start: 0, end: 4 } as unknown as Mention
  const there = mapOf([mention])

  test.each<[string, Change, Records]>([
    ['adds what is there', { ...NO_CHANGE, added: [mention] }, there],
    ['removes what is not there', { ...NO_CHANGE, removed: [mention] }, new Map()],
    ['removes what has changed', { ...NO_CHANGE, removed: [{ ...mention, end: 5 }] }, there],
    ['updates what is not there', { ...NO_CHANGE, updated: [difference(mention, { ...mention, end: 5 })!] }, new Map()],
    [
      'updates what has changed',
      { ...NO_CHANGE, updated: [difference({ ...mention, end: 3 }, { ...mention, end: 5 })!] },
      there,
    ],
  ])('refuses a change that %s, and leaves the records as they were', (_what, change, records) => {
    const before = new Map(records)
    expect(() => apply(records, change)).toThrow(ChangeConflict)
    expect(records).toEqual(before)
  })

  test('an update minds its own fields only', () => {
    const change: Change = { ...NO_CHANGE, updated: [difference(mention, { ...mention, end: 5 })!] }
    const moved = apply(mapOf([{ ...mention, label: 'ORG' }]), change)
    expect(moved.get('mention:7')).toEqual({ ...mention, label: 'ORG', end: 5 })
  })
})

describe('ChangeSchema', () => {
  const refused = (change: unknown) => ChangeSchema.safeParse(change).success

  test('refuses a record that appears twice, unknown fields, and sides that name other fields', () => {
    const update = { type: 'mention', id: 1, from: { label: 'PER' }, to: { label: 'ORG' } }
    expect(refused({ ...NO_CHANGE, updated: [update] })).toBe(true)
    expect(refused({ ...NO_CHANGE, updated: [update, update] })).toBe(false)
    expect(refused({ ...NO_CHANGE, updated: [{ ...update, to: { label: 'ORG', start: 1 } }] })).toBe(false)
    expect(refused({ ...NO_CHANGE, updated: [{ ...update, from: { id: 1 }, to: { id: 2 } }] })).toBe(false)
    expect(refused({ ...NO_CHANGE, updated: [{ ...update, to: { label: 5 } }] })).toBe(false)
  })
})

describe('between', () => {
  test('is what leads from one set of records to the other', () => {
    fc.assert(
      fc.property(arbitraryDocument, edits, (doc, edits) => {
        const { states } = run(doc, edits)
        const [first, last] = [states[0]!, states.at(-1)!]
        expect(apply(first, between([...first.values()], [...last.values()]))).toEqual(last)
      }),
    )
  })
})

test('equal compares JSON values by what they hold', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
      expect(equal(left, structuredClone(left))).toBe(true)
      expect(equal(left, right)).toBe(equal(right, left))
    }),
  )
  expect(equal({ a: 1, b: [null] }, { b: [null], a: 1 })).toBe(true)
  expect(equal([1], { 0: 1 })).toBe(false)
  expect(equal(null, {})).toBe(false)
  expect(equal({ a: undefined }, {})).toBe(false)
})
