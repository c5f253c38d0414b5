import { expect, test } from 'vitest'
import { scene, someone } from '../../test/support/scene.ts'
import { isEmpty } from '../change/index.ts'
import * as edits from './index.ts'

const doc = scene('حجم الخط')
const block = doc.blocks[0]!.id

test('a block kind that a person sets is accepted, outlasts an extraction, and starts the review', () => {
  const after = edits.applyToDocument(doc, edits.setBlockKind(doc, block, 'furniture', someone()))
  expect(after.blocks[0]).toMatchObject({ kind: 'furniture', status: 'accepted', origin: 'person:ليلى' })
  expect(after.article.status).toBe('in_review')
  expect(isEmpty(edits.setBlockKind(after, block, 'furniture', someone('ليلى')))).toBe(true)
})

test('the direction of a block or article is set, and left to the letters again', () => {
  const set = edits.applyToDocument(doc, edits.setBlockDirection(doc, block, 'ltr'))
  expect(set.blocks[0]!.direction).toBe('ltr')
  expect(edits.applyToDocument(set, edits.setBlockDirection(set, block, null)).blocks).toEqual(doc.blocks)
  expect(edits.applyToDocument(doc, edits.setDirection(doc, 'rtl')).article.direction).toBe('rtl')
})

test('a metadata field is set, and removed by an empty text; the others stay', () => {
  const titled = edits.applyToDocument(doc, edits.setMeta(doc, 'title', 'عنوان'))
  const both = edits.applyToDocument(titled, edits.setMeta(titled, 'pages', 3))
  expect(both.article.meta).toEqual({ title: 'عنوان', pages: 3 })
  expect(edits.applyToDocument(both, edits.setMeta(both, 'title', '')).article.meta).toEqual({ pages: 3 })
})

test('tags are trimmed, each once', () => {
  expect(edits.applyToDocument(doc, edits.setTags(doc, [' a', 'a ', '', 'b'])).article.tags).toEqual(['a', 'b'])
})

test('note, language and bin are those of the article, and no review', () => {
  const changes = [edits.setArticleNote(doc, 'x'), edits.setLanguage(doc, 'en'), edits.setDeleted(doc, true)]
  expect(changes.map((change) => change.updated[0]?.to)).toEqual([{ note: 'x' }, { language: 'en' }, { deleted: true }])
})
