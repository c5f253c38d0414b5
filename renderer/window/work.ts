import { create } from 'zustand'

/** Something that takes time and can be stopped, shown in the status line. */
export interface Work {
  readonly id: number
  readonly title: string
  readonly done: number
  /** Null while nobody knows. */
  readonly total: number | null
  readonly stop: () => void
}

export const useWork = create<{ readonly running: readonly Work[] }>()(() => ({ running: [] }))

let last = 0

/** Shows work in the status line until it ends. Progress may come as fast as it likes. */
export function beginWork(title: string, stop: () => void) {
  last += 1
  const id = last
  useWork.setState(({ running }) => ({ running: [...running, { id, title, done: 0, total: null, stop }] }))
  return {
    report(done: number, total: number | null): void {
      useWork.setState(({ running }) => ({
        running: running.map((work) => (work.id === id ? { ...work, done, total } : work)),
      }))
    },
    end(): void {
      useWork.setState(({ running }) => ({ running: running.filter((work) => work.id !== id) }))
    },
  }
}
