import { api } from '../api.ts'

const BATCH = 400
const LOW = 150

let [next, end] = [0, 0]
let filling: Promise<void> | null = null

/** Makes sure that edits, which cannot wait, have ids to give to new records. */
export function fillIds(): Promise<void> {
  if (end - next > LOW) return Promise.resolve()
  filling ??= api.history
    .reserve({ count: BATCH })
    .then(({ first }) => {
      next = first
      end = first + BATCH
    })
    .finally(() => {
      filling = null
    })
  return filling
}

/** Ids of another corpus are worthless. */
export function dropIds(): void {
  next = end
}

/** @throws if none is left: an article is opened only after `fillIds`. */
export function takeId(): number {
  if (next >= end) throw new Error('no id left')
  const id = next
  next += 1
  if (end - next < LOW) void fillIds().catch(() => undefined)
  return id
}
