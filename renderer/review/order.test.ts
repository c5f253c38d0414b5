import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, between } from '../../shared/change/index.ts'
import { accept, applyToDocument, reject, remove } from '../../shared/edit/index.ts'
import type { EditContext } from '../../shared/edit/index.ts'
import type { ArticleDocument, Mention, Quote } from '../../shared/model/index.ts'
import { generateArticle, NEWS } from '../../test/support/generated-articles.ts'
import { changed } from '../../test/support/changed.ts'
import { documentOf } from '../../test/support/document-of.ts'
import { find, mention, scene } from '../../test/support/scene.ts'
import { adopt } from './adopt.ts'
import { isMade } from './is-made.ts'
import { inReadingOrder, nameAround, nextToReview, placeAmong, refOf, startOf } from './order.ts'
import { placeOfChange } from './place-of-change.ts'

const context: EditContext = {
  person: 'مراجع',
  now: () => '2026-01-01T00:00:00Z',
  nextId: () => 9000,
  uid: () => '019a0000-0000-7000-8000-000000000001',
}
const doc = documentOf(generateArticle({ ...NEWS, seed: 7 }))

function readingOrder(of: ArticleDocument) {
  return [...of.mentions, ...of.quotes].filter(({ status }) => status !== 'rejected').toSorted(inReadingOrder)
}

/** The second annotation as a reader meets them. */
function second(of: ArticleDocument) {
  const annotation = readingOrder(of)[1]
  if (annotation === undefined) throw new Error('too few annotations')
  return refOf(annotation)
}

describe('reading order', () => {
  test('goes through the text, and leaves out what was rejected', () => {
    const starts = readingOrder(doc).map(startOf)
    expect(starts).toEqual(starts.toSorted((left, right) => left - right))
    const ref = second(doc)
    const without = applyToDocument(doc, reject(doc, ref, context))
    expect(readingOrder(without).map(refOf)).not.toContainEqual(ref)
  })

  test('walking to the next to review meets every suggestion once and comes round', () => {
    const seen = new Set<string>()
    let at = nextToReview(doc, null, 1)
    const first = at
    for (const _ of readingOrder(doc)) {
      seen.add(JSON.stringify(at))
      at = nextToReview(doc, at, 1)
    }
    expect(seen.size).toBe(readingOrder(doc).length)
    expect(at).toEqual(first)
  })

  test('goes on from where an annotation was that is rejected now, also backward', () => {
    const [first, at, third] = readingOrder(doc).map(refOf)
    if (first === undefined || at === undefined) throw new Error('too few annotations')
    const without = applyToDocument(doc, reject(doc, at, context))
    expect(nextToReview(without, at, 1)).toEqual(third)
    expect(nextToReview(without, at, -1)).toEqual(first)
  })

  test('goes on from a place in the text, with what begins there', () => {
    const order = readingOrder(doc)
    const from = startOf(order.at(-1)!)
    const onward = nextToReview(doc, from, 1)
    expect(onward).toEqual(order.filter((annotation) => startOf(annotation) >= from).map(refOf)[0])
    expect(nextToReview(doc, startOf(order[0]!) - 1, 1)).toEqual(refOf(order[0]!))
    expect(nextToReview(doc, doc.text.length, -1)).toEqual(refOf(order.at(-1)!))
  })

  test('is the order of all of them, whatever was decided and wherever one begins', () => {
    const statuses = fc.constantFrom('suggested', 'accepted', 'rejected')
    const decided = <A extends Mention | Quote>(of: readonly A[]) =>
      fc.tuple(...of.map((one) => statuses.map((status) => Object.assign({}, one, { status }))))
    const nested = scene('قال رئيس مجلس الوزراء اليوم إن رئيس مجلس الأمن هنا', {
      mentions: ['رئيس', 'رئيس مجلس', 'رئيس مجلس الوزراء', 'مجلس', 'مجلس الوزراء', 'اليوم', 'مجلس الأمن'].map(
        (surface) => ({
          surface,
        }),
      ),
      quotes: [{ content: ['رئيس مجلس الأمن هنا'] }, { content: ['رئيس مجلس الوزراء'] }, { content: ['اليوم'] }],
    })
    const ordered = {
      ...nested,
      mentions: nested.mentions.toSorted((left, right) => startOf(left) - startOf(right)),
      quotes: nested.quotes.toSorted((left, right) => startOf(left) - startOf(right)),
    }
    fc.assert(
      fc.property(
        decided(ordered.mentions),
        decided(ordered.quotes),
        fc.constantFrom<1 | -1>(1, -1),
        fc.nat(nested.text.length),
        fc.nat(ordered.mentions.length + ordered.quotes.length),
        (mentions, quotes, step, place, nth) => {
          const of = { ...ordered, mentions, quotes }
          const all = [...mentions, ...quotes].toSorted((left, right) => inReadingOrder(left, right) * step)
          const open = all.filter(({ status }) => status === 'suggested')
          const wanted = open.length > 0 ? open : all.filter(({ status }) => status !== 'rejected')
          const ref = (one: Mention | Quote | undefined) => (one === undefined ? null : refOf(one))
          expect(nextToReview(of, null, step)).toEqual(ref(wanted[0]))
          const onward = wanted.find((one) => (startOf(one) - place) * step >= 0)
          expect(nextToReview(of, place, step)).toEqual(ref(onward ?? wanted[0]))
          const at = all[nth]
          if (at === undefined) return
          const beyond = wanted.find((one) => inReadingOrder(one, at) * step > 0)
          expect(nextToReview(of, refOf(at), step)).toEqual(ref(beyond ?? wanted[0]))
        },
      ),
    )
  })

  test('each has its place among all', () => {
    const order = readingOrder(doc)
    expect(order.map((annotation) => placeAmong(doc, annotation))).toEqual(
      order.map((_, at) => ({ index: at + 1, count: order.length })),
    )
  })

  test('what is accepted is passed over while something is left', () => {
    const ref = second(doc)
    const after = applyToDocument(doc, accept(doc, ref, context))
    expect(nextToReview(after, nextToReview(after, null, 1), 1)).not.toEqual(ref)
  })
})

