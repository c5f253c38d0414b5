import { useEffect } from 'react'
import { api, throughBreaks } from '../api.ts'
import { runCommand } from '../commands.ts'
import { takeHandles } from '../corpus/index.ts'

/** Does what the shell says: commands of its menu, files opened from outside. */
export function useHostEvents(): void {
  useEffect(() => throughBreaks(listen), [])
}

async function listen(signal: AbortSignal): Promise<void> {
  for await (const event of await api.host.events(undefined, { signal })) {
    switch (event.type) {
      case 'command':
        runCommand(event.command)
        break
      case 'open':
        void takeHandles(event.handles, { continued: true })
        break
    }
  }
}
