import type { RecordType } from './record.ts'

/** `mention:17`: names a record inside its corpus. */
export type RecordKey = `${RecordType}:${number}`

export function recordKey(record: { readonly type: RecordType; readonly id: number }): RecordKey {
  return `${record.type}:${record.id}`
}
