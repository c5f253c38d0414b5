import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed } from '../../test/support/changed.ts'
import { scene, someone } from '../../test/support/scene.ts'
import { DATE } from '../model/index.ts'
import type { ArticleDocument, Entity, EntityId, Mention, Quote, Span } from '../model/index.ts'
import { applyToDocument, standings, takeOver } from './index.ts'
import type { Counterpart } from './index.ts'

const WORDS = 'زار الوزير خالد العلي دمشق ثم حلب وقال سعد نعم لا قد'.split(' ')
const TEXT = [...WORDS, ...WORDS].join(' ')
const PLACES = Array.from(TEXT.matchAll(/\S+/gu), ({ index, 0: word }) => ({ start: index, end: index + word.length }))
const NOTHING = { note: '', flagged: false }
const PLAIN = scene(TEXT, {
  entities: ['سعد', 'خالد', 'حلب'].map((name) => ({ name })),
  mentions: [{ surface: 'سعد' }],
  quotes: [{ content: ['نعم'] }],
})
const [MENTION, QUOTE] = [PLAIN.mentions[0]!, PLAIN.quotes[0]!]

const stretch = fc.tuple(fc.nat(PLACES.length - 1), fc.nat(2)).map(([first, more]): Span => {
  const last = Math.min(PLACES.length - 1, first + more)
  return { start: PLACES[first]!.start, end: PLACES[last]!.end }
})
const label = fc.constantFrom('PER', 'LOC', DATE)
const status = fc.constantFrom('suggested' as const, 'accepted' as const, 'rejected' as const)
const who = fc.option(fc.constantFrom(...PLAIN.entities.map(({ id }) => id)))
const own = fc.record({
  mentions: fc.array(fc.record({ span: stretch, label, status, entity: who }), { maxLength: 6 }),
  quotes: fc.array(fc.record({ span: stretch, speaker: fc.option(stretch), status, who }), { maxLength: 3 }),
})
const document = own.map(({ mentions, quotes }): ArticleDocument =>
  changed(PLAIN, {
    mentions: mentions
      .map(({ span, ...fields }, at): Mention =>
        changed(MENTION, Object.assign({ id: (at + 1) as Mention['id'] }, span, fields)),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id),
    quotes: quotes
      .map(({ span, who: said, ...fields }, at): Quote => {
        const speakerEntities = said === null ? [] : [said]
        return changed(QUOTE, Object.assign({ id: (at + 1) as Quote['id'], content: [span], speakerEntities }, fields))
      })
      .sort((a, b) => a.content[0]!.start - b.content[0]!.start || a.id - b.id),
  }),
)
const named = (name: string) => {
  return { name, label: 'PER', aliases: [], reference: null, identity: null, identityStatus: null }
}
const mention = ({ start, end }: Span, as: string): Counterpart['annotation'] => {
  return { type: 'mention', start, end, label: as, value: null, attributes: {} }
}
const quote = (span: Span, speaker: Span | null): Counterpart['annotation'] => {
  const rest = { kind: 'direct', cue: null, medium: null, source: null, attributes: {} } as const
  return { type: 'quote', content: [span], speaker, ...rest }
}
const counterpart = fc
  .tuple(
    fc.oneof(
      fc.tuple(stretch, label).map((one) => mention(...one)),
      fc.tuple(stretch, fc.option(stretch)).map((one) => quote(...one)),
    ),
    fc.option(fc.array(fc.constantFrom(...WORDS).map(named), { maxLength: 1 })),
  )
  .map(([annotation, entities]): Counterpart => ({ annotation, entities, remark: NOTHING }))

const all = (doc: ArticleDocument) => [...doc.mentions, ...doc.quotes]
const usesOf = (doc: ArticleDocument) =>
  new Set(all(doc).flatMap((one) => (one.type === 'mention' ? (one.entity ?? []) : one.speakerEntities)))

test('what is open is marked, a suggestion in its place becomes it, and all else stays', () => {
  fc.assert(
    fc.property(document, fc.array(counterpart, { maxLength: 8 }), fc.nat(), (doc, offered, which) => {
      const picked = new Set(offered.filter((_, index) => (which >> index) % 2 === 0))
      const stands = standings(doc, offered)
      const after = applyToDocument(doc, takeOver(doc, offered, picked, someone()))

      const replaced = new Set<unknown>()
      let made = 0
      for (const [index, one] of offered.entries()) {
        const standing = stands[index]!
        if (!picked.has(one)) continue
        if (standing.state === 'open') made += 1
        if (standing.state === 'suggested') replaced.add(standing.suggestion)
      }
      expect(all(after)).toHaveLength(all(doc).length + made)
      const left = all(doc).filter((one) => !replaced.has(one))
      expect(all(after).filter((one) => left.includes(one))).toHaveLength(left.length)

      const again = standings(after, offered)
      const taken = offered.flatMap((one, index) =>
        picked.has(one) && ['open', 'suggested'].includes(stands[index]!.state) ? again[index]!.state : [],
      )
      expect(taken.filter((state) => state !== 'marked')).toEqual([])

      const known = new Map<EntityId, Entity>(after.entities.map((entity) => [entity.id, entity]))
      for (const id of usesOf(after)) expect(known.has(id)).toBe(true)
      // Nobody is left whom nothing names any more.
      const [before, now] = [usesOf(doc), usesOf(after)]
      expect([...before].filter((id) => known.has(id) && !now.has(id))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('eight thousand annotations of one text, each with a suggestion in its place', () => {
  const count = 8000
  const places = Array.from({ length: count }, (_, at) => ({ start: 12 * at, end: 12 * at + 10 }))
  const doc: ArticleDocument = {
    ...PLAIN,
    text: places.map(({ start }) => `${1_000_000_000 + start}, `).join(''),
    quotes: [],
    entities: [],
    mentions: places.map((place, at) => changed(MENTION, { ...place, id: (at + 1) as Mention['id'], entity: null })),
  }
  const offered = places.map((place, at): Counterpart => {
    const annotation = mention(place, at % 2 === 0 ? 'PER' : 'ORG')
    return { annotation, entities: null, remark: NOTHING }
  })
  const context = someone()
  const after = applyToDocument(
    doc,
    takeOver(doc, offered, new Set(offered), { ...context, nextId: () => context.nextId() + count }),
  )
  expect(after.mentions.filter((one) => one.status === 'accepted' && one.entity !== null)).toHaveLength(count)
  expect(after.entities).toHaveLength(count)
})
