import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, MENUS } from '../../shared/commands.ts'
import type { Command, CommandId } from '../../shared/commands.ts'
import { wordsIn } from './words.ts'
import type { Language, Words } from './words.ts'

export interface MenuOptions {
  readonly language: Language
  /** Command id to key, where the user changed it; empty: none. */
  readonly keys: Readonly<Record<string, string>>
  readonly platform: NodeJS.Platform
  readonly developer: boolean
  readonly run: (command: CommandId) => void
}

/** On macOS they are in the menu that is named like the program, where users of macOS look for them. */
const MAC_APPLICATION: ReadonlySet<CommandId> = new Set<CommandId>(['help.about', 'view.settings'])

/** The application menu: every command under its menu and key, and what the system expects beside them. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const words = wordsIn(options.language)
  const mac = options.platform === 'darwin'
  const menus = MENUS.map(({ id: menu, [options.language]: label }): MenuItemConstructorOptions => {
    const commands = COMMANDS.filter(({ id, menu: of }) => of === menu && !(mac && MAC_APPLICATION.has(id)))
    const submenu = [...commandItems(commands, options), ...systemItems(menu, words, options)]
    return menu === 'help' ? { role: 'help', label, submenu } : { label, submenu }
  })
  return mac ? [applicationMenu(words, options), ...menus.slice(0, -1), windowMenu(words), ...menus.slice(-1)] : menus
}

function commandItems(
  commands: readonly (typeof COMMANDS)[number][],
  options: MenuOptions,
): MenuItemConstructorOptions[] {
  return commands.map((command) =>
    Object.assign(
      { id: command.id, label: command[options.language], click: () => options.run(command.id) },
      shownKey(options.keys[command.id] ?? ('key' in command ? command.key : ''), options.platform),
    ),
  )
}

/**
 * The page answers to its keys itself, in every keyboard layout and not in fields; the menu only shows them. macOS cannot
 * show a key without taking it: there the page comes first, and what it leaves to a field is not shown, or the menu would
 * have it: single letters, and Enter that finishes one. (A field's undo comes back from the menu: `window/host-events.ts`.)
 */
function shownKey(
  key: string,
  platform: NodeJS.Platform,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (key === '') return {}
  if (platform !== 'darwin') return { accelerator: acceleratorOf(key), registerAccelerator: false }
  return /^(?:Mod|Ctrl|Alt)\+(?!.*Enter$)|^F\d+$/u.test(key) ? { accelerator: acceleratorOf(key) } : {}
}

/** Electron's names of keys, where a press has another. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  '+': 'Plus',
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** `Mod+Shift+o` to Electron's `CommandOrControl+Shift+O`. */
function acceleratorOf(key: string): string {
  return key
    .split(/(?<=.)\+/u)
    .map((part) => KEY_NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+')
}

/** What a system expects in a menu beside our commands. */
function systemItems(
  menu: Command['menu'],
  words: Words,
  { platform, developer }: MenuOptions,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const items: Partial<Record<Command['menu'], readonly MenuItemConstructorOptions[]>> = {
    file: [mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit }],
    edit: [
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
    view: [
      { role: 'zoomIn', label: words.zoomIn },
      // The role's own key is Ctrl+Plus, which is Ctrl+Shift+= on most keyboards; people press Ctrl+=.
      { role: 'zoomIn', label: words.zoomIn, accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.actualSize },
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(developer ? [{ role: 'toggleDevTools' as const, label: words.developer }] : []),
    ],
  }
  const here = items[menu] ?? []
  return here.length === 0 ? [] : [{ type: 'separator' }, ...here]
}

function applicationMenu(words: Words, options: MenuOptions): MenuItemConstructorOptions {
  const own = COMMANDS.filter(({ id }) => MAC_APPLICATION.has(id)).toReversed()
  return {
    label: 'Isnad',
    submenu: [
      ...commandItems(own, options),
      { type: 'separator' },
      { role: 'services', label: words.services },
      { type: 'separator' },
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      { type: 'separator' },
      { role: 'quit', label: words.quit },
    ],
  }
}

function windowMenu(words: Words): MenuItemConstructorOptions {
  return {
    role: 'window',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'zoom', label: words.zoom },
      { role: 'close', label: words.close },
    ],
  }
}
