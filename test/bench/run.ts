import { measureCorpus } from './corpus.bench.ts'
import { measureExport } from './export.bench.ts'
import { measureExtraction } from './extraction.bench.ts'
import { measureImport } from './import.bench.ts'
import { measureKeystrokes } from './keystrokes.bench.ts'
import { measureLearning } from './learning.bench.ts'
import { measureMillion } from './million.bench.ts'
import { measureReview } from './review.bench.ts'

/*
 * `npm run bench`: speed and size on this machine. The last line is JSON. Numbers after the command choose how many articles
 * are stored and how many exported: `npm run bench -- 2000 10000`. `npm run bench -- million` measures a corpus of a million
 * articles alone, which it makes first, once (a quarter of an hour, 5 GB in the system's temporary folder); a number behind
 * it makes a smaller one.
 */

if (process.argv[2] === 'million') {
  const million = await measureMillion(Number(process.argv[3] ?? 1_000_000))
  console.table(million)
  console.log(JSON.stringify({ million }))
  process.exit(0)
}

const articles = Number(process.argv[2] ?? 20_000)
/** Made once, in the system's temporary folder. */
const EXPORTED = Number(process.argv[3] ?? 100_000)
const extraction = await measureExtraction()
console.table({ ...extraction, hostile: '' })
console.table(extraction.hostile)
const corpus = await measureCorpus(articles)
console.table(corpus)
const imported = await measureImport(Math.min(articles, 2000))
console.table(imported)
const exporting = await measureExport(EXPORTED)
console.table(exporting)
const learning = await measureLearning()
console.table(learning)
const review = await measureReview()
for (const figures of Object.values(review)) console.table(figures)
const keystrokes = await measureKeystrokes()
console.table(keystrokes?.found.perCorrection)
console.table(keystrokes?.spoiled.perCorrection)
console.log(JSON.stringify({ extraction, corpus, import: imported, exporting, learning, review, keystrokes }))
