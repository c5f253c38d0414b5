import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/desktop.ts'
import type { Desktop } from '../support/desktop.ts'

/*
 * What the desktop shell adds to the workbench. On the stand-in this proves the wiring; on the real binary
 * (`npm run test:electron`) the same specs prove the rest.
 */

const TITLE = 'Mayor opens the bridge'
const TEXT = `${TITLE}

Omar Haddad said on Monday that the bridge would open in June. “We kept our promise,” Haddad told reporters in Damascus.
`

async function article(desktop: Desktop, name = 'bridge.txt', title = TITLE): Promise<string> {
  const path = join(desktop.folder, name)
  await writeFile(path, TEXT.replace(TITLE, title))
  return path
}

const heading = (page: Page, title = TITLE) => page.getByRole('heading', { name: title })
const welcome = (page: Page) => page.getByRole('button', { name: /^Add articles/u })

test('the window shows the workbench and nothing of the machine', async ({ desktop }) => {
  const { page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    host: Object.keys(window.isnadHost ?? {}),
  }))
  expect(seen).toEqual({ node: [], host: ['connect', 'dropped'] })
  const permissions = await page.evaluate(() =>
    Promise.all(
      (['clipboard-write', 'clipboard-read', 'geolocation', 'notifications'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  )
  expect(permissions).toEqual(['granted', 'denied', 'denied', 'denied'])
})

test('a window that was maximized comes back so, with something to show', async ({ desktop }) => {
  const folder = join(desktop.folder, 'data', 'window')
  await mkdir(folder)
  const place = { x: 100, y: 100, width: 1000, height: 700, maximized: true }
  await writeFile(join(folder, 'window.json'), JSON.stringify(place))
  const { app, page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  const seen = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.isMaximized()]),
  )
  expect(seen).toEqual([[true, true]])
})

test('the port is handed over once', async ({ desktop }) => {
  const { page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  const ports = () =>
    page.evaluate(async () => {
      let ports = 0
      window.addEventListener('message', ({ data }) => {
        if (data === 'isnad:port') ports += 1
      })
      window.isnadHost?.connect()
      // Answered by the same process after what was asked before.
      await window.isnadHost?.dropped([])
      return ports
    })
  expect(await ports()).toBe(0)
  // Nor after it tried to go elsewhere.
  await page.evaluate(() => window.location.assign('https://example.com/'))
  expect(await ports()).toBe(0)
  await page.reload()
  await expect(welcome(page)).toBeVisible()
})

test('the page stays where it is: no address, no window, no request leaves it', async ({ desktop }) => {
  const { app, page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  const address = page.url()
  // One after the other: what a page does while it is on its way elsewhere is nobody's promise.
  const reached = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
  await page.evaluate(() => void window.open('https://example.com/'))
  await page.evaluate(() => window.location.assign('https://example.com/'))
  await expect(welcome(page)).toBeVisible()
  expect(page.url()).toBe(address)
  await expect.poll(() => app.windows().length).toBe(1)
})

test('articles are chosen in the system’s dialog', async ({ desktop }) => {
  const path = await article(desktop)
  const { app, page } = await desktop.open()
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [path],
  )
  await welcome(page).click()
  await expect(heading(page)).toBeVisible()
})

test('a name without its ending is asked for again where there is such a corpus', async ({ desktop }) => {
  const { app, page } = await desktop.open(await article(desktop))
  await expect(heading(page)).toBeVisible()
  const there = join(desktop.folder, 'copy.isnad')
  await writeFile(there, 'something else')
  const asked = await app.evaluateHandle(
    ({ dialog }, answers) => {
      const defaults: (string | undefined)[] = []
      dialog.showSaveDialog = async (...args: unknown[]) => {
        defaults.push((args.at(-1) as { defaultPath?: string }).defaultPath)
        return { canceled: false, filePath: answers[defaults.length - 1] ?? '' }
      }
      return defaults
    },
    [join(desktop.folder, 'copy'), join(desktop.folder, 'other')],
  )
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('corpus.saveCopy')?.click())
  await expect.poll(() => readdir(desktop.folder)).toContain('other.isnad')
  expect(await asked.jsonValue()).toEqual(['Copy of the corpus.isnad', there])
  expect(await readFile(there, 'utf8')).toBe('something else')
})

