import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { between, isEmpty, NO_CHANGE } from '../../../shared/change/index.ts'
import type { ArticleFilter, ArticleSort } from '../../../shared/contract/index.ts'
import type { AnyRecord, ArticleDocument, DraftArticle, EntityId } from '../../../shared/model/index.ts'
import { changed } from '../../../test/support/changed.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { identityEdits } from '../workbench/identities.ts'
import { openWriting } from './connection.ts'
import type { Corpus } from './corpus.ts'
import { NothingToUndo } from './errors.ts'
import { openCorpus } from './open.ts'

const PERSON = 'ليلى'
const SHAPE = { paragraphs: 2, paragraphLength: 90, mentions: 5, quotes: 3 }

/** In how many articles somebody of a name is mentioned, or speaks. */
async function counted(corpus: Corpus, name: string) {
  const total = async (filter: ArticleFilter) => (await corpus.page({ filter, sort: 'added' }, 0, 1)).total
  return { mentioned: await total({ mentioned: [name] }), speaker: await total({ speaker: [name] }) }
}

/** The same, of documents: a name is the entity's own, or that of the identity that it is. */
async function countedIn(corpus: Corpus, documents: readonly ArticleDocument[], name: string) {
  const count = { mentioned: 0, speaker: 0 }
  for (const { entities, mentions, quotes } of documents) {
    const own: EntityId[] = []
    for (const { id, name: its, identity, identityStatus } of entities) {
      const isLinked = identity !== null && identityStatus !== 'rejected'
      const { name: other, aliases } = isLinked ? await corpus.identity(identity) : { name: its, aliases: [] }
      if ([its, other, ...aliases].includes(name)) own.push(id)
    }
    const names = (ids: readonly (EntityId | null)[]) => own.some((id) => ids.includes(id))
    if (mentions.some(({ status, entity }) => status !== 'rejected' && names([entity]))) count.mentioned += 1
    if (quotes.some(({ status, speakerEntities }) => status !== 'rejected' && names(speakerEntities)))
      count.speaker += 1
  }
  return count
}

test('who appears where follows every edit, and its undo', async () => {
  const corpus = await temporaryCorpus()
  const drafts = [1, 2, 3, 4].map((seed) => generateArticle({ ...SHAPE, seed }))
  const ids = await importDrafts(corpus, drafts)
  const [first] = drafts
  const names = [...first!.entities.slice(0, 5).map(({ name }) => name), 'أحمد', 'Ahmad']
  const documents = () => Promise.all(ids.map((id) => corpus.document(id)))
  const identities = identityEdits(corpus, PERSON)
  const edit = async <Item extends AnyRecord>(record: Item | undefined, fields: Partial<Item>) => {
    const change = record === undefined ? NO_CHANGE : between([record], [{ ...record, ...fields }])
    if (!isEmpty(change)) await corpus.commit({ person: PERSON, verb: 'test', change })
  }
  const extract = async ({ article }: ArticleDocument, at: number) => {
    const found = drafts[ids.indexOf(article.id)]!
    const run = await corpus.beginRun({ kind: 'extraction', person: PERSON, settings: null })
    await corpus.replaceSuggestions(run, article.id, at % 2 === 0 ? found : { ...found, mentions: [], quotes: [] })
    await corpus.finishRun(run, null)
  }
  const edits: ((document: ArticleDocument, at: number) => Promise<unknown>)[] = [
    ({ mentions }, at) => edit(mentions[at % 5], { status: 'rejected' }),
    ({ mentions }, at) => edit(mentions[at % 5], { status: 'accepted' }),
    ({ mentions, entities }, at) => edit(mentions[at % 5], { entity: entities[at % entities.length]?.id ?? null }),
    ({ quotes }, at) => edit(quotes[at % 3], { status: 'rejected' }),
    ({ quotes, entities }, at) =>
      edit(quotes[at % 3], { speakerEntities: entities.slice(at, at + 2).map(({ id }) => id) }),
    ({ entities }, at) => edit(entities[at % entities.length], { name: 'أحمد' }),
    ({ entities }, at) =>
      identities.link({
        entities: entities.slice(at % entities.length).map(({ id }) => id),
        to: { names: ['Ahmad'], label: 'PER' },
        status: at % 3 === 0 ? 'rejected' : 'accepted',
      }),
    extract,
    () =>
      corpus.undo(PERSON).catch((error: unknown) => {
        if (!(error instanceof NothingToUndo)) throw error
      }),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(3), fc.nat(edits.length - 1), fc.nat(9)), { minLength: 4, maxLength: 8 }),
      async (steps) => {
        for (const [article, which, at] of steps) await edits[which]!((await documents())[article]!, at)
        const now = await documents()
        for (const name of names) expect(await counted(corpus, name)).toEqual(await countedIn(corpus, now, name))
      },
    ),
    { numRuns: 20, seed: 7 },
  )
})

