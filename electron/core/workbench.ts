import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Settings } from '../../shared/settings.ts'
import type { Backup } from './corpus/index.ts'
import type { Handles } from './handles.ts'
import type { Host } from './host.ts'
import { createPool } from './jobs/index.ts'
import type { ErrorContext } from './workbench/contract-errors.ts'
import { createLearner } from './workbench/learning.ts'
import { keepCorpus } from './workbench/open-corpus.ts'
import { openRecent } from './workbench/recent.ts'
import { createRouter } from './workbench/router.ts'
import type { Router } from './workbench/router.ts'
import { openSettings } from './workbench/settings-file.ts'

export interface WorkbenchOptions {
  /** The program's own folder: settings, recent corpora, new corpora, exports until they are fetched. */
  readonly dataFolder: string
  readonly host: Host
  readonly handles: Handles
  /** As a corpus's lock file names it to others, such as `Isnad 0.1.0`. */
  readonly program: string
  /** Where a bug is written down, under the id that the user is shown. */
  readonly log: (report: string, error: unknown) => void
  /** Cores left to the window; 0 where there is none. */
  readonly spareCores?: number
  /** Hears the settings at the start and whenever they change: the shell's menu is in their language. */
  readonly onSettings?: (settings: Settings) => void
}

/** The program without its window. */
export interface Workbench {
  readonly router: Router
  /** Opens the corpus at a path that the user gave outside the workbench; makes it if it is not there. */
  openCorpus(path: string): Promise<void>
  /** Finishes the change in flight, closes the corpus and ends the workers. Safe to call twice. */
  close(): Promise<void>
}

/** Puts the parts together. */
export async function createWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { dataFolder, host, handles, program, log, spareCores, onSettings } = options
  const [settings, recent] = await Promise.all([openSettings(dataFolder, onSettings), openRecent(dataFolder)])
  const pool = createPool(spareCores === undefined ? {} : { spare: spareCores })
  const folders = { corpora: join(dataFolder, 'corpora'), outbox: join(dataFolder, 'outbox') }
  const corpora = keepCorpus({ recent, folder: folders.corpora, program, person: () => settings.current().person })
  const router = createRouter({
    host,
    handles,
    settings,
    recent,
    corpora,
    pool,
    learner: createLearner(pool, (error) => log('learning', error)),
    folders,
    errors: errorContext(log),
  })

  let closed: Promise<void> | null = null
  return {
    router,
    async openCorpus(path) {
      await corpora.openOrCreate(path)
    },
    close() {
      closed ??= corpora.close().finally(() => pool.close())
      return closed
    },
  }
}

function errorContext(log: WorkbenchOptions['log']): ErrorContext {
  const offered = new Map<string, { readonly corpus: string; readonly backup: Backup }>()
  return {
    report(error) {
      const id = randomUUID().slice(0, 8)
      log(id, error)
      return id
    },
    offerBackup(corpus, backup) {
      const handle = randomUUID()
      offered.set(handle, { corpus, backup })
      return handle
    },
    backupOf: (handle) => offered.get(handle) ?? null,
  }
}
