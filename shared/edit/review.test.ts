import { describe, expect, test } from 'vitest'
import { mention, NOW, quote, scene, someone } from '../../test/support/scene.ts'
import { isEmpty } from '../change/index.ts'
import type { ArticleDocument } from '../model/index.ts'
import { accept, applyToDocument, finish, reject, remove, reopen, setFlag, setNote } from './index.ts'

const doc = scene('قال الأسد: «نعم» في دمشق، وأكد الأسد', {
  entities: [{ name: 'الأسد' }, { name: 'دمشق', label: 'LOC' }],
  mentions: [
    { surface: 'الأسد', entity: 0 },
    { surface: 'دمشق', label: 'LOC', entity: 1 },
    { surface: 'الأسد', nth: 1, entity: 0 },
  ],
  quotes: [{ content: ['نعم'], speakerEntities: [0] as never }],
})
const ONE = { by: 'ليلى', at: NOW, how: 'one' }
const done: ArticleDocument = { ...doc, article: { ...doc.article, status: 'done' } }

test('accepting says who looked at it, and keeps where it came from', () => {
  const after = applyToDocument(doc, accept(doc, mention(1), someone()))
  expect(after.mentions[0]).toMatchObject({ status: 'accepted', reviewed: ONE, origin: 'auto:test', confidence: 0.8 })
})

describe('a name that a person has made longer', () => {
  const text = 'قال محمد عبد الرحمن الشيخ علي إن'
  const names = scene(text, {
    mentions: [
      { surface: 'محمد عبد الرحمن الشيخ علي', status: 'accepted' },
      { surface: 'علي' },
      { surface: 'محمد عبد الرحمن', origin: 'import:brat' },
    ],
  })
  const statuses = (after: ArticleDocument) =>
    Object.fromEntries(after.mentions.map(({ start, end, status }) => [text.slice(start, end), status]))

  test('takes what the extractor suggests inside it along when it is accepted; what was imported may nest', () => {
    expect(statuses(applyToDocument(names, accept(names, mention(1), someone())))).toEqual({
      'محمد عبد الرحمن الشيخ علي': 'accepted',
      علي: 'rejected',
      'محمد عبد الرحمن': 'suggested',
    })
  })

  test('does so, too, when the rest of the article is accepted', () => {
    expect(statuses(applyToDocument(names, finish(names, { acceptRest: true }, someone())))).toEqual({
      'محمد عبد الرحمن الشيخ علي': 'accepted',
      علي: 'rejected',
      'محمد عبد الرحمن': 'accepted',
    })
  })
})

test('rejecting keeps the annotation and its entity', () => {
  const after = applyToDocument(doc, reject(doc, quote(1), someone()))
  expect(after.quotes).toMatchObject([{ status: 'rejected', reviewed: ONE }])
  expect(after.entities).toBe(doc.entities)
})

test('the first decision in a new article moves it into review, a remark or flag does not', () => {
  expect(applyToDocument(doc, accept(doc, mention(1), someone())).article.status).toBe('in_review')
  expect(applyToDocument(doc, setNote(doc, mention(1), 'x')).article).toBe(doc.article)
  expect(applyToDocument(doc, setFlag(doc, mention(1), true)).article).toBe(doc.article)
  expect(applyToDocument(done, accept(done, mention(1), someone())).article.status).toBe('done')
})

test('a remark and a flag leave the decision open', () => {
  const noted = applyToDocument(doc, setNote(doc, quote(1), 'من قال؟'))
  const after = applyToDocument(noted, setFlag(noted, quote(1), true))
  expect(after.quotes[0]).toMatchObject({ note: 'من قال؟', flagged: true, status: 'suggested', reviewed: null })
})

test('what is not there any more changes nothing', () => {
  expect(isEmpty(accept(doc, mention(99), someone()))).toBe(true)
  expect(isEmpty(remove(doc, quote(99)))).toBe(true)
  expect(isEmpty(setNote(doc, mention(99), 'x'))).toBe(true)
})

describe('removing', () => {
  test('the last mention of an entity removes the entity', () => {
    expect(applyToDocument(doc, remove(doc, mention(2))).entities.map(({ name }) => name)).toEqual(['الأسد'])
  })

  test('one of several keeps it; so does a quote that names it', () => {
    const one = applyToDocument(doc, remove(doc, mention(1)))
    const none = applyToDocument(one, remove(one, mention(3)))
    expect(none.mentions).toHaveLength(1)
    expect(none.entities).toHaveLength(2)
    expect(applyToDocument(none, remove(none, quote(1))).entities.map(({ name }) => name)).toEqual(['دمشق'])
  })
})

describe('finishing', () => {
  test('with the rest accepts in bulk what is suggested, and nothing that was decided', () => {
    const rejected = applyToDocument(doc, reject(doc, mention(2), someone('عمر')))
    const after = applyToDocument(rejected, finish(rejected, { acceptRest: true }, someone()))
    expect(after.article.status).toBe('done')
    expect(after.mentions.map(({ status }) => status).sort()).toEqual(['accepted', 'accepted', 'rejected'])
    expect(after.quotes[0]!.reviewed).toEqual({ ...ONE, how: 'bulk' })
    expect(after.mentions.find(({ id }) => id === mention(2).id)!.reviewed!.by).toBe('عمر')
  })

  test('without it leaves suggestions open', () => {
    const after = applyToDocument(doc, finish(doc, { acceptRest: false }, someone()))
    expect(after.mentions).toBe(doc.mentions)
    expect(after.article.status).toBe('done')
  })

  test('reopening takes a done article back into review, and no other', () => {
    expect(applyToDocument(done, reopen(done)).article.status).toBe('in_review')
    expect(isEmpty(reopen(doc))).toBe(true)
  })
})
