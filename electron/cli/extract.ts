import { once } from 'node:events'
import { z } from 'zod'
import { sha256 } from '../core/importing/index.ts'
import { toRecord, writeLine } from '../core/interchange/index.ts'
import { createPool, inOrder } from '../core/jobs/index.ts'
import type { Pool } from '../core/jobs/index.ts'
import { readArguments } from './arguments.ts'
import { Misuse } from './failure.ts'
import { linesOf } from './lines.ts'

const Line = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  text: z.string().refine((text) => text.isWellFormed(), 'half of a surrogate pair, which no file can hold'),
  language: z.string().optional(),
})

/**
 * From `{"id","text","language"?}` a line to an `isnad/article@1` record a line, in order. The text is taken as it is. A
 * line that cannot be read comes out as `{"id","error"}`, and the rest goes on.
 */
export async function extractLines(args: readonly string[]): Promise<number> {
  const { positionals } = readArguments(args, {})
  if (positionals.length > 0) throw new Misuse('extract reads from its standard input: isnad extract < in.jsonl')
  const pool = createPool(0)
  try {
    const lines = numbered(linesOf(process.stdin))
    for await (const line of inOrder(lines, pool.width * 3, ({ bytes, number }) => annotated(pool, bytes, number)))
      if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  } finally {
    await pool.close()
  }
  return 0
}

async function* numbered(lines: AsyncIterable<Buffer>): AsyncGenerator<{ bytes: Buffer; number: number }> {
  let number = 0
  for await (const bytes of lines) {
    number += 1
    if (bytes.some((byte) => byte > 0x20)) yield { bytes, number }
  }
}

async function annotated(pool: Pool, bytes: Buffer, number: number): Promise<string> {
  let id: string | null = null
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    id = idOf(value)
    const line = Line.parse(value)
    const found = await pool.run('extract', {
      text: line.text,
      ...(line.language === undefined ? {} : { language: line.language }),
    })
    const draft = {
      ...found,
      text: line.text,
      sourceId: line.id,
      direction: null,
      status: 'new' as const,
      tags: [],
      note: '',
      provenance: { source: line.id, source_sha256: sha256(line.text), importer: 'extract', encoding: 'utf-8' },
      group: null,
      split: null,
      ext: {},
    }
    return writeLine(toRecord({ draft, id: line.id }))
  } catch (error) {
    return writeLine({ id, error: `line ${number}: ${reason(error)}` })
  }
}

function idOf(value: unknown): string | null {
  const { id } = (value ?? {}) as { id?: unknown }
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

function reason(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ')
  return error instanceof Error ? error.message : String(error)
}
