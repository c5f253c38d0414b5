import { COMMANDS } from '../../shared/commands.ts'
import { foldKey } from '../../shared/text/index.ts'

export type ListedCommand = (typeof COMMANDS)[number]

/** Words a command is found by, in both languages: analysts switch between them. */
const WORDS = new Map<string, string>(COMMANDS.map(({ id, en, ar }) => [id, foldKey(`${en} ${ar} ${id}`)]))

/** Whether every typed word begins a word of the command. Arabic is folded, so hamza and harakat need not be typed. */
export function matchesCommand(command: Pick<ListedCommand, 'id'>, typed: string): boolean {
  const words = (WORDS.get(command.id) ?? '').split(/[\s.:/]+/u)
  const wanted = foldKey(typed)
    .split(/\s+/u)
    .filter((part) => part !== '')
  return wanted.every((part) => words.some((word) => word.startsWith(part) || word.startsWith(`ال${part}`)))
}

/** The commands by their menu, in the order of the table. */
export function commandsByMenu(): readonly (readonly [ListedCommand['menu'], readonly ListedCommand[]])[] {
  const menus = new Map<ListedCommand['menu'], ListedCommand[]>()
  for (const command of COMMANDS) menus.set(command.menu, [...(menus.get(command.menu) ?? []), command])
  return [...menus]
}
