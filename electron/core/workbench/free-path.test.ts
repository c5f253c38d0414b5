import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileName, freePath } from './free-path.ts'

test('a taken name gets a number', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-'))
  expect(await freePath(folder, 'news', '.isnad')).toBe(join(folder, 'news.isnad'))
  await writeFile(join(folder, 'news.isnad'), '')
  expect(await freePath(folder, 'news', '.isnad')).toBe(join(folder, 'news 2.isnad'))
})

test('a typed name cannot leave its folder or hide its end', () => {
  expect(fileName('../../etc/passwd')).toBe('etc passwd')
  expect(fileName('أخبار سوريا 2023')).toBe('أخبار سوريا 2023')
  expect(fileName('good\u202Efdp.exe')).toBe('good fdp.exe')
  expect(fileName(' . ')).toBe('corpus')
  expect(fileName('NUL')).toBe('corpus NUL')
})
