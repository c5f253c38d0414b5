import { expect, test } from 'vitest'
import { lengthOf } from './key.ts'
import { readings } from './clitics.ts'

const keys = (word: string): string[] => readings(word).map(({ key }) => key)

test('a word is read whole first, then without conjunction, then without preposition', () => {
  expect(keys('وبدمشق')).toEqual(['وبدمشق', 'بدمشق', 'دمشق'])
})

test('لل is ل and ال, or ل and a word that begins with ل of its own', () => {
  expect(keys('للعاصمه')).toContain('العاصمه')
  expect(keys('للجنه')).toContain('لجنه')
})

test('what remains has three letters', () => {
  expect(keys('بكر')).toEqual(['بكر'])
  expect(keys('ولد')).toEqual(['ولد'])
})

test('clitic letters are counted past harakat', () => {
  expect(lengthOf('وَبِدمشق', 2)).toBe(4)
})
