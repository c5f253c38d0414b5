import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDocument } from '../../test/support/arbitrary-document.ts'
import { documentRecords } from '../edit/index.ts'
import { AnyRecord, DEFAULT_LABELS, Label, Origin, RECORD_SCHEMAS, recordKey, Span } from './index.ts'

test('every record of any document is as its schema says, with nothing left out', () => {
  fc.assert(
    fc.property(arbitraryDocument, (doc) => {
      for (const record of documentRecords(doc)) {
        expect(AnyRecord.parse(record)).toEqual(record)
        expect(RECORD_SCHEMAS[record.type].parse(record)).toEqual(record)
      }
    }),
  )
})

test('a span ends after it starts', () => {
  expect(Span.safeParse({ start: 3, end: 4 }).success).toBe(true)
  expect(Span.safeParse({ start: 3, end: 3 }).success).toBe(false)
  expect(Span.safeParse({ start: -1, end: 3 }).success).toBe(false)
  expect(Span.safeParse({ start: 0, end: 1.5 }).success).toBe(false)
})

test('an origin says which kind of maker it names', () => {
  expect(['auto:isnad-0.1', 'person:رنا', 'import:conll'].every((origin) => Origin.safeParse(origin).success)).toBe(
    true,
  )
  expect(Origin.safeParse('رنا').success).toBe(false)
})

test('the default labels are labels, each with a key, colour and digit of its own', () => {
  const labels = DEFAULT_LABELS.map((label, index) =>
    Label.parse(Object.assign({ type: 'label', id: index + 1 }, label)),
  )
  for (const field of ['key', 'color', 'shortcut', 'order'] as const)
    expect(new Set(labels.map((label) => label[field])).size).toBe(labels.length)
})

test('a key names a record', () => {
  expect(recordKey({ type: 'mention', id: 17 })).toBe('mention:17')
})
