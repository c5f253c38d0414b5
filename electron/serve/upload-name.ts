/** Folders inside an uploaded folder. */
const DEEPEST = 32
/** Of one name, in UTF-8 bytes; the usual file systems hold 255. */
const LONGEST = 200

/**
 * The name a browser gives an uploaded file, as names on this disk, outermost folder first: no way up or out, nothing a
 * system reserves, each with its extension. Never empty.
 */
export function uploadName(name: string): readonly [string, ...string[]] {
  const [first, ...rest] = uploadParts(name)
  return [segment(first), ...rest.map(segment)]
}

/** The names in it as the browser gives them, outermost folder first. Never empty. */
export function uploadParts(name: string): readonly [string, ...string[]] {
  const [first = 'article.txt', ...rest] = name
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .slice(-DEEPEST)
  return [first, ...rest]
}

function segment(part: string): string {
  const plain = part
    .replaceAll(/[\p{Cc}\p{Cs}<>:"|?*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '_')
    .replaceAll(/[. ]+$/gu, '_')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(plain)
  return shorten(reserved ? `_${plain}` : plain)
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  let stem = ''
  for (const character of name.slice(0, name.length - extension.length)) {
    if (Buffer.byteLength(stem + character + extension) > LONGEST) break
    stem += character
  }
  return stem + extension
}
