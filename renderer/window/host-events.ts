import { useEffect } from 'react'
import { api, throughBreaks } from '../api.ts'
import type { CommandId } from '../../shared/commands.ts'
import { runCommand } from '../commands.ts'
import { takeHandles } from '../corpus/index.ts'
import { isField } from '../review/index.ts'

/** Does what the shell says: commands of its menu, files opened from outside. */
export function useHostEvents(): void {
  useEffect(() => throughBreaks(listen), [])
}

async function listen(signal: AbortSignal): Promise<void> {
  for await (const event of await api.host.events(undefined, { signal })) {
    switch (event.type) {
      case 'command':
        choose(event.command)
        break
      case 'open':
        void takeHandles(event.handles, { continued: true })
        break
    }
  }
}

/** A command of the menu. A field has an undo of its own; on macOS its key, too, comes by way of the menu. */
function choose(command: CommandId): void {
  const ofField = command === 'edit.undo' ? 'undo' : command === 'edit.redo' ? 'redo' : null
  if (ofField !== null && isField(document.activeElement)) document.execCommand(ofField)
  else runCommand(command)
}
