/** How often to look whether npm is still there. */
const LOOK_MS = 500

/** Aborts at Ctrl+C or when the process is asked to end; what is finished stays. A second time ends it at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => controller.abort())
  onNpmGone(() => controller.abort())
  return controller.signal
}

/** npm hands a signal on to the shell it runs a script in, and that shell to nobody: its end is all that is noticed. */
export function onNpmGone(act: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    act()
  }, LOOK_MS)
  look.unref()
}
