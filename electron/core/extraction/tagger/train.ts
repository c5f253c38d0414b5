/*
 * `node electron/core/extraction/tagger/train.ts --lang ar --data ../shared/data [--seed 1] [--out folder] [--without
 * corpus]`: learns a tagger from annotated corpora, all or all but one, and writes its model. The same data, seed and tables of the rules give the same file,
 * byte for byte. A tenth of the main corpus is first held out, to print figures by which settings may be chosen; the model
 * that is written has learnt from all. Where the main corpus has a `.dev` file, figures for it are printed, and only that.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConll } from './conll.ts'
import { readExamples } from './examples.ts'
import type { Read } from './examples.ts'
import { learn } from './learn.ts'
import { modelFolder } from './model-folder.ts'
import { decodeModel, encodeModel } from './model.ts'
import type { Model } from './model.ts'
import { describeFigures, measure } from './measure.ts'
import { SETTINGS } from './settings.ts'
import type { CorpusUse, LanguageSettings } from './settings.ts'
import { vocabulary, rowsOf } from './vocabulary.ts'
import type { TaggedLanguage, Word } from './words.ts'

interface Weighed {
  readonly read: Read
  readonly weight: number
}

/** Which sentences of the main corpus are held out: two stretches, so that more than one kind of news is. */
const isHeldOut = (at: number, count: number): boolean => (at >= count * 0.45 && at < count * 0.5) || at >= count * 0.95

function readCorpus(file: string, language: TaggedLanguage, use: CorpusUse, cache: Map<string, Word>): Read[][] {
  const corpus = use.foreign ? use.name : null
  const text = readFileSync(file, 'utf8')
  return readConll(text).map((sentence) => readExamples(sentence, { language, openMisc: use.openMisc, corpus }, cache))
}

function train(
  examples: readonly Weighed[],
  language: TaggedLanguage,
  settings: LanguageSettings,
  seed: number,
): Uint8Array {
  const known = vocabulary(
    examples.map(({ read }) => read.features),
    settings.rarest,
  )
  const weights = learn(
    examples.map(({ read, weight }) => ({ rows: rowsOf(read.features, known), allowed: read.allowed, weight })),
    { ...settings, rowCount: known.size, seed },
  )
  return encodeModel({ language, hashes: Int32Array.from(known.keys()), ...weights })
}

function modelOf(bytes: Uint8Array): Model {
  const model = decodeModel(bytes)
  if (model === null) throw new Error('A model that was just written cannot be read')
  return model
}

const { values } = parseArgs({
  options: {
    lang: { type: 'string' },
    data: { type: 'string', default: '../shared/data' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: modelFolder() },
    without: { type: 'string' },
  },
})
const language = values.lang
if (language !== 'ar' && language !== 'en') {
  console.error('--lang ar or --lang en')
  process.exit(1)
}
const settings = {
  ...SETTINGS[language],
  corpora: SETTINGS[language].corpora.filter(({ name }) => name !== values.without),
}
const seed = Number(values.seed)
const folder = resolve(values.data)
if (!settings.corpora.every(({ name }) => existsSync(join(folder, `${name}.train.conll`)))) {
  console.error(`NOT TRAINED: ${folder} lacks a corpus of ${settings.corpora.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

const started = performance.now()
const cache = new Map<string, Word>()
const read = settings.corpora.map((use) => ({
  use,
  sentences: readCorpus(join(folder, `${use.name}.train.conll`), language, use, cache),
}))
const weigh = ({ use, sentences }: (typeof read)[number], keep: (at: number) => boolean): Weighed[] =>
  sentences.flatMap((parts, at) => (keep(at) ? parts.map((part) => ({ read: part, weight: use.weight })) : []))
const main = read[0]
const count = main?.sentences.length ?? 0
const part = read.flatMap((corpus) => weigh(corpus, (at) => corpus !== main || !isHeldOut(at, count)))
const held = main?.sentences.filter((_, at) => isHeldOut(at, count)).flat() ?? []
console.log(
  `held out, ${held.length} sentences: ${describeFigures(measure(modelOf(train(part, language, settings, seed)), held))}`,
)

const bytes = train(
  read.flatMap((corpus) => weigh(corpus, () => true)),
  language,
  settings,
  seed,
)
mkdirSync(values.out, { recursive: true })
const file = join(values.out, `${language}.tagger`)
writeFileSync(file, bytes)
const dev = join(folder, `${main?.use.name}.dev.conll`)
if (main !== undefined && existsSync(dev)) {
  const sentences = readCorpus(dev, language, main.use, cache).flat()
  console.log(`${basename(dev)}: ${describeFigures(measure(modelOf(bytes), sentences))}`)
}
console.log(
  `${file}: ${(bytes.length / 1e6).toFixed(2)} MB, ${((performance.now() - started) / 1000).toFixed(0)} s, ${(process.resourceUsage().maxRSS / 2 ** 10).toFixed(0)} MB at most`,
)
