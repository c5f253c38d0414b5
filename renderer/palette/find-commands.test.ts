import { expect, test } from 'vitest'
import { COMMANDS, MENUS } from '../../shared/commands.ts'
import { foldKey } from '../../shared/text/index.ts'
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

test('every command is found by each word of its name, with the menu it stands in, folded, and with the article or without', () => {
  const isArabic = /^[\u0621-\u064a]/u
  const other = (word: string) => (word.startsWith('ال') ? word.slice(2) : isArabic.test(word) ? `ال${word}` : word)
  const missed = COMMANDS.flatMap(({ id, menu: of, en, ar }) => {
    const menu = MENUS.find((one) => one.id === of)!
    const names = [en, ar, `${en} ${menu.en}`, `${menu.ar} ${ar}`]
    const words = names.flatMap((name) => name.split(/[\s/:,،…]+/u)).filter((word) => word !== '')
    const typed = [...names, ...names.map(foldKey), ...words, ...words.map(foldKey), ...words.map(other)]
    return typed.filter((one) => !found(one).includes(id))
  })
  expect(missed).toEqual([])
  expect(found('وسوم المقال')).toEqual(['selection.tag'])
  expect(found('الاعدادات')).toEqual(['view.settings'])
  expect(found('مراجعه التالي')).toEqual(['annotation.next'])
})

test('nothing typed finds everything, nonsense nothing', () => {
  expect(found('')).toHaveLength(COMMANDS.length)
  expect(found('zzz')).toEqual([])
})

test('every command stands in one menu', () => {
  expect(commandsByMenu().flatMap(([, commands]) => commands)).toHaveLength(COMMANDS.length)
})
