import { describe, expect, test } from 'vitest'
import { entityId, find, mention, NOW, quote, scene, someone } from '../../test/support/scene.ts'
import { isEmpty } from '../change/index.ts'
import type { Mention, MentionId } from '../model/index.ts'
import { addMention, applyToDocument, linkMention, reject, relabel, setValue } from './index.ts'

const text = 'الرئيس بشّار الأسد في دمشق. وقال الأسد في نيسان: «نعم»'
const doc = scene(text, {
  entities: [
    { name: 'بشار الأسد', aliases: ['الأسد'] },
    { name: 'دمشق', label: 'LOC' },
  ],
  mentions: [
    { surface: 'بشّار الأسد', entity: 0 },
    { surface: 'دمشق', label: 'LOC', entity: 1 },
    { surface: 'نيسان', label: 'DATE', value: '2023-04' },
  ],
  quotes: [{ content: ['نعم'], speakerEntities: [0] as never }],
})
const second = find(text, 'الأسد', 1)
const idOf = (id: number) => id as MentionId
const byId = (mentions: readonly Mention[], id: number) => mentions.find((one) => one.id === idOf(id))!

describe('a new mention', () => {
  test('is accepted work of its person, with an identity of its own', () => {
    const [added] = addMention(doc, second, 'PER', someone()).added
    expect(added).toMatchObject({
      ...second,
      status: 'accepted',
      origin: 'person:ليلى',
      confidence: null,
      reviewed: { by: 'ليلى', at: NOW, how: 'one' },
      uid: '019a0000-0000-7000-8000-000000000000',
    })
  })

  test('joins the entity that has its name, whatever the spelling, and label', () => {
    expect(addMention(doc, second, 'PER', someone()).added).toMatchObject([{ entity: entityId(1) }])
  })

  test('makes an entity where no name, or only one of another label, fits', () => {
    const { added } = addMention(doc, second, 'ORG', someone())
    expect(added.map(({ type }) => type).sort()).toEqual(['entity', 'mention'])
    expect(added.find(({ type }) => type === 'entity')).toMatchObject({ name: 'الأسد', label: 'ORG' })
  })

  test('that is a date has none', () => {
    expect(addMention(doc, second, 'DATE', someone()).added).toMatchObject([{ type: 'mention', entity: null }])
  })

  test('covers whole graphemes, and never nothing', () => {
    const start = text.indexOf('شّ')
    expect(addMention(doc, { start: start + 1, end: start + 2 }, 'PER', someone()).added[0]).toMatchObject({
      start,
      end: start + 2,
    })
    expect(isEmpty(addMention(doc, { start: 4, end: 4 }, 'PER', someone()))).toBe(true)
  })

  test('is who speaks where a quote names nobody but by these words, decided on or not', () => {
    const spoken = scene('قال Hartley: «نعم»، وأضاف Hartley أن «لا»', {
      quotes: [
        { content: ['نعم'], speaker: { start: 4, end: 11 }, source: 'unnamed' },
        { content: ['لا'], speaker: find('قال Hartley: «نعم»، وأضاف Hartley أن «لا»', 'Hartley', 1) },
      ],
    })
    const after = applyToDocument(spoken, addMention(spoken, { start: 4, end: 11 }, 'PER', someone()))
    const [first, other] = after.quotes
    expect(first).toMatchObject({
      speakerEntities: [after.entities[0]?.id],
      source: 'named',
      status: 'suggested',
      reviewed: null,
    })
    expect(other?.speakerEntities).toEqual([])
  })

  test('with the borders of another relabels that one; a rejected one of its label comes back', () => {
    const { added, updated } = addMention(doc, find(text, 'دمشق'), 'ORG', someone())
    expect(added).toEqual([])
    expect(updated).toContainEqual(expect.objectContaining({ type: 'mention', id: 2 }))

    const rejected = applyToDocument(doc, reject(doc, mention(2), someone()))
    const again = applyToDocument(rejected, addMention(rejected, find(text, 'دمشق'), 'LOC', someone()))
    expect(again.mentions).toHaveLength(3)
    expect(byId(again.mentions, 2).status).toBe('accepted')
    const other = applyToDocument(rejected, addMention(rejected, find(text, 'دمشق'), 'ORG', someone()))
    expect(other.mentions).toHaveLength(4)
  })
})

