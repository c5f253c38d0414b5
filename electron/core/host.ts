import type { ContractInputs, Handle, HostEvent, HostInfo } from '../../shared/contract/index.ts'

/** What a system dialog can ask for. */
export type Pick = ContractInputs['host']['pick']['what']

/** What a shell does for the workbench. Paths stay on this side; the renderer sees handles. */
export interface Host {
  info(): HostInfo
  /** Of the window or page that asks, until its signal; what happened while nobody listened comes first. */
  events(signal: AbortSignal | undefined): AsyncIterable<HostEvent>
  /** Asks the user with a system dialog; null where the shell has none. Answers null if the user cancelled. */
  readonly pick: ((what: Pick) => Promise<readonly Handle[] | null>) | null
  /** Shows a file or folder in the system's file manager. */
  reveal(path: string): Promise<void>
  /** Opens an https address in the system's browser, after asking. */
  openLink(url: string): Promise<void>
  /**
   * Where this file or folder (as a zip) can be fetched once, under a name without separators; null where the shell has
   * dialogs instead. The shell deletes what it has handed out.
   */
  offerDownload(path: string, name: string): string | null
}
