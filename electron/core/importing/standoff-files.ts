import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/*
 * Which files belong together as text and annotations of brat: `a.txt` and `a.ann` in one folder.
 */

export const STANDOFF = /\.ann$/iu
const TEXT = /\.te?xt$/iu

/** The names or paths among these of annotations whose text is among them too. */
export function standoffsIn(names: readonly string[]): ReadonlySet<string> {
  const texts = new Set(names.flatMap((name) => (TEXT.test(name) ? [name.replace(TEXT, '')] : [])))
  return new Set(names.filter((name) => STANDOFF.test(name) && texts.has(name.replace(STANDOFF, ''))))
}

/** The annotations of a text; null where it has none, or is none. */
export function standoffOf(name: string, standoffs: ReadonlySet<string>): string | null {
  if (!TEXT.test(name)) return null
  const stem = name.replace(TEXT, '')
  return [`${stem}.ann`, `${stem}.ANN`].find((ann) => standoffs.has(ann)) ?? null
}

/** The path of the text that annotations are of; null where it is not beside them. */
export async function textBeside(path: string): Promise<string | null> {
  const stem = basename(path).replace(STANDOFF, '')
  const names = await readdir(dirname(path)).catch(() => [])
  const text = names.find((name) => TEXT.test(name) && name.replace(TEXT, '') === stem)
  return text === undefined ? null : join(dirname(path), text)
}