describe('relabelling', () => {
  test('the only mention of an entity relabels the entity', () => {
    const after = applyToDocument(doc, relabel(doc, idOf(2), 'ORG', someone()))
    expect(byId(after.mentions, 2)).toMatchObject({ label: 'ORG', entity: entityId(2), status: 'accepted' })
    expect(after.entities[1]).toMatchObject({ name: 'دمشق', label: 'ORG' })
  })

  test('one of several takes it out; back again, it joins them again and nothing is left over', () => {
    const two = applyToDocument(doc, addMention(doc, second, 'PER', someone()))
    const id = two.mentions.find(({ start }) => start === second.start)!.id
    const apart = applyToDocument(two, relabel(two, id, 'ORG', { ...someone(), nextId: () => 2000 }))
    expect(apart.entities).toHaveLength(3)
    const back = applyToDocument(apart, relabel(apart, id, 'PER', someone()))
    expect(back.entities).toEqual(two.entities)
    expect(byId(back.mentions, id).entity).toBe(entityId(1))
  })

  test('the only mention of an entity joins one of that name; quotes of the old one follow', () => {
    const named = scene(text, {
      entities: [
        { name: 'الأسد', label: 'ORG' },
        { name: 'بشار الأسد', aliases: ['الأسد'] },
      ],
      mentions: [{ surface: 'الأسد', nth: 1, label: 'ORG', entity: 0 }],
      quotes: [{ content: ['نعم'], speakerEntities: [0] as never }],
    })
    const after = applyToDocument(named, relabel(named, idOf(1), 'PER', someone()))
    expect(after.entities.map(({ id }) => id)).toEqual([entityId(2)])
    expect(after.mentions[0]).toMatchObject({ entity: entityId(2), reviewed: { how: 'one' } })
    expect(after.quotes[0]!.speakerEntities).toEqual([entityId(2)])
  })

  test('to a date leaves its entity, which goes if nothing names it; from a date loses its value', () => {
    const dated = applyToDocument(doc, relabel(doc, idOf(2), 'DATE', someone()))
    expect(byId(dated.mentions, 2).entity).toBeNull()
    expect(dated.entities.map(({ name }) => name)).toEqual(['بشار الأسد'])
    const event = applyToDocument(doc, relabel(doc, idOf(3), 'EVENT', someone()))
    expect(byId(event.mentions, 3)).toMatchObject({ label: 'EVENT', value: null })
    expect(event.entities.at(-1)).toMatchObject({ name: 'نيسان', label: 'EVENT' })
  })

  test('a suggestion with its own label accepts it', () => {
    const after = applyToDocument(doc, relabel(doc, idOf(2), 'LOC', someone()))
    expect(byId(after.mentions, 2)).toMatchObject({ status: 'accepted', label: 'LOC', entity: entityId(2) })
    expect(isEmpty(relabel(after, idOf(2), 'LOC', someone()))).toBe(true)
  })
})

describe('linking', () => {
  test('to an entity takes its label, and the entity nobody names any more goes', () => {
    const after = applyToDocument(doc, linkMention(doc, idOf(2), entityId(1), someone()))
    expect(byId(after.mentions, 2)).toMatchObject({ entity: entityId(1), label: 'PER', status: 'accepted' })
    expect(after.entities).toHaveLength(1)
  })

  test('to a new one, and to none', () => {
    const anew = applyToDocument(doc, linkMention(doc, idOf(1), 'new', someone()))
    expect(anew.entities.map(({ name }) => name)).toEqual(['بشار الأسد', 'دمشق', 'بشّار الأسد'])
    const none = applyToDocument(doc, linkMention(doc, idOf(1), null, someone()))
    expect(byId(none.mentions, 1).entity).toBeNull()
    expect(none.quotes[0]!.id).toBe(quote(1).id)
    expect(none.entities).toHaveLength(2)
  })

  test('to what is not there changes nothing', () => {
    expect(isEmpty(linkMention(doc, idOf(1), entityId(77), someone()))).toBe(true)
    expect(isEmpty(linkMention(doc, idOf(3), 'new', someone()))).toBe(true)
  })
})

test('a value is set and taken away', () => {
  const after = applyToDocument(doc, setValue(doc, idOf(3), '2023-04-10', someone()))
  expect(byId(after.mentions, 3)).toMatchObject({ value: '2023-04-10', status: 'accepted' })
})
