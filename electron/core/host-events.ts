import type { HostEvent } from '../../shared/contract/index.ts'

/** Events of the shell for its page. */
export interface HostEvents {
  send(event: HostEvent): void
  listen(signal: AbortSignal | undefined): AsyncGenerator<HostEvent>
}

interface Listener {
  readonly waiting: HostEvent[]
  wake: () => void
}

/**
 * Each event goes to one listener, the newest, because a command or a file must not act twice where two pages are open.
 * Without a listener (the page still loads, or reloads) it waits for the next one.
 */
export function createHostEvents(): HostEvents {
  const listeners: Listener[] = []
  const unheard: HostEvent[] = []
  return {
    send(event) {
      const newest = listeners.at(-1)
      if (newest === undefined) {
        unheard.push(event)
        return
      }
      newest.waiting.push(event)
      newest.wake()
    },
    async *listen(signal) {
      const listener: Listener = { waiting: unheard.splice(0), wake: () => {} }
      const wake = () => listener.wake()
      const ended = () => signal?.aborted === true
      listeners.push(listener)
      signal?.addEventListener('abort', wake)
      try {
        while (!ended()) {
          const next = listener.waiting.shift()
          if (next !== undefined) yield next
          else
            await new Promise<void>((resolve) => {
              listener.wake = resolve
              if (listener.waiting.length > 0 || ended()) resolve()
            })
        }
      } finally {
        signal?.removeEventListener('abort', wake)
        listeners.splice(listeners.indexOf(listener), 1)
        unheard.unshift(...listener.waiting)
      }
    },
  }
}
