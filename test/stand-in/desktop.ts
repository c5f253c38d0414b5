import type { Dialog, NativeTheme, Rectangle, Screen, Shell } from 'electron'
import { onlyAfterReady } from './state.ts'
import { strict } from './strict.ts'

/** A test says what the user answers by putting its own function here, as it does with Electron. */
const unanswered = (name: string) => async (): Promise<never> => {
  throw new Error(`dialog.${name}: nobody is here to answer`)
}

export const dialog = strict('dialog', {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  /** A bug, ours or the shell's: the test that ran into it fails. */
  showErrorBox(title: string, content: string) {
    process.stderr.write(`error box: ${title} ${content}\n`)
    process.exit(70)
  },
} satisfies Partial<Dialog>)

export const shell = strict('shell', {
  openExternal: async (url: string) => {
    throw new Error(`shell.openExternal(${url}): there is no browser here`)
  },
  showItemInFolder(path: string) {
    throw new Error(`shell.showItemInFolder(${path}): there is no file manager here`)
  },
} satisfies Partial<Shell>)

const area: Rectangle = { x: 0, y: 0, width: 1600, height: 1000 }
const display = { id: 1, bounds: area, workArea: area, scaleFactor: 1 } as Electron.Display

export const screen = strict('screen', {
  getPrimaryDisplay() {
    onlyAfterReady('screen')
    return display
  },
  getAllDisplays() {
    onlyAfterReady('screen')
    return [display]
  },
} satisfies Partial<Screen>)

let themeSource: NativeTheme['themeSource'] = 'system'

export const nativeTheme = strict('nativeTheme', {
  get themeSource() {
    return themeSource
  },
  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new Error(`nativeTheme.themeSource: ${source}`)
    themeSource = source
  },
  get shouldUseDarkColors() {
    return themeSource === 'dark'
  },
} satisfies Partial<NativeTheme>)
