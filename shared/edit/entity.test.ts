import { describe, expect, test } from 'vitest'
import { entityId, find, NOW, scene, someone } from '../../test/support/scene.ts'
import { isEmpty } from '../change/index.ts'
import type { ArticleDocument, Identity, IdentityId, MentionId } from '../model/index.ts'
import {
  applyToDocument,
  linkIdentity,
  mergeEntities,
  reject,
  renameEntity,
  setEntityLabel,
  splitEntity,
} from './index.ts'

const text = 'إسماعيل قاآني في حلب. قاأني: «نعم» قال قائد فيلق القدس'
const doc = scene(text, {
  entities: [
    { name: 'إسماعيل قاآني', aliases: ['قاآني'] },
    { name: 'قاأني', reference: 'https://www.wikidata.org/wiki/Q1' },
    { name: 'حلب', label: 'LOC' },
  ],
  mentions: [
    { surface: 'إسماعيل قاآني', entity: 0, status: 'accepted', reviewed: { by: 'عمر', at: NOW, how: 'one' } },
    { surface: 'حلب', label: 'LOC', entity: 2 },
    { surface: 'قاأني', entity: 1 },
    { surface: 'قائد', entity: 1 },
  ],
  quotes: [{ content: ['نعم'], speakerEntities: [1, 0] as never, speaker: find(text, 'قائد فيلق القدس') }],
})
const ids = (...numbers: number[]) => numbers as MentionId[]
const identity = { type: 'identity', id: 9 as IdentityId } as Identity

describe('merging', () => {
  const merged = applyToDocument(doc, mergeEntities(doc, entityId(1), [entityId(2)], someone()))

  test('gives mentions, quotes, names and reference of the others to the one that stays', () => {
    expect(merged.entities.map(({ id }) => id)).toEqual([entityId(1), entityId(3)])
    expect(merged.entities[0]).toMatchObject({
      name: 'إسماعيل قاآني',
      aliases: ['قاآني', 'قاأني'],
      reference: 'https://www.wikidata.org/wiki/Q1',
    })
    expect(merged.mentions.map(({ entity }) => entity)).toEqual([1, 3, 1, 1])
    expect(merged.quotes[0]!.speakerEntities).toEqual([entityId(1)])
  })

  test('keeps the name that says more, whichever stays', () => {
    const named = (...names: string[]) => scene(text, { entities: names.map((name) => ({ name })) })
    const mergedName = (...names: string[]) => {
      const of = named(...names)
      return applyToDocument(of, mergeEntities(of, entityId(1), [entityId(2)], someone())).entities[0]
    }
    expect(mergedName('قاآني', 'إسماعيل قاآني')).toMatchObject({ name: 'إسماعيل قاآني', aliases: ['قاآني'] })
    expect(mergedName('إسماعيل قاآني', 'قاآني')).toMatchObject({ name: 'إسماعيل قاآني', aliases: ['قاآني'] })
    expect(mergedName('قاآني', 'الجنرال إسماعيل')).toMatchObject({ name: 'قاآني' })
  })

  test('accepts the suggestions that change, in bulk, and leaves what was decided', () => {
    expect(merged.mentions[2]).toMatchObject({ status: 'accepted', reviewed: { by: 'ليلى', how: 'bulk' } })
    expect(merged.mentions[0]).toBe(doc.mentions[0])
    expect(merged.mentions[1]).toBe(doc.mentions[1])
    const rejected = applyToDocument(doc, reject(doc, { type: 'mention', id: doc.mentions[2]!.id }, someone()))
    const after = applyToDocument(rejected, mergeEntities(rejected, entityId(3), [entityId(2)], someone()))
    expect(after.mentions[2]).toMatchObject({ status: 'rejected', entity: entityId(3), label: 'PER' })
    expect(after.mentions[3]).toMatchObject({ label: 'LOC' })
  })

  test('keeps the identity that one of them has, with its status', () => {
    const linked = applyToDocument(doc, linkIdentity(doc, entityId(2), identity, someone()))
    const after = applyToDocument(linked, mergeEntities(linked, entityId(1), [entityId(2)], someone()))
    expect(after.entities[0]).toMatchObject({ identity: 9, identityStatus: 'accepted', identityOrigin: 'person:ليلى' })
  })

  test('with itself or with nobody changes nothing', () => {
    expect(isEmpty(mergeEntities(doc, entityId(1), [entityId(1)], someone()))).toBe(true)
    expect(isEmpty(mergeEntities(doc, entityId(1), [entityId(99)], someone()))).toBe(true)
  })
})

