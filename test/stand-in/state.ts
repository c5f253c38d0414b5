/** What the parts of the stand-in know of each other. */
export const state = {
  phase: 'loading' as 'loading' | 'ready' | 'quitting',
  userData: '',
  sandbox: false,
  /** For Chromium, from the command line and from `app.commandLine`. */
  switches: [] as string[],
  /** Schemes registered as privileged. */
  schemes: new Set<string>(),
}

export function onlyBeforeReady(what: string): void {
  if (state.phase !== 'loading') throw new Error(`${what} only before the app is ready`)
}

export function onlyAfterReady(what: string): void {
  if (state.phase === 'loading') throw new Error(`${what} only after the app is ready`)
}
