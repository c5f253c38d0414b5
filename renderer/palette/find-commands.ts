import { COMMANDS } from '../../shared/commands.ts'
import { foldKey } from '../../shared/text/index.ts'

/** Stands between words that are typed, and in names such as `العربية / English`. */
const SEPARATORS = /[\s.:/…]+/u

export type ListedCommand = (typeof COMMANDS)[number]

/** Whether every typed word begins a word of the command. Arabic is folded, so hamza and harakat need not be typed. */
export function matchesCommand(command: Pick<ListedCommand, 'id'>, typed: string): boolean {
  const words = wordsOf(command.id).split(SEPARATORS)
  const wanted = foldKey(typed)
    .split(SEPARATORS)
    .filter((part) => part !== '')
  return wanted.every((part) => words.some((word) => word.startsWith(part) || word.startsWith(`ال${part}`)))
}

const words = new Map<string, string>()

/** Words a command is found by, in both languages, because analysts switch between them; folded when first asked for. */
function wordsOf(id: string): string {
  const known = words.get(id)
  if (known !== undefined) return known
  const command = COMMANDS.find((one) => one.id === id)
  const made = command === undefined ? '' : foldKey(`${command.en} ${command.ar} ${id}`)
  words.set(id, made)
  return made
}

/** The commands by their menu, in the order of the table. */
export function commandsByMenu(): readonly (readonly [ListedCommand['menu'], readonly ListedCommand[]])[] {
  const menus = new Map<ListedCommand['menu'], ListedCommand[]>()
  for (const command of COMMANDS) menus.set(command.menu, [...(menus.get(command.menu) ?? []), command])
  return [...menus]
}
