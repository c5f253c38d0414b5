import { writeFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { BulkAction, BulkEvent } from '../../../shared/contract/index.ts'
import type { ArticleDocument, ArticleId, DraftAnnotations, Entity, Identity } from '../../../shared/model/index.ts'
import { changed } from '../../../test/support/changed.ts'
import { openFile } from '../../../test/support/file-state.ts'
import type { FileState, OpenFile } from '../../../test/support/file-state.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { changeOf, randomEdit } from '../../../test/support/random-edits.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { openCorpus } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { createPool } from '../jobs/index.ts'
import type { Pool } from '../jobs/index.ts'
import { runBulk } from './bulk.ts'
import { markCopies, offersTo } from './copies.ts'
import { identityEdits } from './identities.ts'
import { markPicked } from './mark-all.ts'
import { mergeFrom } from './merging.ts'

const SMALL = { paragraphs: 2, paragraphLength: 80, mentions: 4, quotes: 1 }
const ORIGIN = 'auto:again'
const { signal } = new AbortController()

/** What there is to do something to, outside the bin. */
interface Scene {
  readonly corpus: Corpus
  readonly pool: Pool
  readonly person: string
  readonly documents: readonly ArticleDocument[]
  readonly entities: readonly Entity[]
  readonly identities: readonly Identity[]
  /** Numbers that pick from these, whatever there is. */
  readonly n: readonly number[]
  readonly edit: typeof randomEdit extends fc.Arbitrary<infer Edit> ? Edit : never
  readonly id: () => number
}

/** Does it, and says whether there is something to undo now. */
type Act = (scene: Scene) => Promise<boolean>

const ACTS = {
  async edit({ corpus, person, documents, edit, id }) {
    const texts = new Map(documents.map(({ article, text }) => [article.id as number, text]))
    const own = documents.flatMap(({ article, blocks, mentions, entities, quotes }) => {
      return [article, ...blocks, ...mentions, ...entities, ...quotes]
    })
    const change = changeOf(edit, { records: [...own, ...(await corpus.labels())], texts, id })
    return change !== null && told(corpus.commit({ change, verb: 'test', person }))
  },
  tag: bulk(({ n }) => ({
    type: 'tag',
    add: ['عاجل', '__proto__'].slice(at(n, 2) % 2),
    remove: ['constructor', 'عاجل'],
  })),
  done: bulk(({ n }) => ({ type: 'done', acceptRest: at(n, 2) % 2 === 0 })),
  reopen: bulk(() => ({ type: 'reopen' })),
  delete: bulk(() => ({ type: 'delete' })),
  async restore({ corpus, person, n }) {
    const binned = (await corpus.bin()).rows.map(({ id }) => id)
    if (binned.length === 0) return false
    const articles = [...someOf(binned, n)]
    return finished(runBulk(corpus, { articles }, { type: 'restore' }, { person, signal }))
  },
  async mark({ corpus, person, documents, n }) {
    const { article, text } = pick(documents, at(n, 0))
    const stops = Array.from(new Intl.Segmenter().segment(text), ({ index }) => index)
    const span = { start: stops[at(n, 1) % 20] ?? 0, end: stops[20 + (at(n, 2) % 10)] ?? text.length }
    const picked = [{ article: article.id, spans: [span] }]
    return finished(markPicked(corpus, { label: 'ORG', picked }, { person, signal }))
  },
  async link({ corpus, person, identities, n, ...scene }) {
    const to = at(n, 3) % 2 === 0 ? undefined : identities[at(n, 2) % Math.max(1, identities.length)]?.id
    const status = at(n, 1) % 3 === 0 ? 'rejected' : 'accepted'
    const entities = someOf(scene.entities, n).map(({ id }) => id)
    return told(identityEdits(corpus, person).link({ entities, to: to ?? { names: ['اسم'], label: 'PER' }, status }))
  },
  async unlink({ corpus, person, entities }) {
    const linked = entities.filter(({ identity }) => identity !== null).map(({ id }) => id)
    return told(identityEdits(corpus, person).unlink({ entities: linked }))
  },
  async merge({ corpus, person, identities: [into, ...others] }) {
    if (into === undefined || others.length === 0) return false
    return told(identityEdits(corpus, person).merge({ into: into.id, others: others.map(({ id }) => id) }))
  },
  async split({ corpus, person, entities, n }) {
    const some = someOf(entities, n).map(({ id }) => id)
    return some.length > 0 && told(identityEdits(corpus, person).split({ entities: some, name: 'آخر', label: 'ORG' }))
  },
  async remove({ corpus, person, identities, n }) {
    const identity = identities[at(n, 0) % Math.max(1, identities.length)]
    return identity !== undefined && told(identityEdits(corpus, person).remove({ identity: identity.id }))
  },
  async import({ corpus, person, id }) {
    return (await importDrafts(corpus, [generateArticle({ ...SMALL, seed: id() })], person)).length > 0
  },
  async extract({ corpus, person, documents, n }) {
    const some = someOf(documents, n)
    const run = await corpus.beginRun({ kind: 'extraction', person, settings: null })
    for (const document of some) await corpus.replaceSuggestions(run, document.article.id, foundAgain(document, n))
    await corpus.finishRun(run, null)
    return some.length > 0
  },
  async copies({ corpus, person, documents, n }) {
    const article = pick(documents, at(n, 0)).article.id
    const picked: { article: ArticleId; keys: string[] }[] = []
    for await (const event of offersTo(corpus, article, signal))
      if (event.type === 'found')
        for (const copy of event.articles)
          picked.push({ article: copy.article, keys: copy.offers.map(({ key }) => key) })
    return finished(markCopies(corpus, { article, picked }, { person, signal }))
  },
  async annotated({ corpus, pool, person, documents, n, id }) {
    const path = `${corpus.path} ${id()}.jsonl`
    const lines = [
      { text: pick(documents, at(n, 0)).text, label: [[at(n, 2) % 20, 20 + (at(n, 3) % 10), 'NEW']] },
      { text: pick(documents, at(n, 1)).text, label: [[3, 9, 'LOC']] },
    ]
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'))
    return finished(mergeFrom(corpus, pool, { inputs: [{ path }], picked: null }, { person, signal }))
  },
  async revert({ corpus, person, documents, n }) {
    const log = await corpus.log(pick(documents, at(n, 0)).article.id, 100)
    const inEffect = log.filter(({ undone }) => !undone)
    return inEffect.length > 0 && told(corpus.revert(pick(inEffect, at(n, 1)).group, person))
  },
  /** Taken back and done again: by somebody whose step need not be the last of all; where it cannot be, one before it. */
  async again({ corpus, person }) {
    const newest = (await corpus.historyState(person)).undo
    if ((await told(corpus.undo(person))) || (await told(corpus.undo(person, newest?.group)))) await corpus.redo(person)
    return false
  },
} satisfies Record<string, Act>

test('whatever is done, the file agrees with itself; all of it undone it is as it was, and done again as well', async () => {
  const pool = createPool({ width: 1 })
  onTestFinished(() => pool.close())
  const action = fc.record({
    kind: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
    person: fc.constantFrom('ليلى', 'عمر'),
    edit: randomEdit,
    n: fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 4 }),
    reopen: fc.nat(9).map((number) => number === 0),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 16, size: 'max' }), async (actions) => {
      const opened = await openedWorld()
      let id = (await opened.corpus().reserve(1000)).first
      const before: { readonly state: FileState; readonly person: string }[] = []
      let state = opened.file().state()
      const expectState = (expected: FileState) => {
        state = opened.file().state()
        expect(state).toEqual(expected)
        expect(opened.file().problems()).toEqual([])
      }

      for (const { kind, reopen, ...rest } of actions) {
        if (reopen) await opened.again()
        const corpus = opened.corpus()
        const documents = await Promise.all((await corpus.idsOf(EVERYTHING)).map((one) => corpus.document(one)))
        if (documents.length === 0) break
        const entities = documents.flatMap((document) => document.entities)
        const known = new Map(documents.flatMap((document) => document.identities).map((one) => [one.id, one]))
        const identities = [...known.values()]
        const scene = { ...rest, corpus, pool, documents, entities, identities, id: () => id++ }
        const was = state
        const did = await ACTS[kind](scene)
        expectState(did ? opened.file().state() : was)
        if (did) before.push({ state: was, person: rest.person })
      }

      const after = [...before.slice(1).map((one) => one.state), state]
      for (const one of before.toReversed()) {
        await opened.corpus().undo(one.person)
        expectState(one.state)
      }
      await opened.again()
      for (const [index, { person }] of before.entries()) {
        await opened.corpus().redo(person)
        expectState(after[index] ?? state)
      }
      await opened.close()
    }),
    { numRuns: 5 },
  )
}, 300_000)

