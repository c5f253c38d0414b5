import type { MenuItemConstructorOptions } from 'electron'
import { onlyAfterReady } from './state.ts'
import { knownKeys, strict } from './strict.ts'

const OPTIONS = [
  'id',
  'label',
  'role',
  'type',
  'submenu',
  'click',
  'accelerator',
  'registerAccelerator',
  'enabled',
  'visible',
  'checked',
]
const ROLES =
  'undo redo cut copy paste delete selectAll reload toggleDevTools resetZoom zoomIn zoomOut togglefullscreen window minimize close help services zoom hide hideOthers unhide quit'.split(
    ' ',
  )
const MODIFIERS = new Set([
  'CommandOrControl',
  'CmdOrCtrl',
  'Command',
  'Control',
  'Ctrl',
  'Alt',
  'Option',
  'AltGr',
  'Shift',
  'Super',
  'Meta',
])
const KEYS =
  'Plus Space Tab Capslock Numlock Scrolllock Backspace Delete Insert Return Enter Up Down Left Right Home End PageUp PageDown Escape Esc'.split(
    ' ',
  )

class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly type: string
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  readonly click: () => void

  constructor(options: MenuItemConstructorOptions) {
    const { id, label, role, type, submenu, click, accelerator, registerAccelerator = true } = options
    knownKeys(options, OPTIONS, `menu item ${id ?? label}`)
    if (type !== 'separator' && label === undefined && role === undefined)
      throw new Error('a menu item without a label')
    // On Windows and Linux it marks the letter after it, and is not shown.
    if (label?.includes('&') === true) throw new Error(`a mark in the label ${label}`)
    if (role !== undefined && !ROLES.includes(role)) throw new Error(`unknown role ${role}`)
    if (accelerator !== undefined) checkAccelerator(accelerator, registerAccelerator)
    this.id = id
    this.label = label ?? role ?? ''
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = accelerator
    this.registerAccelerator = registerAccelerator
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined
    this.click = () => click?.(this as never, undefined, {})
  }
}

/** A single character that is registered would be taken from every field. */
function checkAccelerator(accelerator: string, registered: boolean): void {
  const parts = accelerator.split('+')
  const key = parts.pop() ?? ''
  const isKey = /^[\x21-\x7e]$/u.test(key) || /^F([1-9]|1\d|2[0-4])$/u.test(key) || KEYS.includes(key)
  if (!isKey || parts.some((part) => !MODIFIERS.has(part))) throw new Error(`not an accelerator: ${accelerator}`)
  if (registered && key.length === 1 && parts.every((part) => part === 'Shift'))
    throw new Error(`${accelerator} would swallow typing`)
}

export class Menu {
  static #application: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[]) {
    this.items = items
  }
  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    onlyAfterReady('Menu.buildFromTemplate')
    return strict('menu', new Menu(template.map((options) => new MenuItem(options))))
  }
  static setApplicationMenu(menu: Menu | null): void {
    onlyAfterReady('Menu.setApplicationMenu')
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }
  /** A test looks at the menu instead. */
  popup(_options: { readonly window: object }): void {
    throw new Error('menu.popup: nobody is here to choose')
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found !== undefined && found !== null) return found
    }
    return null
  }
}
