import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it as soon as what was opened over it is gone: the next key must not be lost, however
 * fast it comes. To the article where nothing had it, or what had it is gone, too.
 */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Nothing outside takes the focus until the effects of what was opened, which made it inert, are undone as well.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        const back =
          opener instanceof HTMLElement && opener !== document.body && opener.isConnected
            ? opener
            : document.querySelector<HTMLElement>('[data-pane="article"]')
        back?.focus({ preventScroll: true })
      })
    },
    [opener],
  )
}
