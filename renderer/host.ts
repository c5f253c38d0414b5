import type { Handle } from '../shared/contract/index.ts'

/** What the desktop shell's preload gives the page. */
interface DesktopHost {
  /** Asks for the port to the workbench; it comes as a message of this window with `isnad:port` as its data. */
  connect(): void
  /** Handles for files and folders that were dropped on the window, in their order. */
  dropped(files: readonly File[]): Promise<readonly Handle[]>
}

declare global {
  interface Window {
    readonly isnadHost?: DesktopHost
  }
}

/** Absent in a browser. */
export const desktop: DesktopHost | undefined = window.isnadHost
