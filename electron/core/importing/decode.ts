export interface Decoded {
  readonly text: string
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding: string
  /** 0..1; 1 where a BOM, strict UTF-8 or the user says so. */
  readonly confidence: number
}

export function decode(_bytes: Uint8Array, _encoding?: string): Decoded {
  throw new Error('being written')
}
