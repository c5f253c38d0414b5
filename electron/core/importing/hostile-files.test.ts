import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawZip } from '../../../test/support/raw-zip.ts'
import { docx, docxOf, run, zipped } from '../../../test/support/zipped.ts'
import { createPool } from '../jobs/index.ts'
import type { Pool } from '../jobs/index.ts'
import { readInputs } from '../workbench/read-inputs.ts'
import { displayName } from './index.ts'

const BODY = 'قال الوزير إن الطريق سيفتح غدا، وأضاف أن العمل فيه انتهى قبل موعده بأسبوعين كاملين.'
const MB = 1024 * 1024
const bytes = (text: string) => Buffer.from(text)
const nested = (depth: number, open: string, inside: string, close: string) =>
  open.repeat(depth) + inside + close.repeat(depth)
const word = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
const zeros = (size: number) => deflateRawSync(Buffer.alloc(size))

/** A zip of a zip of ... a text. */
async function zipInZip(depth: number): Promise<Buffer> {
  let archive = await zipped({ 'x.txt': BODY })
  for (let level = 1; level < depth; level += 1) archive = await zipped({ 'x.zip': archive })
  return archive
}

interface Hostile {
  readonly file: string
  readonly content: () =>
    | Uint8Array
    | string
    | Promise<Uint8Array>
    | { readonly sparse: number; readonly start: string }
  /** Codes of its failures, in order. */
  readonly codes: readonly string[]
  /** Articles that come out of it all the same. */
  readonly articles?: number
}

