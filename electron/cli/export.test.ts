import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCorpus } from '../core/corpus/index.ts'

const CLI = fileURLToPath(new URL('index.ts', import.meta.url))

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-cli-export-'))
  await (await createCorpus(join(root, 'a.isnad'))).close()
})
afterAll(() => rm(root, { recursive: true }))

const exported = (...options: readonly string[]) =>
  spawnSync(
    process.execPath,
    [CLI, 'export', '--corpus', join(root, 'a.isnad'), '--format', 'conll', '--out', join(root, 'out'), ...options],
    { encoding: 'utf8' },
  )

test.each([
  [['--label', 'PERS=PERSON'], 'PERS: there is no such label in the corpus, only PER, ORG, LOC, EVENT, DATE'],
  [['--label', 'PER=A B'], 'PER=A B: a name has letters, digits, _ . and - only'],
  [['--split', '80/ten/10'], '--split takes three parts per hundred'],
  [['--split', '80/10/10', '--seed', 'x'], '--seed is a whole number'],
  [['--split-by', 'source'], '--seed and --split-by need --split'],
])('export %s is refused in words, and nothing is written', (options, words) => {
  const { status, stdout, stderr } = exported(...options)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(words)
})
