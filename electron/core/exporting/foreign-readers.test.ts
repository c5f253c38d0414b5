import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf } from '../../../test/support/document-of.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { hostileDraft, HOSTILE_TEXT } from '../../../test/support/hostile-text.ts'
import { EXPORT_DEFAULTS } from '../../../shared/export-defaults.ts'
import type { ExportFormat } from '../../../shared/contract/index.ts'
import { exportCorpus } from './index.ts'

/*
 * Readers that were not written here: Python's json and csv, which count code points and split lines where JavaScript
 * does not. Each program checks what it reads and answers with one line of JSON.
 */

const READ_JSONL = `
import hashlib, json, sys
records = [json.loads(line) for line in open(sys.argv[1] + '/articles.jsonl', encoding='utf-8').read().splitlines()]
spans = 0
for record in records:
    text = record['text']
    assert hashlib.sha256(text.encode('utf-8')).hexdigest() == record['sha256']
    quoted = [span for q in record['quotes'] for span in q['content'] + [q['cue'], q['speaker'], q.get('medium')] if span]
    for span in record['mentions'] + quoted:
        assert text[span['start']:span['end']] == span['text'], span
        spans += 1
print(json.dumps({'texts': [record['text'] for record in records], 'spans': spans}))
`

const READ_CSV = `
import csv, json, sys
tables = {}
for name in ('mentions', 'quotes', 'speakers'):
    with open(f'{sys.argv[1]}/{name}.csv', encoding='utf-8-sig', newline='') as file:
        tables[name] = list(csv.DictReader(file, strict=True))
cells = [cell for rows in tables.values() for row in rows for cell in row.values()]
assert not [cell for cell in cells if cell[:1] in tuple('=+-@\\t\\r')]
assert all(None not in row and len(row) > 5 for rows in tables.values() for row in rows)
print(json.dumps(tables))
`

const READ_CONLL = `
import json, sys
sentences = open(sys.argv[1] + '/articles.conll', encoding='utf-8').read().strip('\\n').split('\\n\\n')
tokens = [[line.split('\\t') for line in sentence.splitlines()] for sentence in sentences]
assert all(len(token) == 2 and token[0].split() == [token[0]] for sentence in tokens for token in sentence)
previous = 'O'
for sentence in tokens:
    for _, tag in sentence:
        assert tag[0] != 'I' or previous[1:] == tag[1:], (previous, tag)
        previous = tag
    previous = 'O'
print(json.dumps({'sentences': len(tokens), 'mentions': sum(tag[0] == 'B' for s in tokens for _, tag in s)}))
`

const PYTHON = spawnSync('python3', ['-c', 'import csv, json']).status === 0
if (!PYTHON) console.warn('SKIPPED: there is no python3 to read the exports back with')

const DOCUMENTS = [
  documentOf(hostileDraft()),
  ...Array.from({ length: 5 }, (_, seed) => documentOf(generateArticle({ ...NEWS, seed }), seed + 2)),
]

describe.skipIf(!PYTHON)('Python reads', () => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'isnad-foreign-'))
  })
  afterAll(() => rm(root, { recursive: true }))

  async function readBack(format: ExportFormat, program: string): Promise<unknown> {
    const { folder } = await exportCorpus({
      documents: DOCUMENTS,
      total: DOCUMENTS.length,
      about: { labels: [] },
      options: { ...EXPORT_DEFAULTS, format, annotations: 'with_suggestions' },
      folder: join(root, format),
    })
    const { status, stdout, stderr } = spawnSync('python3', ['-c', program, folder], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    expect([status, stderr]).toEqual([0, ''])
    return JSON.parse(stdout)
  }

  test('JSON Lines: every text is whole and every span is its slice', async () => {
    const spans = DOCUMENTS.flatMap(({ mentions, quotes }) => [
      ...mentions,
      ...quotes.flatMap(({ content, cue, speaker, medium }) => [
        ...content,
        ...[cue, speaker, medium].filter((span) => span !== null),
      ]),
    ])
    expect(await readBack('jsonl', READ_JSONL)).toEqual({
      texts: DOCUMENTS.map(({ text }) => text),
      spans: spans.length,
    })
  })

  test('CSV: every table has its rows, none of them a formula', async () => {
    const tables = (await readBack('csv', READ_CSV)) as Record<string, Record<string, string>[]>
    expect(tables['mentions']).toHaveLength(DOCUMENTS.flatMap(({ mentions }) => mentions).length)
    expect(tables['quotes']).toHaveLength(DOCUMENTS.flatMap(({ quotes }) => quotes).length)
    const points = Array.from(HOSTILE_TEXT)
    const slice = (row: Record<string, string>) => points.slice(Number(row['start']), Number(row['end'])).join('')
    for (const row of tables['mentions']!.slice(0, 7)) expect(row['text']).toBe(slice(row))
    expect(tables['mentions']![7]).toMatchObject({ text: "'+أ", title: "'=1+1" })
    expect(tables['quotes']![0]).toMatchObject({
      content: 'علامات\u2028الانهيار 👨‍👩‍👧 بدأت … لن تنتهي',
      speaker: 'الرئيس بشّار الأسد',
      speaker_names: 'بشار الأسد',
    })
    expect(tables['speakers']![0]).toMatchObject({ quote: 'q1', entity_name: 'بشار الأسد', entity_label: 'PER' })
  })

  test('CoNLL: two columns, sound IOB2, one chunk to each mention that is not nested', async () => {
    const { mentions } = (await readBack('conll', READ_CONLL)) as { mentions: number }
    expect(mentions).toBe(DOCUMENTS.flatMap(({ mentions: all }) => all).length - 1)
  })
})
