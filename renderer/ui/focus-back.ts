import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it as soon as what was opened over it is gone: the next key must not be lost, however
 * fast it comes.
 */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement)
        opener.focus({ preventScroll: true })
    },
    [opener],
  )
}
