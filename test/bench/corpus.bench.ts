import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCorpus, openCorpus } from '../../electron/core/corpus/index.ts'
import type { Corpus } from '../../electron/core/corpus/index.ts'
import type { DraftArticle, Mention } from '../../shared/model/index.ts'
import { generateArticle, NEWS } from '../support/generated-articles.ts'

/** What issue 2 holds the corpus to, as measured here. */
export interface CorpusFigures {
  readonly articles: number
  readonly storedPerSecond: number
  readonly bytesPerArticle: number
  readonly openMs: number
  /** Of edits while nothing else is written. */
  readonly editP95Ms: number
  readonly editMaxMs: number
  /** Of edits while articles are being stored. */
  readonly editWhileStoringP95Ms: number
  readonly editWhileStoringMaxMs: number
  readonly editsWhileStoring: number
  readonly pageMs: number
  readonly searchMs: number
}

const PERSON = 'bench'
const rounded = (value: number) => Math.round(value * 100) / 100
const p95 = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Accepts a suggestion or takes that back, as a key press does. */
function editOf(
  { id, status }: Mention,
  times: number,
): { change: Parameters<Corpus['commit']>[0]['change']; verb: string } {
  const other = status === 'suggested' ? 'accepted' : 'suggested'
  const [from, to] = times % 2 === 0 ? [status, other] : [other, status]
  return {
    change: { added: [], updated: [{ type: 'mention', id, from: { status: from }, to: { status: to } }], removed: [] },
    verb: 'accept',
  }
}

/** Edits as fast as a key is held down (30 a second), until told to stop. */
async function edits(corpus: Corpus, mention: Mention, until: () => boolean, everyMs: number): Promise<number[]> {
  const times: number[] = []
  while (!until()) {
    const edit = editOf(mention, times.length)
    times.push(await timed(() => corpus.commit({ ...edit, person: PERSON })))
    await new Promise((resolve) => void setTimeout(resolve, everyMs))
  }
  if (times.length % 2 === 1) await corpus.commit({ ...editOf(mention, 1), person: PERSON })
  return times
}

/** Different texts made beforehand: making them is not what is measured. */
const VARIETY = 1000
const FIRST_SEED = 1_000_000

function articleMaker(): (index: number) => DraftArticle {
  const made = Array.from({ length: VARIETY }, (_, index) => generateArticle({ ...NEWS, seed: FIRST_SEED + index }))
  return (index) => {
    const draft = made[index % VARIETY]
    if (draft === undefined) throw new Error('no article')
    // As long as the seed that stands in the headline, so that every span stays right.
    const number = String(FIRST_SEED + index)
    return { ...draft, text: draft.text.replace(String(FIRST_SEED + (index % VARIETY)), number) }
  }
}

export async function measureCorpus(articles: number): Promise<CorpusFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  const path = join(folder, 'bench.isnad')
  try {
    const article = articleMaker()
    let corpus = await createCorpus(path)
    const run = await corpus.beginRun({ kind: 'import', person: PERSON, settings: null })
    const { stored } = await corpus.storeArticles(run, [article(0)])
    const first = stored[0]
    if (first?.status !== 'stored') throw new Error('the first article was not stored')
    const mention = (await corpus.document(first.article)).mentions[0]
    if (mention === undefined) throw new Error('no mention to edit')

    let done = 1
    let storeMs = 0
    const storing = (async () => {
      while (done < articles) {
        storeMs += (await corpus.storeArticles(run, [article(done)])).storeMs
        done += 1
      }
      await corpus.finishRun(run, null)
    })()
    const whileStoring = await edits(corpus, mention, () => done >= articles, 33)
    await storing
    const alone = await edits(
      corpus,
      mention,
      (
        (left) => () =>
          left-- === 0
      )(300),
      0,
    )
    await corpus.close()
    const { size } = await stat(path)
    const openMs = await timed(async () => {
      corpus = await openCorpus(path)
      await corpus.page({ filter: {}, sort: 'added' }, 0, 50)
    })
    const pageMs = await timed(() => corpus.page({ filter: {}, sort: 'newest' }, articles / 2, 50))
    const searchMs = await timed(() => corpus.page({ filter: { text: 'دمشق' }, sort: 'added' }, 0, 50))
    await corpus.close()
    return {
      articles,
      storedPerSecond: Math.round((articles - 1) / (storeMs / 1000)),
      bytesPerArticle: Math.round(size / articles),
      openMs: rounded(openMs),
      editP95Ms: rounded(p95(alone)),
      editMaxMs: rounded(Math.max(...alone)),
      editWhileStoringP95Ms: rounded(p95(whileStoring)),
      editWhileStoringMaxMs: rounded(Math.max(...whileStoring)),
      editsWhileStoring: whileStoring.length,
      pageMs: rounded(pageMs),
      searchMs: rounded(searchMs),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) console.log(JSON.stringify(await measureCorpus(Number(process.argv[2] ?? 20_000))))
