import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ExportOptions } from '../../shared/contract/index.ts'
import { LABEL_KEY } from '../../shared/model/index.ts'
import type { Corpus } from '../core/corpus/index.ts'
import { createPool } from '../core/jobs/index.ts'
import { readArguments, required } from './arguments.ts'
import { corpusToRead } from './corpus.ts'
import { Failure, Misuse } from './failure.ts'
import { interruption } from './interrupt.ts'
import { endProgress, showProgress } from './progress.ts'

/**
 * Writes a corpus as a dataset, also while it is open elsewhere. Open suggestions are in it, marked as such where the
 * format can say so, and in JSON Lines what was rejected, unless `--accepted` leaves them out. Prints `{folder, counts, files, lossCount}` in JSON last.
 */
export async function exportDataset(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    corpus: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string', default: 'all' },
    accepted: { type: 'boolean', default: false },
    split: { type: 'string' },
    seed: { type: 'string' },
    'split-by': { type: 'string' },
    clitics: { type: 'string' },
    scheme: { type: 'string' },
    label: { type: 'string', multiple: true, default: [] },
  })
  if (positionals.length > 0) throw new Misuse(`what is ${positionals.join(' ')}?`)
  if (values.split === undefined && (values.seed ?? values['split-by']) !== undefined)
    throw new Misuse('--seed and --split-by need --split, such as --split 80/10/10')
  const corpusPath = required(values.corpus, 'corpus')
  const folder = resolve(required(values.out, 'out'))
  const options = ExportOptions.safeParse({
    format: required(values.format, 'format'),
    only: values.only,
    annotations: values.accepted ? 'accepted' : 'with_suggestions',
    clitics: values.clitics,
    scheme: values.scheme,
    labels: Object.fromEntries(values.label.map(labelOf)),
    split: values.split === undefined ? null : { ...splitOf(values.split, values.seed ?? '1'), by: values['split-by'] },
  })
  if (!options.success)
    throw new Misuse(options.error.issues.map(({ path, message }) => `--${path.join(' ')}: ${message}`).join('; '))
  if (await isTaken(folder)) throw new Failure(`${folder} is there already and not empty. Choose another folder.`)

  const corpus = await corpusToRead(corpusPath)
  const { path } = corpus
  try {
    await checkLabels(corpus, Object.keys(options.data.labels))
  } finally {
    await corpus.close()
  }
  const pool = createPool({ spare: 0, worker: 'pieces' })
  try {
    const exported = await pool.run(
      'write',
      { path, options: options.data, folder, width: pool.width },
      { limitMs: null, signal: interruption(), onProgress: ({ done, total }) => showProgress(`${done} of ${total}`) },
    )
    endProgress()
    process.stdout.write(`${JSON.stringify(exported)}\n`)
    return 0
  } finally {
    endProgress()
    await pool.close()
  }
}

/** `80/10/10` */
function splitOf(parts: string, seed: string): { train: number; dev: number; test: number; seed: number } {
  const [train, dev, test, ...more] = parts.split('/').map(Number)
  const whole = [train, dev, test].every((part) => Number.isInteger(part))
  if (train === undefined || dev === undefined || test === undefined || more.length > 0 || !whole)
    throw new Misuse('--split takes three parts per hundred, such as 80/10/10')
  if (!/^-?\d{1,15}$/u.test(seed)) throw new Misuse('--seed is a whole number')
  return { train, dev, test, seed: Number(seed) }
}

/** `PER=PERSON`; `DATE=` leaves a label out. */
function labelOf(mapping: string): [string, string | null] {
  const at = mapping.indexOf('=')
  if (at < 1) throw new Misuse(`--label ${mapping}: it takes KEY=NAME, or KEY= to leave a label out`)
  const name = mapping.slice(at + 1)
  if (name !== '' && !LABEL_KEY.test(name))
    throw new Misuse(`--label ${mapping}: a name has letters, digits, _ . and - only`)
  return [mapping.slice(0, at), name === '' ? null : name]
}

/** @throws {Misuse} for a label that the corpus does not have: it was meant to be another one */
async function checkLabels(corpus: Corpus, keys: readonly string[]): Promise<void> {
  const own = new Set((await corpus.labels()).map(({ key }) => key))
  const others = keys.filter((key) => !own.has(key))
  if (others.length === 0) return
  // Those that only mentions have: to count them takes seconds.
  const known = [...own, ...(await corpus.labelCounts()).map(({ key }) => key)]
  const unknown = others.find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw new Misuse(`--label ${unknown}: there is no such label in the corpus, only ${[...new Set(known)].join(', ')}`)
}

async function isTaken(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (names) => names.length > 0,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
}
