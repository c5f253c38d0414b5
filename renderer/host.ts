import type { Handle } from '../shared/contract.ts'

/** What the desktop shell's preload hands the page. Absent in a browser. */
interface DesktopHost {
  /** Asks for the port; it comes as a `message` event of this window with `isnad:port` as its data. */
  connect(): void
  /** Handles for files and folders that were dropped on the window. */
  dropped(files: readonly File[]): Promise<readonly Handle[]>
}

declare global {
  interface Window {
    readonly isnadHost?: DesktopHost
  }
}

export const desktop: DesktopHost | undefined = window.isnadHost
