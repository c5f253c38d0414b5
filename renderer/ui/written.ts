import { useEffect } from 'react'

/** Open dialogs with words that are nowhere else. */
let written = 0

/** While this is true of an open dialog, the window asks before it closes. */
export function useWritten(isWritten: boolean): void {
  useEffect(() => {
    if (!isWritten) return undefined
    written += 1
    return () => {
      written -= 1
    }
  }, [isWritten])
}

export const isWritten = (): boolean => written > 0
