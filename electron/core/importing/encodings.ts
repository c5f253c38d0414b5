import iconv from 'iconv-lite'

/**
 * Names of the WHATWG Encoding Standard that a file can be read in, and of a few that it leaves out: UTF-32, the code page
 * in which Arabic DOS and old Arabic zip programs write, and that of the old Mac. What the user may choose from.
 */
const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1256',
  'iso-8859-6',
  'cp720',
  'x-mac-arabic',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'ibm866',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'gbk',
  'gb18030',
  'big5',
  'euc-jp',
  'shift_jis',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Labels by which pages and programs call them, as the standard maps them. */
const LABELS: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  unicode: 'utf-16le',
  'utf-16': 'utf-16le',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  arabic: 'iso-8859-6',
  'asmo-708': 'iso-8859-6',
  'ecma-114': 'iso-8859-6',
  'iso-8859-6-i': 'iso-8859-6',
  'iso-8859-6-e': 'iso-8859-6',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  'iso-8859-8-i': 'iso-8859-8',
  gb2312: 'gbk',
  'x-gbk': 'gbk',
  'x-sjis': 'shift_jis',
  'windows-31j': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
  'big5-hkscs': 'big5',
  mac: 'macintosh',
  'mac-roman': 'macintosh',
  cp866: 'ibm866',
  'mac-arabic': 'x-mac-arabic',
  macarabic: 'x-mac-arabic',
  ibm720: 'cp720',
  'dos-720': 'cp720',
}

/** The encoding that a label names, whatever its case; null if none that is known here. */
export function encodingNamed(label: string): Encoding | null {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^(?:x-)?cp(125\d|874)$/u, 'windows-$1')
    .replace(/^iso_?8859/u, 'iso-8859')
  return LABELS[name] ?? ENCODINGS.find((encoding) => encoding === name) ?? null
}

/** Without a byte order mark; U+FFFD for what the encoding does not have. */
export function inEncoding(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (encoding !== 'x-mac-arabic') return iconv.decode(buffer, encoding)
  return buffer
    .toString('latin1')
    .replaceAll(/[\u0080-\u00ff]/gu, (byte) => MAC_ARABIC[byte.charCodeAt(0) - 0x80] ?? '')
}

/** What bytes from 80 on are; iconv does not have it. https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ARABIC.TXT */
const MAC_ARABIC =
  'Ä\u00a0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü !"#$٪&\'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟' +
  '❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے'

export function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be'
  return null
}

/**
 * The byte order of UTF-16 without a mark: in Arabic and Latin text nearly every unit's high byte is 00 or 06, which as
 * characters of their own are not in any text.
 */
export function utf16Order(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = sample.length >>> 1
  if (units === 0) return null
  const high = [0, 0]
  for (let index = 0; index < units * 2; index += 1) {
    const byte = sample[index]
    if (byte === 0x00 || byte === 0x06) high[index & 1] = (high[index & 1] ?? 0) + 1
  }
  const [even = 0, odd = 0] = high.map((count) => count / units)
  const order = odd > 0.7 && even < 0.3 ? 'utf-16le' : even > 0.7 && odd < 0.3 ? 'utf-16be' : null
  if (order === null) return null
  const text = inEncoding(sample.subarray(0, units * 2), order)
  const strange = text.match(/(?![\t\n\r])[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu)?.length ?? 0
  return strange <= text.length * 0.01 + 1 ? order : null
}
