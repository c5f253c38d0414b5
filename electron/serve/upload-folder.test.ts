import { join } from 'node:path'
import { array, assert, property, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { openUploadFolder } from './upload-folder.ts'

const placed = (...names: readonly string[]): readonly string[] => {
  const folder = openUploadFolder('/')
  return names.map((name) => folder.place(name).path)
}

test('files whose names differ only in what no disk holds are two files', () => {
  expect(placed('n/س:1.txt', 'n/س?1.txt', 'n/\u200fخبر.txt', 'n/_خبر.txt', 'n/A.txt', 'n/a.txt')).toEqual(
    ['س_1.txt', 'س_1 2.txt', '_خبر.txt', '_خبر 2.txt', 'A.txt', 'a 2.txt'].map((name) => join('/n', name)),
  )
  expect(placed('a.txt', 'a.txt', 'a', 'a')).toEqual(['/a.txt', '/a 2.txt', '/a', '/a 2'])
})

test('a text and its annotations stay beside each other, whichever comes first', () => {
  expect(placed('س:1.txt', 'س?1.txt', 'س?1.ann', 'س:1.ann')).toEqual([
    '/س_1.txt',
    '/س_1 2.txt',
    '/س_1 2.ann',
    '/س_1.ann',
  ])
})

test('folders stay folders', () => {
  expect(placed('a:/x.txt', 'a?/x.txt', 'a:/y/z.txt', 'a_')).toEqual([
    '/a_/x.txt',
    '/a_ 2/x.txt',
    '/a_/y/z.txt',
    '/a_ 3',
  ])
})

test('any files whatever have places of their own', () => {
  const name = stringMatching(/^[aA_:?.\u202e /]{1,8}$/u)
  assert(
    property(array(name, { maxLength: 12 }), (names) => {
      const paths = placed(...names).map((path) => path.toLowerCase())
      expect(new Set(paths).size).toBe(names.length)
      // None is where another one's folder is.
      for (const path of paths) expect(paths.some((other) => other.startsWith(`${path}/`))).toBe(false)
    }),
  )
})
