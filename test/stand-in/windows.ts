/** A window, as the app needs it to quit. */
export interface Closable {
  /** False where a listener prevented it. */
  closeAsUser(): Promise<boolean>
}

const open = new Set<Closable>()
let onAllClosed = () => {}

export function opened(window: Closable): void {
  open.add(window)
}

export function closed(window: Closable, quitting: boolean): void {
  open.delete(window)
  if (open.size === 0 && !quitting) onAllClosed()
}

export function whenAllClosed(listener: () => void): void {
  onAllClosed = listener
}

let isQuitting = false
export function quitting(): boolean {
  return isQuitting
}

/** False where a window stays. */
export async function closeWindows(): Promise<boolean> {
  isQuitting = true
  try {
    for (const window of open) if (!(await window.closeAsUser())) return false
    return true
  } finally {
    isQuitting = false
  }
}
