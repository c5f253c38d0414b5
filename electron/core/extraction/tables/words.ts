import { keyOf } from '../reading/key.ts'

/** A written list: entries parted by commas (either script's) or line breaks, a `#` begins a comment line. */
export function listed(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(/[,،]/u))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** Keys of single words parted by white space. */
export function keys(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter(Boolean).map(keyOf))
}
