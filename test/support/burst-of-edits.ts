import { writeSync } from 'node:fs'
import { openCorpus } from '../../electron/core/corpus/index.ts'
import { generateArticle, NEWS } from './generated-articles.ts'
import type { Identity, IdentityId } from '../../shared/model/index.ts'

/*
 * Started by the test that kills it: opens the corpus it is given, commits 200 edits while articles are being imported,
 * and prints the number of each edit when it is acknowledged.
 */

const [path = ''] = process.argv.slice(2)
const corpus = await openCorpus(path)
const { first } = await corpus.reserve(200)
const run = await corpus.beginRun({ kind: 'import', person: 'burst', settings: null })
const importing = (async () => {
  for (let seed = 1; seed <= 200; seed += 1)
    await corpus.storeArticles(run, [generateArticle({ ...NEWS, seed: first * 1000 + seed })])
})()
for (let edit = 0; edit < 200; edit += 1) {
  const identity: Identity = {
    type: 'identity',
    id: (first + edit) as IdentityId,
    uid: crypto.randomUUID(),
    label: 'PER',
    name: `edit ${first + edit}`,
    aliases: [],
    note: '',
    reference: null,
  }
  await corpus.commit({ change: { added: [identity], updated: [], removed: [] }, verb: 'test', person: 'burst' })
  writeSync(1, `${first + edit}\n`)
}
await importing
