import { expect, test } from 'vitest'
import { compile } from './markup.ts'

const SOURCE = `place: دمشق

@H {s1 [p1|ريم]}: «{D1=p1 نعم}»
𐤀 {c2 قالت} {s2 [p1|ريم الشامي]} إن {M2=p1 ب[l1|دمشق] «خيراً»}.`

test('marks become code-point spans, entities take their longest name, quotes their parts', () => {
  const record = compile('ar-01', SOURCE)
  expect(record).toMatchObject({
    text: 'ريم: «نعم»\n𐤀 قالت ريم الشامي إن بدمشق «خيراً».',
    language: 'ar',
    meta: { title: 'ريم: «نعم»', place: 'دمشق' },
    blocks: [
      { kind: 'headline', start: 0, end: 10 },
      { kind: 'paragraph', start: 11, end: 46 },
    ],
    mentions: [{ label: 'PER' }, { start: 18, text: 'ريم الشامي' }, { label: 'LOC', text: 'دمشق', entity: 'l1' }],
    entities: [{ id: 'p1', name: 'ريم الشامي' }, { id: 'l1' }],
    quotes: [
      { kind: 'direct', content: [{ start: 6, text: 'نعم' }], cue: null, speaker_entities: ['p1'] },
      { kind: 'mixed', content: [{ text: 'بدمشق «خيراً»' }], cue: { text: 'قالت' } },
    ],
  })
})

test.each([
  ['a stray', 'place: x\n\n{c1 a]'],
  ['not closed', 'place: x\n\n[p1|a'],
  ['nobody is p9', 'place: x\n\n{D1=p9 a}'],
  ['no such role', 'place: x\n\n{z1 a}'],
  ['no content', 'place: x\n\n{c1 a}'],
  ['loose edges', 'place: x\n\n[p1|a ]'],
])('refuses a source with %s, naming the article', (message, source) => {
  expect(() => compile('en-01', source)).toThrow(new RegExp(`en-01: .*${message}`))
})
