import { hash } from 'node:crypto'
import { z } from 'zod'
import { extract } from '../extraction/index.ts'
import { toRecord, writeLine } from '../interchange/index.ts'
import { LINE_END } from '../lines.ts'
import type { LineBatch } from './line-batches.ts'
import { lineError } from './line-error.ts'

const Line = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  text: z.string().refine((text) => text.isWellFormed(), 'half of a surrogate pair, which no file can hold'),
  language: z.string().optional(),
})

/**
 * From `{"id","text","language"?}` a line to an `isnad/article@1` record a line: as many lines out as in, in order. The
 * text is taken as it is. A line that cannot be read comes out as `{"id","error"}`.
 */
export function annotateLines({ bytes, first }: LineBatch): Uint8Array {
  const out: string[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_END, start)
    const line = bytes.subarray(start, end === -1 ? bytes.length : end)
    out.push(annotateLine(line, first + out.length))
    start += line.length + 1
  }
  return new TextEncoder().encode(out.join(''))
}

function annotateLine(bytes: Uint8Array, number: number): string {
  let id: string | null = null
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    id = idOf(value)
    const line = Line.parse(value)
    const { text } = line
    const draft = {
      ...extract({ text, ...(line.language === undefined ? {} : { language: line.language }) }),
      text,
      sourceId: line.id,
      direction: null,
      status: 'new' as const,
      tags: [],
      note: '',
      provenance: { source: line.id, source_sha256: hash('sha256', text), importer: 'extract', encoding: 'utf-8' },
      group: null,
      split: null,
      ext: {},
    }
    return writeLine(toRecord({ draft, id: line.id }))
  } catch (error) {
    return lineError(id, number, reasonOf(error))
  }
}

function idOf(value: unknown): string | null {
  const { id } = (value ?? {}) as { id?: unknown }
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ')
  return error instanceof Error ? error.message : String(error)
}
