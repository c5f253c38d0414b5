import { expect, test } from 'vitest'
import { findFolded } from './find.ts'

test.each([
  ['إسماعيل قاآني في دمشق', 'قااني', ['قاآني']],
  ['قال: العَالَمُ بدأ، والعالم يتغير', 'العالم', ['العَالَمُ', 'العالم']],
  ['Hull, HULL and hull', 'hull', ['Hull', 'HULL', 'hull']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['شيء', '   ', []],
])('in %s, %s stands as %j', (text, query, found) => {
  expect(findFolded(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(found)
})
