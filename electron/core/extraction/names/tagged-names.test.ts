import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBlock } from '../reading/read-block.ts'
import { byGuidelines } from '../tagger/customs-arabic.ts'
import { taggerOf } from '../tagger/load.ts'
import { clitics } from './follow-ups.ts'
import { chooseNames } from './name.ts'
import { findNames } from './names.ts'
import { addTagged } from './tagged-names.ts'

const read = (text: string): ReturnType<typeof readBlock> =>
  readBlock(text, { kind: 'paragraph', start: 0, end: text.length }, 'ar')

/** `PER: …` of a name in brackets, by the guidelines. */
function custom(text: string, label: 'PER' | 'LOC' | 'ORG'): string | null {
  const passage = read(text.replaceAll(/[[\]]/gu, ''))
  const start = text.indexOf('[')
  const end = text.indexOf(']') - 1
  const from = passage.tokens.findIndex((token) => token.start === start)
  const to = passage.tokens.findIndex((token) => token.end === end) + 1
  const name = byGuidelines(passage.tokens, { from, to, label, probability: 1 })
  if (name === null) return null
  const first = passage.tokens[name.from]!
  return text
    .replaceAll(/[[\]]/gu, '')
    .slice(first.start + clitics(passage.tokens, name), passage.tokens[name.to - 1]!.end)
}

test.each([
  ['في [وبدمشق] أمس', 'LOC', 'دمشق'],
  ['سلم [للعراق] رسالة', 'LOC', 'لعراق'],
  ['زار [مدينة درقوط] أمس', 'LOC', 'درقوط'],
  ['قال [الرئيس شومسكي] أمس', 'PER', 'شومسكي'],
  ['كتبت [صحيفة زبرقش] أمس', 'ORG', 'زبرقش'],
  ['قالت [وجامعة زبرقش] أمس', 'ORG', 'جامعة زبرقش'],
  ['دعم [الحكومة السورية] علنا', 'ORG', null],
  ['قال [الصوماليون] أمس', 'PER', null],
  ['قال [الأكراد] أمس', 'ORG', null],
  ['قال [السوري] أمس', 'LOC', null],
  ['قال [الحسين] أمس', 'PER', 'الحسين'],
] as const)('by the guidelines: %s', (text, label, expected) => {
  expect(custom(text, label)).toBe(expected)
})

const WORDS =
  'قال شومسكي إن وزير الخارجية زار لبنان وبيروت مع نعوم تشومسكي ، ( ) « » . شركة نوكيا 2006 - في صحيفة الحياة بجامعة'.split(
    ' ',
  )

test('names stay in their passage, have words in them and do not overlap', () => {
  const model = taggerOf('ar')!
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
      const passage = read(words.join(' '))
      const names = addTagged(passage, chooseNames(findNames(passage, null).names, passage.tokens.length), model)
      let end = 0
      for (const { from, to, stripped, confidence, evidence } of names) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        end = to
        expect(passage.tokens[from]!.key.length).toBeGreaterThan(stripped)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(evidence).not.toBe('')
      }
      expect(end).toBeLessThanOrEqual(passage.tokens.length)
    }),
  )
})
