import { crc32 } from 'node:zlib'
import { openTransitions } from './chain.ts'
import { edge } from './features.ts'
import { TAG_COUNT } from './labels.ts'
import { noSums } from './word-sums.ts'
import type { WordSums } from './word-sums.ts'
import type { TaggedLanguage, Word } from './words.ts'

/** A trained tagger, as it is used: an open-addressing table from feature hash to a row of weights. Read-only. */
export interface Model {
  readonly language: TaggedLanguage
  /** Feature hashes by slot; 0 for an empty one. The length is a power of two. */
  readonly keys: Int32Array
  /** TAG_COUNT weights per slot. */
  readonly weights: Int8Array
  /** What one unit of a weight stands for, in natural logarithms. */
  readonly unit: number
  /** TAG_COUNT x TAG_COUNT, logarithms. */
  readonly transitions: Float64Array
  /** exp of the transitions that IOB2 allows. */
  readonly open: Float64Array
  /** What each word that was met adds, in units. */
  readonly sums: WordSums
  /** What stands beyond the ends of a sentence, with what it adds. */
  readonly edge: Word
}

/** What training leaves: each feature's hash and its TAG_COUNT weights. */
export interface Learnt {
  readonly language: TaggedLanguage
  readonly hashes: Int32Array
  readonly emissions: Float32Array
  readonly transitions: Float32Array
}

/*
 * The file, little-endian: `ISTG`, version, language (two letters in 4 bytes), count of features, unit (float64),
 * transitions (float64 each), the hashes in ascending order, the rows of int8 weights in that order, and the CRC-32 of
 * all before it.
 */
const MAGIC = 0x47545349
const VERSION = 1
const HEAD = 24
const FIXED = HEAD + TAG_COUNT * TAG_COUNT * 8
/** Highest weight that keeps its value; the few beyond it are cut off, so that the others keep their detail. */
const CLIPPED_SHARE = 0.9999

/** Rounds weights to int8 and writes a model's file. Features whose weights all round to nothing are left out. */
export function encodeModel({ language, hashes, emissions, transitions }: Learnt): Uint8Array {
  const sizes = emissions.map(Math.abs).toSorted()
  const highest = sizes[Math.floor((sizes.length - 1) * CLIPPED_SHARE)] ?? 0
  const unit = highest > 0 ? highest / 127 : 1
  const rounded = (row: number, tag: number): number =>
    Math.max(-127, Math.min(127, Math.round((emissions[row * TAG_COUNT + tag] ?? 0) / unit)))
  const rows = Array.from(hashes.keys())
    .filter(
      (row) =>
        hashes[row] !== 0 &&
        Array.from({ length: TAG_COUNT }, (_, tag) => rounded(row, tag)).some((weight) => weight !== 0),
    )
    .toSorted((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0))
  const bytes = new Uint8Array(FIXED + rows.length * (4 + TAG_COUNT) + 4)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint16(8, language.charCodeAt(0), true)
  view.setUint16(10, language.charCodeAt(1), true)
  view.setUint32(12, rows.length, true)
  view.setFloat64(16, unit, true)
  for (const [cell, value] of transitions.entries()) view.setFloat64(HEAD + cell * 8, value, true)
  for (const [index, row] of rows.entries()) {
    view.setInt32(FIXED + index * 4, hashes[row] ?? 0, true)
    for (let tag = 0; tag < TAG_COUNT; tag += 1)
      view.setInt8(FIXED + rows.length * 4 + index * TAG_COUNT + tag, rounded(row, tag))
  }
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, bytes.length - 4)), true)
  return bytes
}

/** Reads a model's file; null where it is damaged, cut off, or of another version. */
export function decodeModel(bytes: Uint8Array): Model | null {
  if (bytes.length < FIXED + 4) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(12, true)
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) return null
  if (bytes.length !== FIXED + count * (4 + TAG_COUNT) + 4) return null
  if (view.getUint32(bytes.length - 4, true) !== crc32(bytes.subarray(0, bytes.length - 4))) return null
  const language = String.fromCharCode(view.getUint16(8, true), view.getUint16(10, true))
  if (language !== 'ar' && language !== 'en') return null
  const transitions = Float64Array.from({ length: TAG_COUNT * TAG_COUNT }, (_, cell) =>
    view.getFloat64(HEAD + cell * 8, true),
  )
  let size = 16
  while (size < count * 2) size *= 2
  const keys = new Int32Array(size)
  const weights = new Int8Array(size * TAG_COUNT)
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + FIXED + count * 4, count * TAG_COUNT)
  for (let index = 0; index < count; index += 1) {
    const key = view.getInt32(FIXED + index * 4, true)
    let slot = firstSlot(key, size)
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = key
    for (let tag = 0; tag < TAG_COUNT; tag += 1) weights[slot * TAG_COUNT + tag] = rows[index * TAG_COUNT + tag] ?? 0
  }
  return {
    language,
    keys,
    weights,
    unit: view.getFloat64(16, true),
    transitions,
    open: openTransitions(transitions),
    sums: noSums(),
    edge: edge(),
  }
}

function firstSlot(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1)
}

/** Adds the weights of the features [from, to) to TAG_COUNT numbers from `at` on, in units; unknown features weigh nothing. */
export function addFeatures(
  { keys, weights }: Model,
  hashes: Int32Array,
  from: number,
  to: number,
  into: Int16Array | Int32Array,
  at: number,
): void {
  const size = keys.length
  for (let index = from; index < to; index += 1) {
    const hash = hashes[index] ?? 0
    let slot = firstSlot(hash, size)
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1)
    if (keys[slot] === 0) continue
    const row = slot * TAG_COUNT
    for (let tag = 0; tag < TAG_COUNT; tag += 1) into[at + tag] = (into[at + tag] ?? 0) + (weights[row + tag] ?? 0)
  }
}
