import { COMMANDS } from '../shared/commands.ts'
import type { CommandId } from '../shared/commands.ts'

/** What a command does now; `enabled` false greys it out in the palette. */
export interface CommandHandler {
  readonly run: () => void
  readonly enabled?: () => boolean
  /** What it needs first, told to whoever presses its key where it is not enabled. */
  readonly needs?: () => string
}

const handlers = new Map<CommandId, CommandHandler>()

/** Says what some commands do while a view is shown. Returns how to take it back. */
export function provideCommands(provided: Partial<Record<CommandId, CommandHandler>>): () => void {
  const entries = Object.entries(provided) as [CommandId, CommandHandler][]
  for (const [id, handler] of entries) handlers.set(id, handler)
  return () => {
    for (const [id, handler] of entries) if (handlers.get(id) === handler) handlers.delete(id)
  }
}

export function isEnabled(id: CommandId): boolean {
  const handler = handlers.get(id)
  return handler !== undefined && (handler.enabled?.() ?? true)
}

/** Runs a command from the menu, the palette or a key; false if nothing answers to it now. */
export function runCommand(id: CommandId): boolean {
  if (!isEnabled(id)) return false
  handlers.get(id)?.run()
  return true
}

/** What a command needs that is not enabled; null where there is nothing to say. */
export function neededBy(id: CommandId): string | null {
  return handlers.get(id)?.needs?.() ?? null
}

export function commandById(id: CommandId): (typeof COMMANDS)[number] {
  const command = COMMANDS.find((candidate) => candidate.id === id)
  if (command === undefined) throw new Error(`no command ${id}`)
  return command
}
