import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

const ROOT = join(import.meta.dirname, '../..')
const STAND_IN = join(ROOT, 'test/stand-in')
const CLI = join(ROOT, 'out/main/cli.js')

/** The desktop program, on Electron or on its stand-in, with data of its own. */
export interface Desktop {
  /** For files of the test; removed with it. */
  readonly folder: string
  /** Opens the program with these files and answers its window. */
  open(...files: readonly string[]): Promise<{ readonly app: ElectronApplication; readonly page: Page }>
  /**
   * Starts the program once more while it is open, with these files, as `npm start` does from a terminal that belongs to a
   * program on Electron; answers its exit code.
   */
  openAgain(...files: readonly string[]): Promise<number | null>
  /** The records of a corpus in the program's own folder, as the command line exports them. */
  records(): Promise<readonly DesktopRecord[]>
}

export interface DesktopRecord {
  readonly text: string
  readonly mentions: readonly { readonly text: string; readonly status: string }[]
  readonly quotes: readonly { readonly status: string }[]
}

/** Playwright's `test` with `desktop`. */
export const test = base.extend<{ readonly desktop: Desktop }>({
  async desktop({ browserName: _browser }, use, { project }) {
    if (project.name === 'shell') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STAND_IN
    const folder = await mkdtemp(join(tmpdir(), 'isnad-shell-'))
    const dataFolder = join(folder, 'data')
    await mkdir(dataFolder)
    await writeFile(join(dataFolder, 'settings.json'), JSON.stringify({ language: 'en' }))
    const env = { ...definedEnvironment(), ISNAD_DATA: dataFolder }
    const apps: ElectronApplication[] = []

    await use({
      folder,
      async open(...files) {
        const app = await _electron.launch({ args: [ROOT, ...files], env })
        apps.push(app)
        const page = await app.firstWindow()
        await expect(page).toHaveTitle('Isnad')
        return { app, page }
      },
      async openAgain(...files) {
        // `npm start` does not run Electron itself as root, which has no sandbox there.
        const [program, ...args] =
          process.getuid?.() === 0 && project.name !== 'shell'
            ? [executable(), '--no-sandbox', ROOT]
            : [process.execPath, CLI, 'open']
        const second = spawn(program, [...args, ...files], {
          env: args[0] === CLI ? { ...env, ELECTRON_RUN_AS_NODE: '1' } : env,
          stdio: 'inherit',
        })
        await once(second, 'exit')
        return second.exitCode
      },
      async records() {
        const corpora = join(dataFolder, 'corpora')
        const name = (await readdir(corpora)).find((one) => one.endsWith('.isnad')) ?? 'missing'
        const out = join(folder, `export-${apps.length}`)
        await commandLine(env, ['export', '--corpus', join(corpora, name), '--format', 'jsonl', '--out', out])
        const lines = (await readFile(join(out, 'articles.jsonl'), 'utf8')).trimEnd().split('\n')
        return lines.map((line) => JSON.parse(line) as DesktopRecord)
      },
    })
    for (const app of apps) await app.close()
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect }

/** What a package named `electron` answers: the path of its executable. */
function executable(): string {
  return createRequire(import.meta.url)('electron') as string
}

async function commandLine(env: Record<string, string>, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'exit')
  expect(child.exitCode, `isnad ${args[0]}`).toBe(0)
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
