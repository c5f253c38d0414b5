/** Aborts at Ctrl+C or when the process is asked to end; what is finished stays. A second time ends it at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