const HOSTILE: readonly Hostile[] = [
  // Archives that grow.
  { file: 'ratio.zip', content: () => zipped({ 'a.txt': Buffer.alloc(5 * MB, 'a') }), codes: ['archive_bomb'] },
  {
    file: 'lies-about-size.zip',
    content: () => rawZip([{ name: 'a.txt', data: Buffer.alloc(0), packed: zeros(30 * MB), says: 100, crc: 0 }]),
    codes: ['archive_broken'],
  },
  {
    file: 'many-bombs.zip',
    content: () => {
      const bomb = { data: Buffer.alloc(0), packed: zeros(30 * MB), says: 30 * MB, crc: 0 }
      return rawZip(Array.from({ length: 20 }, (_, at) => ({ ...bomb, name: `${at}.txt` })))
    },
    codes: Array.from({ length: 20 }, () => 'archive_bomb'),
  },
  {
    file: 'too-many.zip',
    content: () => {
      const data = Buffer.alloc(0)
      const directory = rawZip([{ name: 'a.txt', data, method: 0 }])
      const end = directory.lastIndexOf('PK\u0005\u0006')
      // Zip64 says a million files.
      const zip64 = Buffer.alloc(56)
      zip64.write('PK\u0006\u0006', 0, 'latin1')
      zip64.writeBigUInt64LE(44n, 4)
      zip64.writeBigUInt64LE(1_000_000n, 24)
      zip64.writeBigUInt64LE(1_000_000n, 32)
      zip64.writeBigUInt64LE(BigInt(directory.readUInt32LE(end + 12)), 40)
      zip64.writeBigUInt64LE(BigInt(directory.readUInt32LE(end + 16)), 48)
      const locator = Buffer.alloc(20)
      locator.write('PK\u0006\u0007', 0, 'latin1')
      locator.writeBigUInt64LE(BigInt(end), 8)
      locator.writeUInt32LE(1, 16)
      const last = Buffer.from(directory.subarray(end))
      last.writeUInt16LE(0xffff, 8)
      last.writeUInt16LE(0xffff, 10)
      return Buffer.concat([directory.subarray(0, end), zip64, locator, last])
    },
    codes: ['archive_entries'],
  },
  { file: 'nested-4.zip', content: () => zipInZip(4), codes: ['archive_depth'] },
  { file: 'nested-3.zip', content: () => zipInZip(3), codes: [], articles: 1 },
  {
    file: 'quine-like.zip',
    content: () => zipInZip(40),
    codes: ['archive_depth'],
  },
  {
    file: 'overlap.zip',
    content: () =>
      rawZip([
        { name: 'a.txt', data: bytes(BODY) },
        { name: 'b.txt', data: bytes(BODY), sameAs: 0 },
      ]),
    codes: ['archive_overlap'],
  },
  {
    file: 'overlap-many.zip',
    content: () => {
      const same = { data: bytes(BODY), method: 0 }
      return rawZip(
        Array.from({ length: 5000 }, (_, at) => ({ ...same, name: `${at}.txt`, ...(at > 0 && { sameAs: 0 }) })),
      )
    },
    codes: ['archive_overlap'],
  },
  { file: 'cut.zip', content: async () => (await zipInZip(1)).subarray(0, 40), codes: ['archive_broken'] },
  {
    file: 'beginning.zip',
    content: async () => Buffer.concat([Buffer.alloc(500), await zipInZip(1)]),
    codes: ['archive_broken'],
  },
  // Names in archives.
  ...['../up.txt', 'a/../../up.txt', '..', '/etc/passwd.txt', 'C:/x.txt', '..\\up.txt', '\\\\host\\share.txt'].map(
    (name): Hostile => ({
      file: 'name.zip',
      content: () =>
        rawZip([
          { name, data: bytes(BODY) },
          { name: 'ok.txt', data: bytes(BODY) },
        ]),
      codes: ['archive_name'],
      articles: 1,
    }),
  ),
  {
    file: 'link.zip',
    content: () =>
      rawZip([
        { name: 'a.txt', data: bytes('/etc/passwd'), mode: 0o120777 },
        { name: 'ok.txt', data: bytes(BODY) },
      ]),
    codes: ['archive_link'],
    articles: 1,
  },
  {
    file: 'locked.zip',
    content: () =>
      rawZip([
        { name: 'a.txt', data: bytes(BODY), flags: 0x801 },
        { name: 'ok.txt', data: bytes(BODY) },
      ]),
    codes: ['archive_locked'],
    articles: 1,
  },
  {
    file: 'method.zip',
    content: () =>
      rawZip([
        { name: 'a.txt', data: bytes(BODY), method: 99 },
        { name: 'ok.txt', data: bytes(BODY) },
      ]),
    codes: ['archive_method'],
    articles: 1,
  },
  {
    file: 'checksum.zip',
    content: () =>
      rawZip([
        { name: 'a.txt', data: bytes(BODY), crc: 1 },
        { name: 'ok.txt', data: bytes(BODY) },
      ]),
    codes: ['archive_broken'],
    articles: 1,
  },
  {
    file: 'garbage-inside.zip',
    content: () =>
      rawZip([
        { name: 'a.txt', data: bytes(BODY), packed: Buffer.alloc(50, 0xff) },
        { name: 'ok.txt', data: bytes(BODY) },
      ]),
    codes: ['archive_broken'],
    articles: 1,
  },
  {
    file: 'bidi-name.zip',
    content: () => rawZip([{ name: 'a\u202egnp\n.json', data: bytes('{') }]),
    codes: ['not_json'],
  },
  {
    file: 'bytes-name.zip',
    content: () =>
      rawZip([{ name: Buffer.from([0xc7, 0xe1, 0xcf, 0x2e, 0x74, 0x78, 0x74]), data: bytes(BODY), flags: 0 }]),
    codes: [],
    articles: 1,
  },
  { file: 'nul-name.zip', content: () => rawZip([{ name: 'a\0.json', data: bytes('{') }]), codes: ['not_json'] },
  { file: 'empty.zip', content: () => rawZip([]), codes: [] },
  {
    file: 'truncated.zip',
    content: async () => (await zipped({ 'a.txt': BODY })).subarray(0, 60),
    codes: ['archive_broken'],
  },
  { file: 'head-only.zip', content: () => Buffer.from('PK\u0003\u0004', 'latin1'), codes: ['archive_broken'] },
  {
    file: 'comment.zip',
    content: () => Buffer.concat([rawZip([{ name: 'a.txt', data: bytes(BODY) }]), Buffer.alloc(70_000)]),
    codes: ['archive_broken'],
  },
  { file: 'not-a.zip', content: () => bytes(BODY), codes: [], articles: 1 },
  { file: 'really-a-zip.txt', content: () => zipped({ 'a.txt': BODY }), codes: [], articles: 1 },

  // Word documents.
  {
    file: 'laughs.docx',
    content: () =>
      docxOf(
        `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>${word('<w:p><w:r><w:t>&c;</w:t></w:r></w:p>')}`,
      ),
    codes: ['docx_entities'],
  },
  {
    file: 'external.docx',
    content: () =>
      docxOf(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${word('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>')}`),
    codes: ['docx_entities'],
  },
  {
    file: 'utf16-entities.docx',
    content: () => docxOf(iconv.encode(`<!DOCTYPE x [<!ENTITY a "x">]>${word('')}`, 'utf-16le', { addBOM: true })),
    codes: ['docx_entities'],
  },
  { file: 'deep.docx', content: () => docxOf(word(nested(20_000, '<w:p>', 'x', '</w:p>'))), codes: ['too_deep'] },
  { file: 'bomb.docx', content: () => docxOf(word('<w:p/>'.repeat(20 * MB))), codes: ['archive_bomb'] },
  {
    file: 'broken-xml.docx',
    content: () => docxOf(word('<w:p><w:r><w:t>x</w:t>').slice(0, -30)),
    codes: ['docx_broken'],
  },
  { file: 'empty.docx', content: () => docx([]), codes: ['docx_without_text'] },
  { file: 'not-a.docx', content: () => bytes('\u0000\u0001'), codes: ['docx_broken'] },
  {
    file: 'sheet.docx',
    content: () => zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
    codes: ['spreadsheet'],
  },
  { file: 'no-document.docx', content: () => zipped({ '[Content_Types].xml': '<Types/>' }), codes: ['docx_broken'] },
  {
    file: 'truncated.docx',
    content: async () => (await docx([run(BODY)])).subarray(0, 400),
    codes: ['docx_damaged'],
  },
  {
    file: 'truncated, its ending lost',
    content: async () => (await docx([run(BODY.repeat(20))])).subarray(0, 900),
    codes: ['docx_damaged'],
  },
  {
    file: 'links-out.docx',
    content: () =>
      docxOf(word(`<w:p>${run(BODY)}</w:p>`), '', {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      }),
    codes: [],
    articles: 1,
  },

  // Pages.
  {
    file: 'scripts.html',
    content: () =>
      `<!doctype html><script>process.exit(1)</script><img src=x onerror=process.exit(1)><p>${BODY}</p><iframe src="file:///etc/passwd"></iframe>`,
    codes: [],
    articles: 1,
  },
  {
    file: 'deep.html',
    content: () => `<!doctype html>${nested(100_000, '<div>', BODY, '</div>')}`,
    codes: ['page_too_large'],
  },
  { file: 'unclosed.html', content: () => `<!doctype html>${'<b>'.repeat(100_000)}${BODY}`, codes: ['page_too_large'] },
  { file: 'wide.html', content: () => `<!doctype html>${'<p>x</p>'.repeat(100_000)}`, codes: ['page_too_large'] },
  {
    file: 'attributes.html',
    content: () => `<!doctype html><p ${'a '.repeat(100_000)}>${BODY}</p>`,
    codes: [],
    articles: 1,
  },
  { file: 'comment.html', content: () => `<!doctype html><!--${'-'.repeat(MB)}`, codes: ['page_without_article'] },
  { file: 'nothing.html', content: () => '<!doctype html><p></p>', codes: ['page_without_article'] },
  { file: 'really-html.txt', content: () => `<!doctype html><p>${BODY}</p>`, codes: [], articles: 1 },

  // Tables.
  { file: 'million-columns.csv', content: () => `${'a,'.repeat(1_000_000)}\n`, codes: ['too_many_fields'] },
  { file: 'million-cells.csv', content: () => `title,text\n${'x,'.repeat(1_000_000)}\n`, codes: ['too_many_fields'] },
  { file: 'open-quote.csv', content: () => `title,text\n"${'x\n'.repeat(100_000)}`, codes: ['no_text_field'] },
  {
    file: 'formulas.csv',
    content: () => `title,text\n=HYPERLINK("http://x"),"=cmd|' /C calc'!A1 ${BODY}"\n`,
    codes: [],
    articles: 1,
  },
  { file: 'names-only.csv', content: () => 'title,text\n', codes: ['no_rows'] },
  { file: 'empty.csv', content: () => '', codes: ['empty'] },
  { file: 'nul.csv', content: () => `title,text\na\0b,"${BODY}\0"\n`, codes: [], articles: 1 },
  { file: 'proto.csv', content: () => `__proto__,text,constructor\nx,"${BODY}",y\n`, codes: [], articles: 1 },

  // JSON.
  { file: 'deep.json', content: () => nested(100_000, '[', '', ']'), codes: ['too_deep'] },
  { file: 'deep-objects.json', content: () => nested(100_000, '{"a":', '1', '}'), codes: ['too_deep'] },
  { file: 'deep-unclosed.json', content: () => '['.repeat(MB), codes: ['too_deep'] },
  { file: 'objects.json', content: () => `[${'{},'.repeat(10 * MB)}{}]`, codes: ['too_much_memory'] },
  { file: 'no-numbers.json', content: () => `[${'NaN,'.repeat(1_000_000)}"`, codes: ['not_json'] },
  {
    file: 'columns-and-proto.json',
    content: () => `{"text":{"0":"${BODY}","__proto__":"${BODY}2"},"__proto__":{"0":"x"},"title":{"constructor":"y"}}`,
    codes: [],
    articles: 2,
  },
  {
    file: 'wide-lists.json',
    content: () => JSON.stringify([['text', ...Array.from({ length: 100_000 }, (_, at) => `c${at}`)], [BODY]]),
    codes: [],
    articles: 1,
  },
  { file: 'truncated.json', content: () => `[{"text":"${BODY}`, codes: ['not_json'] },
  { file: 'empty.json', content: () => '', codes: ['empty'] },
  { file: 'object.json', content: () => '{}', codes: ['no_rows'] },
  { file: 'nameless.json', content: () => `[{"":"${BODY}"}]`, codes: ['no_text_field'] },
  { file: 'scalar.json', content: () => '42', codes: ['no_rows'] },
  {
    file: 'keys.json',
    content: () => JSON.stringify([Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, 1]))]),
    codes: ['too_many_fields'],
  },
  { file: 'proto.json', content: () => `[{"__proto__":{"x":1},"text":"${BODY}"}]`, codes: [], articles: 1 },
  {
    file: 'surrogates.json',
    content: () => `[{"title":"\\ud800","text":"\\udfff${BODY}\\u0000"}]`,
    codes: [],
    articles: 1,
  },
  { file: 'really-json.txt', content: () => `[{"text":"${BODY}"}]`, codes: [], articles: 1 },
  {
    file: 'lines.jsonl',
    content: () =>
      [
        `{"text":"${BODY}"}`,
        '{',
        nested(100_000, '[', '', ']'),
        '"',
        'null',
        '{"text":""}',
        `{"text":"${BODY}2"}`,
      ].join('\n'),
    codes: ['line_not_json', 'line_too_deep', 'line_not_json', 'line_not_json', 'row_without_text'],
    articles: 2,
  },
  { file: 'nul.jsonl', content: () => Buffer.alloc(1000), codes: ['not_text'] },
  {
    file: 'record-deep.jsonl',
    content: () => `{"schema":"isnad/article@1","ext":${nested(100_000, '[', '', ']')}}`,
    codes: ['line_too_deep'],
  },
  { file: 'record-bad.jsonl', content: () => '{"schema":"isnad/article@1","text":5}', codes: ['not_a_record'] },
  { file: 'one-line.jsonl', content: () => ({ sparse: 2 * 1024 * MB, start: '{"text":"' }), codes: ['line_too_long'] },
  {
    file: 'long-line.jsonl',
    content: () => `{"text":"${BODY}"}\n{"text":"${'x'.repeat(17 * MB)}"}\n{"text":"${BODY}2"}`,
    codes: ['line_too_long'],
    articles: 2,
  },

  // Marks that do not close, or close too soon, and pages that end in their first tag or say everything twice.
  { file: 'marks.csv', content: () => `title,text\nx,"${BODY}${'"a'.repeat(300_000)}\n`, codes: [], articles: 1 },
  {
    file: 'marks-and-cells.csv',
    content: () => `title,text\nx,"${BODY}" b"${',c'.repeat(1000)}\n`,
    codes: ['row_cut'],
  },
  { file: 'backslashes.csv', content: () => `title,text\nx,"${BODY}${'\\"'.repeat(300_001)}\n`, codes: ['row_open'] },
  {
    file: 'attributes.html',
    content: () =>
      `<html><article><img ${Array.from({ length: 200_000 }, (_, at) => `a${at}=1`).join(' ')}><p>${BODY}</p></article>`,
    codes: ['page_too_large'],
  },
  { file: 'first-tag.html', content: () => '<html lang="ar', codes: ['page_without_article'] },
  {
    file: 'bodies.html',
    content: () => `<html>${'<body></body><head></head>'.repeat(5000)}<p>${BODY}</p>`,
    codes: [],
    articles: 1,
  },
  {
    file: 'main-entities.html',
    content: () =>
      `<html><script type="application/ld+json">${nested(10_000, '{"mainEntity":', '1', '}')}</script><p>${BODY}</p>`,
    codes: [],
    articles: 1,
  },
  {
    file: 'task-of-proto.json',
    content: () =>
      `[{"data":{"text":"${BODY}"},"annotations":[{"was_cancelled":false,"result":[{"type":"labels","value":{"start":1e308,"end":-1,"labels":["__proto__"]}}]}]}]`,
    codes: ['annotation_left'],
    articles: 1,
  },

  // Text.
  { file: 'huge.txt', content: () => ({ sparse: 2 * 1024 * MB, start: 'x' }), codes: ['too_large'] },
  { file: 'huge.csv', content: () => ({ sparse: 65 * MB, start: 'text\n' }), codes: ['too_large'] },
  { file: 'empty.docx', content: () => '', codes: ['empty'] },
  { file: 'empty.html', content: () => '', codes: ['empty'] },
  {
    file: 'two-encodings.txt',
    content: () => Buffer.concat([bytes(`${BODY}\n`), iconv.encode(BODY, 'windows-1256')]),
    codes: ['mixed_encodings'],
  },
  { file: 'empty.txt', content: () => '', codes: ['empty'] },
  { file: 'mark.txt', content: () => '\ufeff \n', codes: ['empty'] },
  { file: 'nul.txt', content: () => `${BODY}\0`, codes: [], articles: 1 },
  {
    file: 'half.txt',
    content: () => Buffer.concat([iconv.encode(BODY, 'utf-16le', { addBOM: true }), Buffer.from([0, 0xd8, 0x20])]),
    codes: [],
    articles: 1,
  },
  { file: 'cut.txt', content: () => bytes(BODY).subarray(0, 51), codes: [], articles: 1 },
  {
    file: 'wrong.txt',
    content: () => Buffer.concat([bytes(BODY), iconv.encode(BODY, 'windows-1256')]),
    codes: [],
    articles: 1,
  },
  {
    file: 'overlong.txt',
    content: () => Buffer.concat([bytes(BODY), Buffer.from([0xc0, 0xaf, 0xed, 0xa0, 0x80])]),
    codes: [],
    articles: 1,
  },
  {
    file: 'noise.txt',
    content: () => Uint8Array.from({ length: 9000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
    codes: ['not_text'],
  },
  { file: 'paper.txt', content: () => '%PDF-1.7', codes: ['binary'] },
  { file: 'old.txt', content: () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), codes: ['binary'] },
  { file: 'marks.txt', content: () => `${BODY}${'\u0301'.repeat(100_000)}`, codes: [], articles: 1 },
  { file: 'without-ending', content: () => BODY, codes: [], articles: 1 },
  { file: 'two\nlines.txt', content: () => '', codes: ['empty'] },
  { file: 'gpj\u202etxt.txt', content: () => '', codes: ['empty'] },
  { file: `${'ن'.repeat(120)}.txt`, content: () => '', codes: ['empty'] },
]

