import { expect, test } from 'vitest'
import { markdownDirection } from './markdown-direction.ts'

const text = (value: string) => ({ type: 'text', value })
const element = (tagName: string, ...children: readonly object[]) =>
  ({ type: 'element', tagName, children }) as Parameters<typeof markdownDirection>[0]

test('most words decide, not the first one, and code not at all', () => {
  const key = element('code', text('Ctrl+Enter'))
  expect(markdownDirection(element('li', key ?? {}, text(' يقبل الباقي')))).toBe('rtl')
  expect(markdownDirection(element('p', text('Isnad يفتح المقال التالي')))).toBe('rtl')
  expect(markdownDirection(element('p', text('القاهرة is the capital of Egypt')))).toBe('ltr')
  expect(markdownDirection(element('p', key ?? {}))).toBe('auto')
  expect(markdownDirection(undefined)).toBe('auto')
})

test('an item has its own direction, whatever the lists below it say', () => {
  const below = element('ul', element('li', text('a much longer item in English')) ?? {})
  expect(markdownDirection(element('li', text('مستوى أول'), below ?? {}))).toBe('rtl')
})
