import { expect, test } from 'vitest'
import { pairMarks } from './marks.ts'
import { tokenize } from './tokens.ts'

function quoted(text: string, english = false): string[] {
  const tokens = tokenize(text, 0, text.length)
  return pairMarks(tokens, english).map(({ open, close, unclosed }) => {
    const words = tokens.slice(open + 1, close).map((token) => token.text)
    return words.join(' ') + (unclosed ? ' …' : '')
  })
}

test('straight marks are told apart by the space around them', () => {
  expect(quoted('قال "كذا وكذا" و"كذا" ثم بـ"ذلك".')).toEqual(['كذا وكذا', 'كذا', 'ذلك'])
})

test('marks of other kinds nest', () => {
  expect(quoted('«قال “كذا” ثم»')).toEqual(['قال “ كذا ” ثم', 'كذا'])
})

test('a mark that is never closed ends with its paragraph', () => {
  expect(quoted('قال: "لم نجد أحدا.')).toEqual(['لم نجد أحدا . …'])
})

test('one that is never closed ends before the next one opens', () => {
  expect(quoted('إلى "وقف فوري، مضيفا "لا يمكن ذلك"')).toEqual(['وقف فوري …', 'لا يمكن ذلك'])
})

test('an apostrophe is no quotation mark', () => {
  expect(quoted('the company’s ‘big’ plan, he said, ‘is ours’', true)).toEqual(['big', 'is ours'])
})
