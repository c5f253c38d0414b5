import { expect, test } from 'vitest'
import { applyToDocument, setFlag, setNote } from '../../shared/edit/index.ts'
import type { Part } from '../../shared/edit/index.ts'
import { DEFAULT_LABELS } from '../../shared/model/index.ts'
import { find, mention, quote, scene } from '../../test/support/scene.ts'
import { createFormat } from '../messages/format.ts'
import { reviewAr } from '../messages/review.ar.ts'
import { reviewEn } from '../messages/review.en.ts'
import { announcement } from './announcement.ts'

const [en, ar] = [createFormat('en', 'latn'), createFormat('ar', 'latn')]
const ENGLISH = { format: en, review: reviewEn(en) }
const ARABIC = { format: ar, review: reviewAr(ar) }

const text = 'قال رئيسي: «لن نقبل»، و«لن ننسى»'
const doc = scene(text, {
  entities: [{ name: 'إبراهيم رئيسي' }, { name: 'بشار الأسد' }],
  mentions: [{ surface: 'رئيسي', entity: 0 }],
  quotes: [
    {
      content: ['لن نقبل', 'لن ننسى'],
      cue: find(text, 'قال'),
      speaker: find(text, 'رئيسي'),
      speakerEntities: [0, 1],
    },
  ],
})
const heard = (
  ref: typeof MENTION | typeof QUOTE,
  part: Part = 'span',
  words: typeof ENGLISH | typeof ARABIC = ENGLISH,
) => announcement(doc, ref, part, DEFAULT_LABELS, words)
const [MENTION, QUOTE] = [mention(1), quote(1)]

test('a name is heard with who it stands for, and where it is among all', () => {
  expect(heard(MENTION)).toBe('Person رئيسي, إبراهيم رئيسي, suggested, 1 of 2')
  expect(heard(MENTION, 'span', ARABIC)).toBe('شخص رئيسي، إبراهيم رئيسي، مقترح، 1 من 2')
})

test('a quote is heard as a sentence: who, how, what, and of which kind it is', () => {
  expect(heard(QUOTE)).toBe('Quote إبراهيم رئيسي وبشار الأسد قال: لن نقبل … لن ننسى, direct, suggested, 2 of 2')
})

test('a part of it that the border keys move is heard alone', () => {
  expect(heard(QUOTE, 'cue')).toBe('Cue قال')
  expect(heard(QUOTE, { content: 1 })).toBe('Part 2 لن ننسى')
  expect(heard(QUOTE, 'medium'), 'there is none').toContain('Quote')
})

test('so are a flag and a remark', () => {
  const flagged = applyToDocument(doc, setFlag(doc, MENTION, true))
  const remarked = applyToDocument(flagged, setNote(flagged, MENTION, 'who?'))
  expect(announcement(remarked, MENTION, 'span', DEFAULT_LABELS, ENGLISH)).toBe(
    'Person رئيسي, إبراهيم رئيسي, suggested, Flagged, Remark: who?, 1 of 2',
  )
})
