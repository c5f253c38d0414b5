import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldKey } from './fold.ts'
import { finder } from './occurrences.ts'

const found = (name: string, text: string) =>
  finder(name)!
    .in(text)
    .map(({ start, end }) => text.slice(start, end))

describe('a name', () => {
  test.each([
    ['الأسد', 'قال الأسد وبالأسد وفي كالأسد', ['الأسد', 'الأسد', 'الأسد']],
    ['الأسد', 'سُلّم للأسد وللأسد', ['لأسد', 'لأسد']],
    ['الحزب', 'لحزب الله ولحزب، للحزب', ['لحزب']],
    ['الأسد', 'الأسدي والأسديون أسد الأسدين', []],
    ['بشار الأسد', 'لبشار  الأسد، وبشار\nالاسد؛ وبشار\n\nالأسد', ['بشار  الأسد', 'بشار\nالاسد']],
    ['دمشق', 'بِدِمَشْقَ ودمـشق الدمشقي', ['دِمَشْقَ', 'دمـشق']],
    ['قم', 'في قم وبقم ولقم', ['قم']],
    ['إيران', 'ايران وإيران «وإيران» وأيران', ['ايران', 'إيران', 'إيران', 'أيران']],
    ['Assad', "Assad's ASSAD’s Assadist al-Assad", ['Assad', 'ASSAD', 'Assad']],
    ['Neill', "O'Neill Neill", ['Neill']],
    ['US', 'US-led, the USA, us', ['US', 'us']],
    ['2024', 'سنة ٢٠٢٤ و2024، 20240', ['٢٠٢٤', '2024']],
    ['C++', 'C++ and C', ['C++']],
    ['cafe', 'cafe\u0301 cafe', ['cafe']],
  ])('%s in %s', (name, text, expected) => expect(found(name, text)).toEqual(expected))

  test('of no letters is none', () => expect(finder(' «» ')).toBeNull())
})

const NAMES = ['الأسد', 'بشار الأسد', 'دمشق', 'Assad', 'وزارة الخارجية']
const BETWEEN = fc.constantFrom(' ', '، ', ' «', '» ', '\n', ' 😀', '👩‍👩‍👧 ', ' \u200F', '. ', ' كان ', ' said ')
const CLITIC = fc.constantFrom('', 'و', 'ب', 'ل', 'ك', 'وب', 'فل')

test('every occurrence is found at its place, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.array(fc.record({ gap: BETWEEN, clitic: CLITIC }), { minLength: 1, maxLength: 8 }),
      (name, parts) => {
        const spans: { start: number; end: number }[] = []
        let text = 'x'
        for (const { gap, clitic } of parts) {
          const before = name === 'Assad' ? '' : clitic
          text += ` ${gap} ${before}`
          spans.push({ start: text.length, end: text.length + name.length })
          text += name
        }
        expect(finder(name)!.in(text)).toEqual(spans)
      },
    ),
  )
})

test('what is found folds to the name, and borders are borders of the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('البشرأسدoU\u0301\u064eـ \n«😀')), maxLength: 60 }),
      (text) => {
        for (const { start, end } of finder('أسد')!.in(text)) expect(foldKey(text.slice(start, end))).toBe('اسد')
      },
    ),
  )
})
