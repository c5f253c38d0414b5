import { createHash } from 'node:crypto'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOSTILE_RAW, HOSTILE_TEXT } from '../../../test/support/hostile-text.ts'
import { parseFile, parseText } from './index.ts'

const bytesOf = (text: string, encoding = 'utf-8') => iconv.encode(text, encoding)
const one = async (bytes: Uint8Array, name = 'a.txt', encoding?: string) => {
  const { articles, failures } = await parseFile({ bytes, name, encoding })
  expect(failures).toEqual([])
  expect(articles).toHaveLength(1)
  return articles[0]!
}

describe('parseFile', () => {
  test('keeps the text but for line ends, and where it came from', async () => {
    const bytes = bytesOf('قال الوزير\r\nإنّ القـــدس\u202e 😀\re\u0301\n')
    expect(await one(bytes)).toMatchObject({
      text: 'قال الوزير\nإنّ القـــدس\u202e 😀\ne\u0301\n',
      language: 'und',
      meta: {},
      mentions: [],
      provenance: {
        source: 'a.txt',
        source_sha256: createHash('sha256').update(bytes).digest('hex'),
        importer: 'text',
        encoding: 'utf-8',
      },
    })
  })

  test('replaces what no store can hold one for one, and counts it', async () => {
    const article = await one(bytesOf('a\0b\0c and enough text to be text'))
    expect(article.text).toBe('a\uFFFDb\uFFFDc and enough text to be text')
    expect(article.provenance.replaced).toBe(2)
    const lone = await one(Buffer.from([...bytesOf('قال الوزير ', 'utf-16le'), 0x00, 0xd8]), 'a.txt')
    expect(lone.text).toBe('قال الوزير \uFFFD')
    expect(lone.provenance).toMatchObject({ encoding: 'utf-16le', replaced: 1 })
  })

  test('reads another encoding when told to', async () => {
    const article = await one(bytesOf('دمشق', 'windows-1256'), 'a.txt', 'iso-8859-6')
    expect(article.provenance.encoding).toBe('iso-8859-6')
  })

  test.each([
    ['empty', new Uint8Array(), /empty/u],
    ['only a byte order mark and white space', bytesOf('\ufeff \n\t'), /empty/u],
    ['a PDF', bytesOf('%PDF-1.4'), /PDF/u],
    ['a news feed', bytesOf('<?xml version="1.0"?>\n<rss><channel/></rss>'), /XML/u],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), /not a text file/u],
  ])('%s: a failure with a reason and advice', async (_, bytes, reason) => {
    const { articles, failures } = await parseFile({ bytes, name: 'some\nfile.txt' })
    expect(articles).toEqual([])
    expect(failures).toHaveLength(1)
    expect(failures[0]!.reason).toMatch(reason)
    expect(failures[0]!.advice).toMatch(/\.$/u)
    expect(failures[0]!.name).toBe('some⟨U+000A⟩file.txt')
  })

  test('an encoding that is none is a failure, not a crash', async () => {
    const { failures } = await parseFile({ bytes: bytesOf('text'), name: 'a.txt', encoding: 'klingon' })
    expect(failures[0]!.reason).toContain('klingon')
  })

  describe('on a disk', () => {
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'isnad-parse-'))
    })
    afterAll(() => rm(folder, { recursive: true }))

    test('a file that went away, and a folder in its place', async () => {
      const gone = await parseFile({ path: join(folder, 'gone.txt'), name: 'gone.txt' })
      expect(gone.failures[0]!.reason).toMatch(/not there/u)
      const notAFile = await parseFile({ path: folder, name: 'folder.txt' })
      expect(notAFile.failures).toHaveLength(1)
    })

    test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file that may not be read', async () => {
      const path = join(folder, 'secret.txt')
      await writeFile(path, 'x')
      await chmod(path, 0)
      expect((await parseFile({ path, name: 'secret.txt' })).failures[0]!.reason).toMatch(/may not/u)
    })
  })
})

describe('parseText', () => {
  test('cleans what was pasted', async () => {
    const { articles } = await parseText({ name: 'pasted', text: HOSTILE_RAW })
    expect(articles[0]).toMatchObject({ text: HOSTILE_TEXT, provenance: { importer: 'pasted', replaced: 2 } })
  })

  test('nothing pasted is a failure', async () => {
    expect((await parseText({ name: 'pasted', text: ' \n' })).failures).toHaveLength(1)
  })
})
