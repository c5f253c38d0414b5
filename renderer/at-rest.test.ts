import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atRest } from './at-rest.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Milliseconds after the start at which it ran, of 2 seconds in which it is asked for at `asked`. */
function ranAt(asked: readonly number[]): number[] {
  const ran: number[] = []
  const start = performance.now()
  const rest = atRest(() => ran.push(performance.now() - start), 200, 500)
  for (const at of asked) setTimeout(() => rest.ask(), at)
  vi.advanceTimersByTime(2000)
  return ran
}

test('it runs once, when nothing has been asked for a moment', () => {
  expect(ranAt([0, 100, 150])).toEqual([350])
  expect(ranAt([0, 300])).toEqual([200, 500])
})

test('it runs at the latest a while after it was first asked for', () => {
  expect(ranAt([0, 100, 200, 300, 400, 450, 600])).toEqual([500, 800])
})

test('what waits runs at once, or never', () => {
  const run = vi.fn<() => void>()
  const rest = atRest(run, 200, 500)
  rest.now()
  expect(run).not.toHaveBeenCalled()
  rest.ask()
  rest.now()
  expect(run).toHaveBeenCalledOnce()
  rest.ask()
  rest.cancel()
  vi.advanceTimersByTime(2000)
  expect(run).toHaveBeenCalledOnce()
})