describe('splitting', () => {
  test('gives mentions an entity of their own; quotes stay with the old one', () => {
    const after = applyToDocument(doc, splitEntity(doc, ids(4), someone()))
    expect(after.entities.at(-1)).toMatchObject({ name: 'قائد', label: 'PER', origin: 'person:ليلى' })
    expect(after.mentions.at(-1)).toMatchObject({ entity: after.entities.at(-1)!.id, status: 'accepted' })
    expect(after.quotes).toBe(doc.quotes)
  })

  test('all mentions of an entity changes nothing', () => {
    expect(isEmpty(splitEntity(doc, ids(3, 4), someone()))).toBe(true)
  })

  test('those of several makes one of them, and what nothing names any more goes', () => {
    const after = applyToDocument(doc, splitEntity(doc, ids(2, 4), someone()))
    expect(after.entities.map(({ name }) => name)).toEqual(['إسماعيل قاآني', 'قاأني', 'حلب'])
    expect(after.entities.at(-1)).toMatchObject({ label: 'LOC', aliases: ['قائد'] })
    expect(after.mentions.at(-1)).toMatchObject({ label: 'LOC' })
  })
})

test('a renamed entity keeps its old name as an alias; its new one is none', () => {
  const after = applyToDocument(doc, renameEntity(doc, entityId(1), ' قاآني ', someone()))
  expect(after.entities[0]).toMatchObject({ name: 'قاآني', aliases: ['إسماعيل قاآني'] })
  expect(isEmpty(renameEntity(doc, entityId(1), '  ', someone()))).toBe(true)
})

describe('the label of an entity', () => {
  test('is that of its mentions, except rejected ones', () => {
    const rejected = applyToDocument(doc, reject(doc, { type: 'mention', id: doc.mentions[2]!.id }, someone()))
    const after = applyToDocument(rejected, setEntityLabel(rejected, entityId(2), 'ORG', someone()))
    expect(after.entities[1]!.label).toBe('ORG')
    expect(after.mentions.slice(2).map(({ label, status }) => [label, status])).toEqual([
      ['PER', 'rejected'],
      ['ORG', 'accepted'],
    ])
  })

  test('is never a date: its mentions become dates, and it goes', () => {
    const after = applyToDocument(doc, setEntityLabel(doc, entityId(2), 'DATE', someone()))
    expect(after.entities.map(({ id }) => id)).toEqual([entityId(1), entityId(3)])
    expect(after.mentions[3]).toMatchObject({ label: 'DATE', entity: null })
    expect(after.quotes[0]!.speakerEntities).toEqual([entityId(1)])
  })

  test('is never a date: whom it alone named is nobody then', () => {
    const alone = scene(text, {
      entities: [{ name: 'قاأني' }],
      mentions: [{ surface: 'قاأني', entity: 0 }],
      quotes: [{ content: ['نعم'], speakerEntities: [0] as never, source: 'named' }],
    })
    const after = applyToDocument(alone, setEntityLabel(alone, entityId(1), 'DATE', someone()))
    expect(after.quotes[0]).toMatchObject({ speakerEntities: [], source: null })
  })
})

test('an identity is linked by a person, and the link taken back', () => {
  const linked: ArticleDocument = applyToDocument(doc, linkIdentity(doc, entityId(1), identity, someone()))
  expect(linked.entities[0]).toMatchObject({ identity: 9, identityStatus: 'accepted', identityOrigin: 'person:ليلى' })
  const back = applyToDocument(linked, linkIdentity(linked, entityId(1), null, someone()))
  expect(back.entities).toEqual(doc.entities)
})
