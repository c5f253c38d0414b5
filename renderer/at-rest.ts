export interface AtRest {
  /** Something is waiting. */
  ask(): void
  /** Runs now if something waits. */
  now(): void
  /** Forgets what waits. */
  cancel(): void
}

/** Runs something when it has not been asked for during `restMs`, and at the latest `atLatestMs` after it was asked for. */
export function atRest(run: () => void, restMs: number, atLatestMs: number): AtRest {
  let since: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = (): void => {
    clearTimeout(timer)
    since = null
  }
  const now = (): void => {
    const waits = since !== null
    cancel()
    if (waits) run()
  }
  return {
    ask() {
      since ??= performance.now()
      clearTimeout(timer)
      timer = setTimeout(now, Math.min(restMs, since + atLatestMs - performance.now()))
    },
    now,
    cancel,
  }
}
