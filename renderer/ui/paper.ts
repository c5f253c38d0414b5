import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows of a list that are printed; what comes after them is told in a line. */
export const PAPER_ROWS = 2000

const lists = new Set<() => Promise<void>>()

/** Prints what is shown, once the lists in it have fetched what paper holds of them. */
export async function print(): Promise<void> {
  await Promise.all([...lists].map((fetchRows) => fetchRows()))
  window.print()
}

/** Before the page is printed by `print`, a list fetches its rows. `fetchRows` must not change from render to render. */
export function useFetchForPaper(fetchRows: () => Promise<void>): void {
  useEffect(() => {
    lists.add(fetchRows)
    return () => void lists.delete(fetchRows)
  }, [fetchRows])
}

/** Whether the page is being laid out for paper, whoever asked for it. */
export function useOnPaper(): boolean {
  const [onPaper, setOnPaper] = useState(false)
  useEffect(() => {
    // The paper is filled as soon as this event is over.
    const begin = () => flushSync(() => setOnPaper(true))
    const end = () => setOnPaper(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return onPaper
}
