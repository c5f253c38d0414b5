import { COMMANDS, MENUS } from '../../shared/commands.ts'
import { foldKey } from '../../shared/text/index.ts'

/** Stands between words that are typed, and in names such as `العربية / English`. */
const SEPARATORS = /[\s.:،,/…]+/u

export type ListedCommand = (typeof COMMANDS)[number]

/**
 * Whether every typed word begins a word of the command or of its menu. Arabic is folded, so hamza and harakat need not be
 * typed, nor the article.
 */
export function matchesCommand(command: Pick<ListedCommand, 'id'>, typed: string): boolean {
  const words = wordsOf(command.id)
  const begins = (part: string) => words.some((word) => word.startsWith(part))
  return wordsIn(typed).every((part) => begins(part) || begins(withoutArticle(part)))
}

const wordsIn = (text: string): readonly string[] =>
  foldKey(text)
    .split(SEPARATORS)
    .filter((word) => word !== '')

/** Of a folded word, also where a letter is attached before the article. */
const withoutArticle = (word: string): string => word.replace(/^(?:[وفبك]?ال|لل)(?=.)/u, '')

const known = new Map<string, readonly string[]>()

/**
 * Words a command is found by, in both languages, because analysts switch between them; folded, with the article and
 * without, when first asked for.
 */
function wordsOf(id: string): readonly string[] {
  const before = known.get(id)
  if (before !== undefined) return before
  const command = COMMANDS.find((one) => one.id === id)
  const menu = MENUS.find((one) => one.id === command?.menu)
  const words = [command, menu].flatMap((one) => (one === undefined ? [] : wordsIn(`${one.en} ${one.ar} ${one.id}`)))
  const made = [...words, ...words.map(withoutArticle)]
  known.set(id, made)
  return made
}

/** The commands by their menu, in the order of the table. */
export function commandsByMenu(): readonly (readonly [(typeof MENUS)[number], readonly ListedCommand[]])[] {
  return MENUS.map((menu) => [menu, COMMANDS.filter((command) => command.menu === menu.id)])
}
