import { expect, test } from 'vitest'
import { COMMANDS } from '../../shared/commands.ts'
import { commandsByMenu, matchesCommand } from './find-commands.ts'

const found = (typed: string) => COMMANDS.filter((command) => matchesCommand(command, typed)).map(({ id }) => id)

test('commands are found by the beginnings of their words, in either language', () => {
  expect(found('add fold')).toEqual(['articles.openFolder'])
  expect(found('تصدير')).toEqual(['export.open'])
  expect(found('export')).toEqual(['export.open'])
})

test('hamza, article and case need not be typed', () => {
  expect(found('اضافة مجلد')).toEqual(['articles.openFolder'])
  expect(found('اعدادات')).toContain('view.settings')
  expect(found('SETTINGS')).toEqual(['view.settings'])
})

test('a command is found by its whole name, with all its marks', () => {
  expect(found('العربية / English')).toEqual(['view.language'])
  for (const { id, en, ar } of COMMANDS) {
    expect(found(en)).toContain(id)
    expect(found(ar)).toContain(id)
  }
})

test('nothing typed finds everything, nonsense nothing', () => {
  expect(found('')).toHaveLength(COMMANDS.length)
  expect(found('zzz')).toEqual([])
})

test('every command stands in one menu', () => {
  expect(commandsByMenu().flatMap(([, commands]) => commands)).toHaveLength(COMMANDS.length)
})
