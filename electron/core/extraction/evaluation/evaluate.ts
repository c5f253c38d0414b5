/*
 * `npm run eval [-- options] [gold files]`: extracts gold articles, has the referee score them, and prints the figures by
 * file, how far confidence can be trusted, what has changed since the figures were last recorded, and last one line of JSON.
 * Needs the project's shared folder beside the repository, and python3.
 *
 *   --errors=FOLDER  writes what was missed and what was wrong, with context
 *   --record         records the figures as those to compare with
 *   --learn          simulates an analyst from whom the extractor learns, instead (learning-curve.ts)
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { evaluateConll } from './conll.ts'
import { changes, columns, flat, reliabilityTable } from './figures.ts'
import type { Figures } from './figures.ts'
import { readGold, toSystem } from './gold.ts'
import { judgeMentions, judgeQuotes } from './judge.ts'
import { learningCurves } from './learning-curve.ts'
import { calibrationError, reliability } from './reliability.ts'
import type { Judged } from './reliability.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const SHARED = here('../../../../../shared')
const REFEREE = join(SHARED, 'tools/score.py')
const RECORDED = here('recorded.json')
const GOLD = ['seed', 'written-ar', 'wikinews-ar', 'written-en'].map((name) => join(SHARED, `gold/${name}.jsonl`))
/** Written for measuring: what the rules were tried on, and what was held out from that. Confidences are fitted to both. */
const WRITTEN = [
  'calibration/ar',
  'calibration/en',
  'development/ar',
  'development/en',
  'development/ar-held',
  'development/en-held',
]
const nameOf = (file: string) =>
  WRITTEN.find((name) => file === here(`../../../../test/${name}.jsonl`)) ?? basename(file, '.jsonl')
const CONLL = ['aner', 'newsfane', 'wojood'].map((name) => join(SHARED, `data/${name}.dev.conll`))

const { values, positionals } = parseArgs({
  options: {
    errors: { type: 'string' },
    record: { type: 'boolean', default: false },
    learn: { type: 'boolean', default: false },
    model: { type: 'string' },
  },
  allowPositionals: true,
})
const files =
  positionals.length > 0 ? positionals : [...GOLD, ...WRITTEN.map((name) => here(`../../../../test/${name}.jsonl`))]
const missing = [REFEREE, ...(positionals.length > 0 ? positionals : GOLD)].filter((file) => !existsSync(file))
if (missing.length > 0) {
  console.error(`NOT EVALUATED: ${missing.join(', ')} is not there`)
  process.exit(1)
}
if (values.learn) {
  learningCurves(positionals, values.model ?? null)
  process.exit(0)
}

const scratch = mkdtempSync(join(tmpdir(), 'isnad-evaluate-'))
const figures: Record<string, Figures> = {}
const judged: Record<'gold' | 'tried on' | 'held out', Record<'mentions' | 'quotes', Judged[]>> = {
  gold: { mentions: [], quotes: [] },
  'tried on': { mentions: [], quotes: [] },
  'held out': { mentions: [], quotes: [] },
}
for (const file of files) {
  const name = nameOf(file)
  const gold = readGold(file)
  const system = gold.map((article) => toSystem(article))
  const out = join(scratch, `${basename(name)}.jsonl`)
  writeFileSync(out, system.map((article) => `${JSON.stringify(article)}\n`).join(''))
  if (values.errors !== undefined) mkdirSync(values.errors, { recursive: true })
  const errors = values.errors === undefined ? [] : ['--errors', join(values.errors, `${name.replace('/', '-')}.txt`)]
  const referee = spawnSync('python3', [REFEREE, file, out, '--json', ...errors], { encoding: 'utf8' })
  if (referee.status !== 0) throw new Error(`The referee failed on ${file}: ${referee.stderr}`)
  figures[name] = flat(JSON.parse(referee.stdout.trim().split('\n').at(-1) ?? '{}') as object)
  const set = judged[name.endsWith('-held') ? 'held out' : WRITTEN.includes(name) ? 'tried on' : 'gold']
  for (const [index, article] of gold.entries()) {
    const found = system[index]
    if (found === undefined) continue
    set.mentions.push(...judgeMentions(article, found))
    set.quotes.push(...judgeQuotes(article, found))
  }
}
rmSync(scratch, { recursive: true })
if (positionals.length === 0) {
  for (const file of CONLL.filter(existsSync)) figures[basename(file, '.conll')] = flat(evaluateConll(file, 'ar'))
}

console.log(columns(figures))
for (const [set, kinds] of Object.entries(judged)) {
  for (const [kind, list] of Object.entries(kinds)) {
    const bins = reliability(list)
    const error = calibrationError(bins)
    if (error === null) continue
    figures['calibration error'] = { ...figures['calibration error'], [`${set} ${kind}`]: error }
    console.log(`\nConfidence of ${kind}, ${set}: expected calibration error ${error.toFixed(3)}`)
    console.log(reliabilityTable(bins))
  }
}
const before = existsSync(RECORDED) ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, Figures>) : {}
console.log(`\nWhat changed since it was last recorded: ${changes(before, figures)}`)
if (values.record) writeFileSync(RECORDED, `${JSON.stringify(figures, null, 2)}\n`)
console.log(JSON.stringify(figures))