const EVERYTHING = { filter: {}, sort: 'added' } as const

/** A corpus with four articles, two of which are copies, and its file. */
async function openedWorld() {
  let corpus = await temporaryCorpus()
  const news = generateArticle({ ...SMALL, seed: 1 })
  const drafts = [
    hostileDraft(),
    news,
    changed(news, { text: `${news.text}.` }),
    generateArticle({ ...SMALL, seed: 2 }),
  ]
  await importDrafts(corpus, drafts, 'somebody')
  let file: OpenFile = openFile(corpus.path)
  const close = async () => {
    file.close()
    await corpus.close()
  }
  return {
    corpus: () => corpus,
    file: () => file,
    close,
    async again() {
      await close()
      corpus = await openCorpus(corpus.path)
      file = openFile(corpus.path)
    },
  }
}

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0

/** @param items not empty */
function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('nothing to pick')
  return item
}

const someOf = <Item>(items: readonly Item[], n: readonly number[]): readonly Item[] =>
  items.filter((_, index) => (at(n, 1) + index) % 3 !== 0)

/** Whether it was done: what does not fit the records is refused. */
async function told(done: Promise<unknown>): Promise<boolean> {
  try {
    await done
    return true
  } catch (error) {
    const refused = ['CannotUndo', 'Conflict', 'InvalidChange', 'NothingToUndo', 'NotFound']
    if (error instanceof Error && refused.includes(error.name)) return false
    throw error
  }
}

