import { expect, test } from 'vitest'
import { findLanguage, scriptOf } from './language.ts'

test.each([
  ['ar', 'قال الوزير إن الاجتماع في القاهرة كان مثمرا'],
  ['fa', 'رئیس جمهور در تهران با وزیر که از سفر را آغاز کرد دیدار کرد و این است'],
  ['en', 'The minister said that the talks in Cairo were good for both of them'],
  ['fr', 'Le ministre est arrivé dans la ville pour une réunion et les entretiens'],
  ['und', '12345 ...'],
  ['und', 'Президент России прибыл в Москву'],
])('%s', (language, text) => {
  expect(findLanguage(text)).toBe(language)
})

test('a block is read by its own script', () => {
  expect(scriptOf('The minister said', 'ar')).toBe('en')
  expect(scriptOf('قال الوزير', 'en')).toBe('ar')
  expect(scriptOf('رئیس جمهور', 'fa')).toBe('other')
})
