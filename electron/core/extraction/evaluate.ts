/*
 * `node electron/core/extraction/evaluate.ts [gold files]`: extracts the gold articles and has the referee score them.
 * Needs the project's shared folder beside the repository.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toRecord } from '../interchange/index.ts'
import type { InterchangeArticle } from '../interchange/index.ts'
import { extract } from './index.ts'

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url))
const referee = join(shared, 'tools/score.py')
const args = process.argv.slice(2)
const errors = args.find((arg) => arg.startsWith('--errors='))?.slice('--errors='.length)
const named = args.filter((arg) => !arg.startsWith('--'))
const files =
  named.length > 0
    ? named
    : ['seed', 'written-ar', 'wikinews-ar', 'written-en'].map((name) => join(shared, `gold/${name}.jsonl`))

if (!existsSync(referee) || files.some((file) => !existsSync(file))) {
  console.error(
    `NOT EVALUATED: the referee or a gold file is missing (${[referee, ...files].filter((file) => !existsSync(file)).join(', ')})`,
  )
  process.exit(1)
}

interface Gold {
  readonly id: string
  readonly text: string
}

/** An extraction as the record that the program would write. */
function toSystem({ id, text }: Gold): InterchangeArticle {
  return toRecord({
    id,
    draft: {
      ...extract({ text }),
      text,
      sourceId: id,
      direction: null,
      status: 'new',
      tags: [],
      note: '',
      provenance: { source: id, source_sha256: '', importer: 'evaluate', encoding: 'utf-8' },
      group: null,
      split: null,
      ext: {},
    },
  })
}

const scratch = mkdtempSync(join(tmpdir(), 'isnad-evaluate-'))
for (const file of files) {
  const gold = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold)
  const out = join(scratch, 'system.jsonl')
  writeFileSync(out, gold.map((article) => `${JSON.stringify(toSystem(article))}\n`).join(''))
  console.log(`\n=== ${file}`)
  const more = errors === undefined ? [] : ['--errors', `${errors}.${file.replace(/^.*\//u, '')}.txt`]
  spawnSync('python3', [referee, file, out, ...more], { stdio: 'inherit' })
}
rmSync(scratch, { recursive: true })