test('a list of thousands in which somebody appears is the same as if each were looked at', async () => {
  const made = await temporaryCorpus()
  await made.close()
  // So that they are of two stretches of ids.
  const connection = openWriting(made.path)
  connection.sql("UPDATE sequence SET next = 2900 WHERE name = 'article'").run()
  connection.close()
  const corpus = await openCorpus(made.path)
  onTestFinished(() => corpus.close())
  const plain = generateArticle({ seed: 1, paragraphs: 1, paragraphLength: 90, mentions: 1, quotes: 1 })
  const [mention, quote] = [plain.mentions[0]!, plain.quotes[0]!]
  const draft = (index: number): DraftArticle => ({
    ...plain,
    text: `${plain.text} ${index} ${index % 13 === 0 ? 'زيتون' : 'ليمون'}`,
    blocks: [],
    entities: ['سعد', 'هند'].map((name) => changed(plain.entities[0]!, { name })),
    mentions: [changed(mention, { entity: 0, status: index % 60 === 0 ? 'rejected' : 'suggested' })],
    quotes: index % 7 === 0 ? [] : [changed(quote, { speakerEntities: [index % 9 === 0 ? 1 : 0] })],
    status: index % 10 === 0 ? 'done' : 'new',
    meta: { outlet: index % 3 === 0 ? 'o' : null, published_at: `2024-0${1 + (index % 9)}-01` },
  })
  const drafts = Array.from({ length: 2600 }, (_, index) => draft(index))
  const ids = await importDrafts(corpus, drafts)
  const bin = ids.slice(50, 60)
  const bins = bin.map(async (id) => (await corpus.document(id)).article)
  const before = await Promise.all(bins)
  const binned = between(
    before,
    before.map((article) => changed(article, { deleted: true })),
  )
  await corpus.commit({ person: PERSON, verb: 'test', change: binned })

  const says = ({ quotes }: DraftArticle, entity: number) => quotes.some((one) => one.speakerEntities.includes(entity))
  const names = ({ mentions }: DraftArticle) => mentions.some(({ status }) => status !== 'rejected')
  const isDone = ({ status }: DraftArticle) => status === 'done'
  const lists: readonly (readonly [ArticleFilter, (draft: DraftArticle) => boolean])[] = [
    [{ mentioned: ['سعد'] }, names],
    [{ mentioned: ['سعد', 'هند'] }, names],
    [{ mentioned: ['سعد'], speaker: ['هند'] }, (one) => names(one) && says(one, 1)],
    [{ speaker: ['سعد', 'هند'] }, (one) => says(one, 0) || says(one, 1)],
    [{ mentioned: ['سعد'], status: ['new'] }, (one) => names(one) && !isDone(one)],
    [{ mentioned: ['سعد'], status: ['done'] }, (one) => names(one) && isDone(one)],
    [{ mentioned: ['سعد'], outlet: ['o'] }, (one) => names(one) && one.meta.outlet === 'o'],
    [{ mentioned: ['سعد'], outlet: ['none'] }, () => false],
    [{ mentioned: ['سعد'], from: '2024-02-01' }, (one) => names(one) && one.meta.published_at! >= '2024-02-01'],
    [{ mentioned: ['سعد'], text: 'زيتون' }, (one) => names(one) && one.text.includes('زيتون')],
    [{ mentioned: ['nobody'] }, () => false],
    [{ mentionedPart: 'سع' }, names],
    [{ mentionedPart: ' عْد', speakerPart: 'هند' }, (one) => names(one) && says(one, 1)],
    [{ speakerPart: 'د' }, (one) => says(one, 0) || says(one, 1)],
    [{ mentionedPart: 'سع', speaker: ['هند'], status: ['new'] }, (one) => names(one) && says(one, 1) && !isDone(one)],
    [{ speakerPart: 'nobody' }, () => false],
  ]
  for (const [filter, isIn] of lists) {
    const wanted = ids.filter((id, index) => isIn(drafts[index]!) && !bin.includes(id))
    for (const sort of ['added', 'newest', 'open', 'next'] satisfies ArticleSort[]) {
      const all = await corpus.idsOf({ filter, sort })
      expect(all.toSorted((a, b) => a - b)).toEqual(wanted)
      const at = Math.floor(wanted.length * 0.6)
      const page = await corpus.page({ filter, sort }, at, 20)
      expect([page.total, page.rows.map(({ id }) => id)]).toEqual([wanted.length, all.slice(at, at + 20)])
      expect(await corpus.rank({ filter, sort }, all[at] ?? bin[0]!)).toBe(all.length === 0 ? null : at)
    }
  }
})