/** Whether it changed anything. */
async function finished(events: AsyncIterable<BulkEvent>): Promise<boolean> {
  let records = 0
  for await (const event of events) if (event.type === 'finished') ({ records } = event)
  return records > 0
}

function bulk(actionOf: (scene: Scene) => BulkAction): Act {
  return (scene) => {
    const { corpus, person, documents, n } = scene
    const articles = someOf(documents, n).map(({ article }) => article.id)
    return finished(runBulk(corpus, { articles }, actionOf(scene), { person, signal }))
  }
}

/** What an extraction could find in an article: some of what is there, a little otherwise. */
function foundAgain({ mentions, entities, quotes, blocks }: ArticleDocument, n: readonly number[]): DraftAnnotations {
  const index = new Map(entities.map(({ id }, place) => [id, place]))
  const isLeft = (_: unknown, place: number) => (at(n, 2) + place) % 4 !== 0
  const fresh = { status: 'suggested', origin: ORIGIN } as const
  const open = { ...fresh, uid: null, note: '', flagged: false, reviewed: null, confidence: 0.3 } as const
  return {
    blocks: blocks.filter(isLeft).map((block) => changed(block, fresh)),
    entities: entities.map(({ label, name, aliases }, place) => {
      const other = isLeft(null, place) ? name : `${name} ${at(n, 3) % 3}`
      return { uid: null, label, name: other, aliases, origin: ORIGIN, reference: null }
    }),
    mentions: mentions.filter(isLeft).map((mention) => {
      const entity = mention.entity === null ? null : (index.get(mention.entity) ?? null)
      return changed(mention, changed(open, { entity }))
    }),
    quotes: quotes.filter(isLeft).map((quote) => {
      const speakerEntities = quote.speakerEntities.flatMap((entity) => index.get(entity) ?? [])
      return changed(quote, changed(open, { speakerEntities }))
    }),
  }
}
