import { measureCorpus } from './corpus.bench.ts'
import { measureExtraction } from './extraction.bench.ts'
import { measureReview } from './review.bench.ts'

/*
 * `npm run bench`: speed and size on this machine. The last line is JSON. Numbers after the command choose the corpus's
 * size: `npm run bench -- 2000`.
 */

const articles = Number(process.argv[2] ?? 20_000)
const extraction = await measureExtraction()
console.table({ ...extraction, hostile: '' })
console.table(extraction.hostile)
const corpus = await measureCorpus(articles)
console.table(corpus)
const review = await measureReview()
console.table(review)
console.log(JSON.stringify({ extraction, corpus, review }))
