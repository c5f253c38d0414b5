/** A key press as the command table writes it: `Mod+Shift+Z`, `j`, `Shift+[`, `Delete`. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const CODES: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Period: '.',
  Comma: ',',
  Slash: '/',
  Minus: '-',
  Equal: '=',
  Backslash: '\\',
  Backquote: '`',
}
const SHIFTED: Readonly<Record<string, string>> = { '{': '[', '}': ']', ':': ';', '"': "'" }

/**
 * What a press is called. Where the key types no ASCII (an Arabic keyboard), its place on the keyboard counts, so that the
 * same keys work under every layout.
 */
export function nameOfPress(press: KeyPress, mac: boolean): string {
  const plain = typesAscii(press) || namesKey(press) ? press.key : byPlace(press)
  const mod = mac ? press.metaKey : press.ctrlKey
  const shifted = SHIFTED[plain]
  const letter = /^[a-zA-Z]$/u.test(plain)
  const base = shifted ?? (letter ? (press.shiftKey || mod ? plain.toUpperCase() : plain.toLowerCase()) : plain)
  // A mark that needs Shift anyway (! ?) is named by itself.
  const bracket = press.shiftKey && (plain === '[' || plain === ']' || plain === ';' || plain === "'")
  const named = press.shiftKey && (letter || bracket || shifted !== undefined || plain.length > 1)
  return `${mod ? 'Mod+' : ''}${press.altKey ? 'Alt+' : ''}${named ? 'Shift+' : ''}${base}`
}

/** Arabic layouts type < and > with Shift where the brackets are; there the place counts. */
function typesAscii({ key, code }: KeyPress): boolean {
  return /^[\u0020-\u007E]$/u.test(key) && !(/^[<>]$/u.test(key) && code.startsWith('Bracket'))
}

/** `Enter`, `ArrowLeft`, `F6`: not what is typed, but not `Dead` either. */
function namesKey({ key }: KeyPress): boolean {
  return /^[A-Z][A-Za-z0-9]+$/u.test(key) && key !== 'Dead' && key !== 'Process' && key !== 'Unidentified'
}

function byPlace({ code, shiftKey }: KeyPress): string {
  const letter = /^Key([A-Z])$/u.exec(code)?.[1]
  if (letter !== undefined) return letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1]
  if (digit === '1' && shiftKey) return '!'
  if (digit !== undefined) return digit
  if (code === 'Slash' && shiftKey) return '?'
  return CODES[code] ?? code
}