describe('the name around a stretch of the text', () => {
  const nested = scene('رئيس مجلس الوزراء هنا', {
    mentions: [{ surface: 'رئيس مجلس الوزراء' }, { surface: 'مجلس الوزراء' }],
  })

  test('is the shortest that it lies in, and none that was rejected', () => {
    const word = find(nested.text, 'الوزراء')
    expect(nameAround(nested, word)).toEqual(mention(2))
    expect(nameAround(nested, find(nested.text, 'رئيس'))).toEqual(mention(1))
    expect(nameAround(applyToDocument(nested, reject(nested, mention(2), context)), word)).toEqual(mention(1))
    expect(nameAround(nested, find(nested.text, 'الوزراء هنا'))).toBeNull()
  })
})

describe('a document that is fetched again', () => {
  test('is the old one where nothing changed', () => {
    expect(adopt(doc, structuredClone(doc))).toBe(doc)
  })

  test('keeps every record that is equal', () => {
    const ref = second(doc)
    const adopted = adopt(doc, structuredClone(applyToDocument(doc, accept(doc, ref, context))))
    const changed = [...adopted.mentions, ...adopted.quotes].filter(
      (record) => ![...doc.mentions, ...doc.quotes].includes(record),
    )
    expect(changed.map(refOf)).toEqual([ref])
    expect(adopted.entities).toBe(doc.entities)
  })
})

describe('where a change is seen', () => {
  test('at the annotation, or where it was', () => {
    const ref = second(doc)
    const accepted = accept(doc, ref, context)
    expect(placeOfChange(applyToDocument(doc, accepted), accepted).ref).toEqual(ref)
    const removed = remove(doc, ref)
    const place = placeOfChange(applyToDocument(doc, removed), removed)
    expect(place.ref).toBeNull()
    expect(place.spot?.start).toBe(startOf(readingOrder(doc)[1] ?? doc.mentions[0]!))
  })
})

describe('a change whose answer got lost', () => {
  test('is recognised by the records it leaves', () => {
    const before = doc.mentions.slice(0, 3)
    const rest = before.slice(1)
    const change = between(
      before,
      rest.map((mention) => changed(mention, { note: 'seen' })),
    )
    const after = [
      ...apply(new Map(before.map((record) => [`mention:${record.id}` as const, record])), change).values(),
    ]
    expect(isMade(change, after)).toBe(true)
    expect(isMade(change, before)).toBe(false)
  })
})