test('a dialog that is cancelled changes nothing', async ({ desktop }) => {
  const { app, page } = await desktop.open()
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
  })
  await welcome(page).click()
  await expect(welcome(page)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a command of the menu reaches the page, and the menu speaks its language', async ({ desktop }) => {
  const { app, page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  const label = await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('palette.open')
    item?.click()
    return item?.label
  })
  expect(label).toBe('Command palette')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('العربية')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('palette.open')?.label))
    .toBe('لوحة الأوامر')
})

test('the system’s part of the window goes with the theme', async ({ desktop }) => {
  const { app, page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.theme')?.click())
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
})

test('a field has its own undo from the menu, and a menu of its own', async ({ desktop }) => {
  const { app, page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').locator('input')
  await field.press('s')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.click())
  await expect(field).toHaveValue('')
  const offered = await app.evaluateHandle(({ Menu }) => {
    const labels: string[] = []
    Menu.prototype.popup = function popup() {
      labels.push(...this.items.filter(({ type }) => type !== 'separator').map(({ label }) => label))
    }
    return labels
  })
  await field.click({ button: 'right' })
  await expect.poll(() => offered.jsonValue()).toEqual(['Cut', 'Copy', 'Paste', 'Select all'])
})

test('files are dropped on the window', async ({ desktop }) => {
  const path = await article(desktop)
  const { page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  const cdp = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  await expect(heading(page)).toBeVisible()
})

test('files of the command line are opened, and those of a second start in the first', async ({ desktop }) => {
  const { app, page } = await desktop.open(await article(desktop))
  await expect(heading(page)).toBeVisible()
  const second = await article(desktop, 'tunnel.txt', 'Mayor opens the tunnel')
  expect(await desktop.openAgain(second)).toBe(0)
  await expect(page.getByRole('row', { name: /tunnel/u })).toBeVisible()
  expect(app.windows()).toHaveLength(1)
})

test('files that macOS names one by one are opened together', async ({ desktop }) => {
  const paths = [await article(desktop), await article(desktop, 'tunnel.txt', 'Mayor opens the tunnel')]
  const { app, page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  await app.evaluate(({ app }, paths) => {
    for (const path of paths) app.emit('open-file', { preventDefault() {} }, path)
  }, paths)
  await expect(page.getByRole('row', { name: /tunnel/u })).toBeVisible()
  await expect(page.getByRole('row', { name: /bridge/u })).toBeVisible()
})

test('a window that breaks says so and is loaded again', async ({ desktop }) => {
  const { app, page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  const said = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const messages: string[] = []
    dialog.showMessageBox = async (...args: unknown[]) => {
      messages.push((args.at(-1) as { message: string }).message)
      return { response: 0, checkboxChecked: false }
    }
    const loaded = new Promise<void>((resolve) => {
      webContents.once('did-finish-load', resolve)
    })
    webContents.forcefullyCrashRenderer()
    await loaded
    return messages
  })
  expect(said).toEqual(['The window stopped working.'])
})

test('a window that hangs is loaded again when the user says so, without a second question', async ({ desktop }) => {
  const { app, page } = await desktop.open()
  await expect(welcome(page)).toBeVisible()
  const said = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const messages: string[] = []
    dialog.showMessageBox = async (...args: unknown[]) => {
      messages.push((args.at(-1) as { message: string }).message)
      return { response: 1, checkboxChecked: false }
    }
    const loaded = new Promise<void>((resolve) => {
      webContents.once('did-finish-load', resolve)
    })
    webContents.emit('unresponsive')
    await loaded
    return messages
  })
  expect(said).toEqual(['The window does not answer.'])
})

test('closing while a change is in flight loses nothing', async ({ desktop }) => {
  const { app, page } = await desktop.open(await article(desktop))
  await expect(heading(page)).toBeVisible()
  await expect(page.locator('[data-quote]').first()).toBeVisible()
  await page.locator('[data-pane="article"]').focus()
  await page.keyboard.press('j')
  // The key and the end of the program, with nothing in between.
  const closed = app.waitForEvent('close')
  await page.keyboard.press('x')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed
  const [record] = await desktop.records()
  const decided = [...(record?.mentions ?? []), ...(record?.quotes ?? [])].filter(({ status }) => status === 'rejected')
  expect(decided).toHaveLength(1)
})