/** For one file, in ms; a machine that is busy with other things is slow. */
const LIMIT_MS = 60_000

let root = ''
let pool: Pool
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-hostile-'))
  pool = createPool({ width: 1 })
})
afterAll(async () => {
  await pool.close()
  await rm(root, { recursive: true })
})

test.each(HOSTILE.map((hostile, index) => Object.assign({ index }, hostile)))(
  '$index $file: $codes',
  { timeout: LIMIT_MS * 2 },
  async ({ file, content, codes, articles = 0, index }) => {
    const folder = join(root, String(index))
    await mkdir(folder)
    await write(join(folder, file), await content())
    await writeFile(join(folder, '\u0001first.txt'), `first ${BODY}`)
    await writeFile(join(folder, '\u{10ffff}last.txt'), `last ${BODY}`)

    const texts: string[] = []
    const failures: (readonly [string | undefined, string])[] = []
    const started = performance.now()
    for await (const outcome of readInputs(pool, { inputs: [{ path: folder }], extract: false })) {
      if ('stopped' in outcome) throw new Error('nobody stopped it')
      if ('skipped' in outcome) continue
      texts.push(...outcome.articles.map(({ text }) => text))
      failures.push(...outcome.failures.map(({ name, problem }) => [problem.code, name] as const))
    }
    expect(performance.now() - started).toBeLessThan(LIMIT_MS)
    expect(failures.map(([code]) => code)).toEqual(codes)
    for (const [, name] of failures) {
      expect(name).toBe(displayName(name))
      expect(name).toContain(displayName(file).slice(-8))
    }
    expect(texts).toContain(`first ${BODY}`)
    expect(texts).toContain(`last ${BODY}`)
    expect(texts).toHaveLength(2 + articles)
    expect(texts.every((text) => text.isWellFormed() && !text.includes('\0'))).toBe(true)
    await rm(folder, { recursive: true })
  },
)

async function write(path: string, content: Uint8Array | string | { readonly sparse: number; readonly start: string }) {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    await writeFile(path, content)
    return
  }
  const handle = await open(path, 'w')
  await handle.write(content.start)
  await handle.truncate(content.sparse)
  await handle.close()
}
