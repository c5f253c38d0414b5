import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { parse, stringify } from 'uuid'
import type { Value } from '../connection.ts'

/*
 * How values that SQLite has no type for are stored. Each pair is exact: what was packed is what comes back.
 */

export const packUid = (uid: string): Buffer => Buffer.from(parse(uid))
export const unpackUid = (blob: Value): string => stringify(blob as Buffer)

/** NULL for what is empty. */
export const packList = (list: readonly unknown[]): string | null => (list.length === 0 ? null : JSON.stringify(list))
export const unpackList = <T>(value: Value): readonly T[] =>
  value === null ? [] : (JSON.parse(value as string) as T[])
export const packObject = (object: object): string | null =>
  Object.keys(object).length === 0 ? null : JSON.stringify(object)
export const unpackObject = <T extends object>(value: Value): T =>
  (value === null ? {} : JSON.parse(value as string)) as T
export const packNote = (note: string): string | null => (note === '' ? null : note)
export const unpackNote = (value: Value): string => (value as string | null) ?? ''

/** RFC 3339 in UTC with milliseconds as a number; any other way of writing a time as it was written. */
export function packTime(at: string): Value {
  const time = Date.parse(at)
  return !Number.isNaN(time) && new Date(time).toISOString() === at ? time : at
}
export const unpackTime = (value: Value): string =>
  typeof value === 'number' ? new Date(value).toISOString() : (value as string)

/** Thousandths as an integer (2 bytes instead of 8), anything finer as it is: 0 and 1 are thousandths too. */
export function packConfidence(confidence: number | null): Value {
  if (confidence === null) return null
  const thousandths = Math.round(confidence * 1000)
  return thousandths / 1000 === confidence ? thousandths : confidence
}
export function unpackConfidence(value: Value): number | null {
  if (value === null) return null
  return Number.isInteger(value) ? (value as number) / 1000 : (value as number)
}

/** A SHA-256 in hexadecimal as 32 bytes; anything else as it is. */
export const packHash = (hash: string): Value => (/^[0-9a-f]{64}$/u.test(hash) ? Buffer.from(hash, 'hex') : hash)
export const unpackHash = (value: Value): string => (Buffer.isBuffer(value) ? value.toString('hex') : (value as string))

export const packText = (text: string): Buffer => deflateRawSync(Buffer.from(text, 'utf8'))
/** How many times as long as its deflated bytes a text mostly is; one that is longer takes a second round. */
const INFLATED = 4
/** By itself zlib makes room for 16 KiB each time, which takes longer than inflating a short article. */
export function unpackText(value: Value): string {
  const body = value as Buffer
  return inflateRawSync(body, { chunkSize: Math.max(1024, body.length * INFLATED) }).toString('utf8')
}

/** JSON, deflated where it is long. */
export function packJson(value: unknown): Value {
  const json = JSON.stringify(value)
  return json.length < 500 ? json : deflateRawSync(Buffer.from(json, 'utf8'))
}
export const unpackJson = (value: Value): unknown =>
  JSON.parse(Buffer.isBuffer(value) ? unpackText(value) : (value as string))
