import type { CommandId } from '../../shared/commands.ts'
import { commandById } from '../commands.ts'
import { useMessages } from '../messages/index.ts'

/** What a command is called in the language of the interface. */
export function useCommandName(id: CommandId): string {
  const { format } = useMessages()
  return commandById(id)[format.language]
}
