import { expect, test } from 'vitest'
import type { HostEvent } from '../../shared/contract/index.ts'
import { createHostEvents } from './host-events.ts'

const open = (name: string): HostEvent => ({ type: 'open', handles: [{ handle: name, name, kind: 'file' }] })

test('what happens before the page listens waits for it', async () => {
  const events = createHostEvents()
  events.send(open('early'))
  const page = events.listen(new AbortController().signal)
  expect((await page.next()).value).toEqual(open('early'))
})

test('an event acts once, in the newest page, and what a closed page left unread goes to the next', async () => {
  const events = createHostEvents()
  const [older, newer] = [new AbortController(), new AbortController()]
  const first = events.listen(older.signal)
  const firstNext = first.next()
  const second = events.listen(newer.signal)
  const secondNext = second.next()
  events.send(open('one'))
  expect((await secondNext).value).toEqual(open('one'))
  events.send(open('two'))
  newer.abort()
  expect((await second.next()).done).toBe(true)
  const third = events.listen(undefined)
  expect((await third.next()).value).toEqual(open('two'))
  older.abort()
  expect((await firstNext).done).toBe(true)
})
