import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../shared/commands.ts'
import { menuTemplate } from './menu.ts'
import type { MenuOptions } from './menu.ts'

const options: MenuOptions = { language: 'en', keys: {}, platform: 'linux', developer: false, run: () => {} }

function items(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

const item = (id: string, changes: Partial<MenuOptions> = {}) =>
  items(menuTemplate({ ...options, ...changes })).find((one) => one.id === id)!

test('every command is in the menu once, under its name in either language', () => {
  for (const [language, platform] of [
    ['en', 'linux'],
    ['ar', 'win32'],
    ['ar', 'darwin'],
  ] as const) {
    const shown = items(menuTemplate({ ...options, language, platform })).filter(({ id }) => id !== undefined)
    expect(new Map(shown.map(({ id, label }) => [id, label]))).toEqual(
      new Map(COMMANDS.map((command) => [command.id, command[language]])),
    )
    expect(shown).toHaveLength(COMMANDS.length)
  }
})

test('an item runs its command', () => {
  const ran: string[] = []
  item('quote.make', { run: (command) => ran.push(command) }).click?.({} as never, undefined, {})
  expect(ran).toEqual(['quote.make'])
})

test('keys are shown and left to the page', () => {
  expect(item('annotation.accept')).toMatchObject({ accelerator: 'A', registerAccelerator: false })
  expect(item('articles.openFiles')).toMatchObject({
    accelerator: 'CommandOrControl+Shift+O',
    registerAccelerator: false,
  })
})

test('macOS cannot show a key without taking it, so what a field needs is not shown', () => {
  expect(item('annotation.accept', { platform: 'darwin' }).accelerator).toBeUndefined()
  expect(item('border.startIn', { platform: 'darwin' }).accelerator).toBeUndefined()
  expect(item('article.done', { platform: 'darwin' }).accelerator).toBeUndefined()
  expect(item('edit.undo', { platform: 'darwin' }).accelerator).toBe('CommandOrControl+Z')
})

test('on macOS the program’s own menu begins with what is told of it, and its settings', () => {
  const [own] = menuTemplate({ ...options, platform: 'darwin' })
  expect(items([own!]).flatMap(({ id }) => id ?? [])).toEqual(['help.about', 'view.settings'])
})

test('a changed key is shown, a removed one is not', () => {
  expect(item('edit.undo', { keys: { 'edit.undo': 'Mod+U' } }).accelerator).toBe('CommandOrControl+U')
  expect(item('edit.undo', { keys: { 'edit.undo': '' } }).accelerator).toBeUndefined()
  expect(item('edit.undo', { keys: { 'edit.undo': 'Mod+ArrowUp' } }).accelerator).toBe('CommandOrControl+Up')
  expect(item('edit.undo', { keys: { 'edit.undo': 'Shift+ ' } }).accelerator).toBe('Shift+Space')
})
