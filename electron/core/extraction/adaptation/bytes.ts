/*
 * Values as bytes, so that equal values are equal bytes: JSON in which maps and arrays of numbers of one width stand as
 * marks, then those arrays, each aligned to 8 bytes. (V8's own serialization writes one number in several ways.)
 */

const KINDS = { u16: Uint16Array, i32: Int32Array, f32: Float32Array, f64: Float64Array } as const
type Kind = keyof typeof KINDS
type Numbers = InstanceType<(typeof KINDS)[Kind]>

interface ArrayMark {
  readonly $array: Kind
  /** Bytes from the first array. */
  readonly at: number
  readonly length: number
}
interface MapMark {
  readonly $map: readonly (readonly [unknown, unknown])[]
}

const HEAD = 8
const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

const ALL_KINDS = Object.keys(KINDS) as Kind[]
const kindOf = (value: object): Kind | null =>
  ArrayBuffer.isView(value) ? (ALL_KINDS.find((kind) => value instanceof KINDS[kind]) ?? null) : null

/** Plain objects, arrays, maps, typed arrays and what JSON holds. */
export function toBytes(value: unknown): Uint8Array {
  const arrays: Numbers[] = []
  let size = 0
  const marked = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one
    const kind = kindOf(one)
    if (kind !== null) {
      const numbers = one as Numbers
      const mark: ArrayMark = { $array: kind, at: size, length: numbers.length }
      arrays.push(numbers)
      size += aligned(numbers.byteLength)
      return mark
    }
    if (one instanceof Map) return { $map: [...one].map(([key, held]) => [key, marked(held)]) }
    if (Array.isArray(one)) return one.map(marked)
    return Object.fromEntries(Object.entries(one).map(([key, held]) => [key, marked(held)]))
  }
  const json = new TextEncoder().encode(JSON.stringify(marked(value)))
  const start = aligned(HEAD + json.length)
  const bytes = new Uint8Array(start + size)
  new DataView(bytes.buffer).setUint32(0, json.length, true)
  bytes.set(json, HEAD)
  let at = start
  for (const numbers of arrays) {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at)
    at += aligned(numbers.byteLength)
  }
  return bytes
}

/** @throws for what is no such bytes */
export function fromBytes(given: Uint8Array): unknown {
  // A copy: typed arrays need their alignment, and what SQLite hands out may lie anywhere.
  const bytes = new Uint8Array(given)
  const length = new DataView(bytes.buffer).getUint32(0, true)
  const start = aligned(HEAD + length)
  const restored = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one
    if (Array.isArray(one)) return one.map(restored)
    if ('$array' in one) {
      const { $array: kind, at, length: count } = one as ArrayMark
      return new KINDS[kind](bytes.buffer, start + at, count).slice()
    }
    if ('$map' in one) return new Map((one as MapMark).$map.map(([key, held]) => [key, restored(held)]))
    return Object.fromEntries(Object.entries(one).map(([key, held]) => [key, restored(held)]))
  }
  return restored(JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, HEAD + length))))
}
