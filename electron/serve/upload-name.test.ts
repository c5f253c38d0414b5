import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { uploadName } from './upload-name.ts'

test('a folder keeps its names, and no name leads out of it', () => {
  expect(uploadName('news/2023/مقال.txt')).toEqual(['news', '2023', 'مقال.txt'])
  expect(uploadName('../../etc/passwd')).toEqual(['etc', 'passwd'])
  expect(uploadName('..\\..\\x.txt')).toEqual(['x.txt'])
  expect(uploadName('/absolute.txt')).toEqual(['absolute.txt'])
  expect(uploadName('C:\\news\\a.txt')).toEqual(['C_', 'news', 'a.txt'])
  expect(uploadName('')).toEqual(['article.txt'])
})

test('what a system reserves is written another way', () => {
  expect(uploadName('NUL.txt')).toEqual(['_NUL.txt'])
  expect(uploadName('a\u202Etxt.exe')).toEqual(['a_txt.exe'])
  expect(uploadName('name. ')).toEqual(['name_'])
})

test('a name fits on any disk and keeps its extension', () => {
  const [name] = uploadName(`${'أ'.repeat(300)}.html`)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  expect(name).toMatch(/\.html$/u)
})

test('whatever the name, each part is a name of its own', () => {
  assert(
    property(string({ unit: 'binary' }), (name) => {
      for (const part of uploadName(name)) {
        expect(part).not.toMatch(/^\.{0,2}$|[/\\\0]/u)
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(200)
      }
    }),
  )
})
