import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import icon from './icons/window.png?asset'
import { PAGE_URL } from './origin.ts'
import { placeOn, SMALLEST, WindowPlace } from './window-place.ts'

/** The one window. Shown once there is something to see; its place is kept in `folder`. */
export function createWindow(folder: string): BrowserWindow {
  const placeFile = join(folder, 'window.json')
  const { maximized, ...place } = placeOn(
    readPlace(placeFile),
    [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Isnad',
    // An installed program on Windows has icons of every size in its executable; macOS takes none from here.
    ...(app.isPackaged && process.platform === 'win32' ? {} : { icon }),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15181c' : '#ffffff',
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/index.cjs', entryUrl())),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  window.once('ready-to-show', () => {
    // Not earlier: it shows the window.
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => writePlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  window.loadURL(PAGE_URL).catch((error: unknown) => {
    // Electron takes it for a failure, too, if the window is closed before the page is there.
    if (window.isDestroyed()) return
    window.show()
    throw error
  })
  return window
}

/** Of `out/main/`, also from a chunk below it. */
function entryUrl(): URL {
  return new URL(import.meta.url.includes('/chunks/') ? '../' : './', import.meta.url)
}

function readPlace(path: string): WindowPlace | null {
  try {
    return WindowPlace.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** At once, because the program may be about to end. A place that cannot be kept is no reason to keep the user. */
function writePlace(path: string, place: WindowPlace): void {
  try {
    writeFileSync(path, JSON.stringify(place))
  } catch {
    // The window opens at its usual place next time.
  }
}
