import { existsSync, mkdirSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, Menu, nativeTheme, session, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import type { Settings } from '../../shared/settings.ts'
import { endSpares, startSpares } from '../core/corpus/threads/spare.ts'
import { createHandles } from '../core/handles.ts'
import { createHostEvents } from '../core/host-events.ts'
import type { Host } from '../core/host.ts'
import { createWorkbench } from '../core/workbench.ts'
import { openLog } from '../shell/log.ts'
import { openPage, rendererFolder } from '../shell/page.ts'
import { platform } from '../shell/platform.ts'
import { PROGRAM, VERSION } from '../shell/program.ts'
import { closeWhenSaved } from './closing.ts'
import { connectPage } from './connection.ts'
import { offerContextMenu } from './context-menu.ts'
import { openLink, pick } from './dialogs.ts'
import { cutNetwork, guardContents, guardSession } from './guard.ts'
import { menuTemplate } from './menu.ts'
import { reportBugs, watchWindow } from './mishaps.ts'
import { handlesOf } from './opening.ts'
import { registerScheme, servePage } from './protocol.ts'
import { createWindow } from './window.ts'
import { languageOf, wordsIn } from './words.ts'

/**
 * For the corpus to be closed; with everything on the disk already, a second is much. A program that is still there without
 * a window takes what is opened from then on, and shows none of it.
 */
const CLOSE_MS = 30_000

const SecondInstance = z.object({ paths: z.array(z.string()) })

/**
 * The desktop program. What must come before the app is ready is done before the first `await`.
 * @param paths files, folders and corpora to open
 */
export async function openDesktop(dataFolder: string, paths: readonly string[]): Promise<void> {
  const windowFolder = join(dataFolder, 'window')
  mkdirSync(windowFolder, { recursive: true })
  app.setPath('userData', windowFolder)
  const wanted = paths.map((path) => resolve(path))
  if (!app.requestSingleInstanceLock({ paths: wanted })) {
    app.quit()
    return
  }
  // A corpus needs two; they load while Electron makes itself ready.
  startSpares(2)
  app.enableSandbox()
  // The installer's shortcuts have it, too: so the taskbar knows the window.
  if (process.platform === 'win32') app.setAppUserModelId('org.isnad.workbench')
  cutNetwork()
  registerScheme()
  app.on('web-contents-created', (_event, contents) => guardContents(contents))

  const log = openLog(dataFolder)
  const handles = createHandles()
  const events = createHostEvents()
  const open = async (all: readonly string[]) => {
    if (all.length > 0) events.send({ type: 'open', handles: await handlesOf(all, handles) })
  }
  // macOS names files one by one, also those that are dropped together on the icon.
  const named: string[] = []
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (named.push(path) === 1) setImmediate(() => void open(named.splice(0)))
  })
  void open(wanted)

  let settings: Settings | null = null
  let window: BrowserWindow | null = null
  const language = () => languageOf(settings?.language ?? null, app.getPreferredSystemLanguages())
  const words = () => wordsIn(language())
  const shown = (): BrowserWindow => {
    if (window === null) throw new Error('the window is closed')
    return window
  }
  reportBugs(log, words)

  app.on('second-instance', (_event, _argv, _folder, data) => {
    const second = SecondInstance.safeParse(data)
    if (second.success) void open(second.data.paths)
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })

  await app.whenReady()
  const host: Host = {
    info: () => ({
      shell: 'electron',
      platform: platform(),
      version: VERSION,
      locale: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
      dialogs: true,
      uploadUrl: null,
    }),
    events: (signal) => events.listen(signal),
    pick: (what) => pick(what, shown(), handles, words()),
    reveal: async (path) => shell.showItemInFolder(path),
    openLink: (url) => openLink(url, shown(), words()),
    offerDownload: () => null,
  }
  const workbench = await createWorkbench({
    dataFolder,
    host,
    handles,
    program: PROGRAM,
    log,
    onSettings(changed) {
      settings = changed
      // The system's part of the window, its dialogs and its menus go with the page.
      nativeTheme.themeSource = changed.theme
      Menu.setApplicationMenu(
        Menu.buildFromTemplate(
          menuTemplate({
            language: language(),
            keys: changed.keys,
            platform: process.platform,
            developer: !app.isPackaged,
            run: (command) => events.send({ type: 'command', command }),
          }),
        ),
      )
    },
  })

  // It opens while the window is made. The page asks for it again, and is told then what is wrong if it does not open.
  const corpora = wanted.filter((path) => extname(path).toLowerCase() === '.isnad' && existsSync(path))
  if (corpora[0] !== undefined && corpora.length === 1) workbench.openCorpus(corpora[0]).catch(() => undefined)

  guardSession(session.defaultSession)
  servePage(await openPage(rendererFolder()))
  window = createWindow(windowFolder)
  connectPage({
    contents: window.webContents,
    router: workbench.router,
    dropped: (all) => handlesOf(all, handles),
  })
  offerContextMenu(window, words)
  watchWindow(window, log, words)
  closeWhenSaved(window, words)
  // Windows ends the session without asking the program to quit.
  window.on('session-end', () => void workbench.close())
  window.on('closed', () => {
    window = null
  })

  app.on('window-all-closed', () => app.quit())
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void Promise.race([
      workbench.close().finally(endSpares),
      setTimeout(CLOSE_MS).then(() => log('close', 'took too long')),
    ])
      .catch((error: unknown) => log('close', error))
      .then(() => {
        closed = true
        app.quit()
      })
  })
}
