import { access } from 'node:fs/promises'
import { join } from 'node:path'

/** `folder/name.ext`, or `folder/name 2.ext` and so on, whatever is not there yet. */
export async function freePath(folder: string, name: string, extension: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? `${name}${extension}` : `${name} ${number}${extension}`)
    const taken = await access(path).then(
      () => true,
      () => false,
    )
    if (!taken) return path
  }
}

/** A name a person typed as a file name: no separators, control or bidi characters, nothing a system reserves. */
export function fileName(name: string): string {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ .]+|[ .]+$/gu, '')
    .slice(0, 100)
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/iu.test(safe) ? `corpus ${safe}`.trim() : safe
}
