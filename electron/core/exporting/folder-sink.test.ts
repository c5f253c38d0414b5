import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/support/temporary-corpus.ts'
import { FolderSink } from './folder-sink.ts'

/** Longer than what is gathered before it is written. */
const LONG = 'خبر 😀 '.repeat(60_000)

const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', 'دمشق', '😀', LONG),
  fc.uint8Array({ maxLength: 50 }),
)

async function written(pieces: readonly (string | Uint8Array)[]) {
  const folder = await temporaryFolder()
  const sink = new FolderSink(folder)
  for (const one of ['', ...pieces]) await sink.append('in/a.txt', one)
  const files = await sink.finish()
  return { bytes: await readFile(join(folder, 'in', 'a.txt')), files }
}

describe('a file that grows', () => {
  test('is its texts and bytes one behind the other, and answered as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { bytes, files } = await written(pieces)
        expect(bytes.equals(Buffer.concat(pieces.map((one) => Buffer.from(one as string))))).toBe(true)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        expect(files).toEqual([{ name: 'in/a.txt', bytes: bytes.length, sha256 }])
      }),
      { numRuns: 40 },
    )
  })

  test('has U+FFFD where a text has half a character', async () => {
    const { bytes } = await written(['دمشق ', 'a\ud83d', 'b'])
    expect(bytes.toString('utf8')).toBe('دمشق a\uFFFDb')
  })
})
