import { parentPort } from 'node:worker_threads'
import { loadSqlite } from '../load-sqlite.ts'
import { checkCalls } from './threads/checking.ts'
import { copyCalls } from './threads/copying.ts'
import { readerCalls } from './threads/reading.ts'
import { serve } from './threads/serve.ts'
import type { Calls, Role } from './threads/thread.ts'
import type { Message } from './threads/wire.ts'
import { LATER, writerCalls } from './threads/writing.ts'

/*
 * A thread of an open corpus. Its first message says which: the one that writes, the one that reads for the window, or
 * one for a single errand.
 */

const port = parentPort
if (port === null) throw new Error('this is a worker')
const send = (message: Message) => port.postMessage(message)

function callsOf(role: Role): Calls | Promise<Calls> {
  if (role.role === 'reader') return readerCalls(role.path)
  if (role.role === 'copy') return copyCalls(role.path, role.to)
  if (role.role === 'check') return checkCalls(role.path, role.spans, (event) => send({ type: 'event', event }))
  return writerCalls(role.path, role.create, ({ articles, types, keys, many }) =>
    send({ type: 'event', event: { articles: [...articles], types: [...types], keys: [...keys], many } }),
  )
}

loadSqlite()
port.once('message', (role: Role) => serve(port, () => callsOf(role), LATER))
