import { create } from 'zustand'
import type { ExportEvent, ExportOptions } from '../../shared/contract/index.ts'
import { api, orpc } from '../api.ts'
import { currentMessages } from '../messages/index.ts'
import { queries } from '../queries.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { openDialog, useOpenDialog } from '../window/dialog.ts'
import { beginWork } from '../window/work.ts'

export type Exported = Extract<ExportEvent, { type: 'finished' }> & {
  /** To show the folder it went to; null where it is downloaded. */
  readonly handle: string | null
}

interface ExportRun {
  readonly state: 'idle' | 'running' | 'finished'
  readonly done: number
  readonly total: number
  readonly result: Exported | null
}

const NOTHING: ExportRun = { state: 'idle', done: 0, total: 1, result: null }

/** The export that runs, or the last one. It goes on while its dialog is closed. */
export const useExportRun = create<ExportRun>()(() => NOTHING)

let running: AbortController | null = null

/** Asks for a folder where there are system dialogs, and writes the dataset. Leaves nothing if it fails or is stopped. */
export async function runExport(options: ExportOptions): Promise<void> {
  const { export: t } = currentMessages()
  const stop = new AbortController()
  let work: ReturnType<typeof beginWork> | null = null
  try {
    const { dialogs } = await queries.fetchQuery(orpc.host.info.queryOptions())
    const [folder] = dialogs ? ((await api.host.pick({ what: 'export_folder' })) ?? []) : []
    if (dialogs && folder === undefined) return
    running = stop
    work = beginWork(t.running, stopExport)
    useExportRun.setState({ ...NOTHING, state: 'running' })
    const handle = folder?.handle ?? null
    for await (const event of await api.exports.run({ options, folder: handle }, { signal: stop.signal })) {
      if (event.type === 'progress') {
        work.report(event.done, event.total)
        useExportRun.setState({ done: event.done, total: event.total })
        continue
      }
      useExportRun.setState({ state: 'finished', result: { ...event, handle } })
      // Otherwise the dialog says it.
      if (useOpenDialog.getState().dialog?.type === 'export') continue
      notify({
        tone: 'good',
        text: event.folder === null ? t.done : `${t.done}. ${t.inFolder(event.folder)}`,
        action: { label: t.details, run: () => openDialog({ type: 'export' }) },
      })
    }
  } catch (error) {
    if (stop.signal.aborted) notify({ tone: 'quiet', text: t.stopped })
    else notifyError(error)
  } finally {
    running = null
    work?.end()
    if (useExportRun.getState().state === 'running') useExportRun.setState(NOTHING)
  }
}

export function stopExport(): void {
  running?.abort()
}

/** Back to the choices. */
export function forgetExport(): void {
  useExportRun.setState(NOTHING)
}
