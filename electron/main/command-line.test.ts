import { expect, test } from 'vitest'
import { COMMANDS } from '../cli/run.ts'
import { purposeOf } from './command-line.ts'

test('files are what is left of the arguments', () => {
  expect(purposeOf(['/opt/isnad', 'news.isnad', '--no-sandbox', 'a.txt'], true)).toEqual({
    command: null,
    paths: ['news.isnad', 'a.txt'],
  })
  expect(purposeOf(['electron', '--inspect=0', '/src/isnad', 'open', 'a.txt'], false)).toEqual({
    command: null,
    paths: ['a.txt'],
  })
  expect(purposeOf(['electron', '.'], false)).toEqual({ command: null, paths: [] })
  expect(purposeOf(['/opt/isnad'], true)).toEqual({ command: null, paths: [] })
})

test.skipIf(process.platform === 'win32')('a desktop of Linux names files by their addresses', () => {
  expect(purposeOf(['/opt/isnad', 'file:///home/rana/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1%20a.isnad'], true)).toEqual({
    command: null,
    paths: ['/home/rana/أخبار a.isnad'],
  })
})

test('the packaged program answers the command line, options and all', () => {
  expect(purposeOf(['/opt/isnad', 'import', '--corpus', 'x.isnad', 'news'], true)).toEqual({
    command: COMMANDS.get('import'),
    args: ['--corpus', 'x.isnad', 'news'],
  })
  expect(purposeOf(['/opt/isnad', '--no-sandbox', 'extract'], true)).toEqual({
    command: COMMANDS.get('extract'),
    args: [],
  })
})
