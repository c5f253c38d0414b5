import { expect, test } from 'vitest'
import type { OffersTo, PickedOffers } from '../../../shared/contract/index.ts'
import { accept, addMention, addQuote, reject, setCue, setSpeaker } from '../../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId, DraftArticle } from '../../../shared/model/index.ts'
import { find, scene, someone } from '../../../test/support/scene.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import type { Corpus } from '../corpus/index.ts'
import { markCopies, offersTo } from './copies.ts'

const BODY = [
  'قال الوزير خالد العلي إن «المحادثات بدأت في دمشق» صباح اليوم، بحسب ما نقلت عنه الوكالة الرسمية.',
  'وأضاف العلي أن الوفد سيزور حلب وحمص وحماة خلال الأيام المقبلة، ثم يعود إلى العاصمة لمتابعة اللقاءات مع المسؤولين.',
  'وكانت الحكومة أعلنت في وقت سابق أنها تدرس المقترحات التي قدمتها الأطراف المشاركة في الاجتماع الأخير.',
]
const texts = {
  source: BODY.join('\n\n'),
  copy: ['موقع الأخبار', ...BODY].join('\n\n'),
  edited: [BODY[0], BODY[1]!.replace('حلب وحمص', 'حلب، وحمص'), BODY[2]].join('\n\n'),
}
const draft = (text: string, found: Parameters<typeof scene>[1] = {}): DraftArticle => {
  const { article, blocks: _, mentions, entities } = scene(text, found)
  return {
    ...article,
    sourceId: null,
    text,
    blocks: [],
    mentions,
    entities: entities.map(({ identity: _identity, ...entity }) => entity),
    quotes: [],
  }
}
const named = (doc: ArticleDocument) =>
  doc.mentions.map(({ start, end, label, status, entity }) => {
    return [doc.text.slice(start, end), label, status, doc.entities.find(({ id }) => id === entity)?.name ?? null]
  })

/** An article that was reviewed, and two copies: one with suggestions, a wrong one among them, one with another comma. */
async function reviewed() {
  const corpus = await temporaryCorpus()
  const [source, copy, edited] = (await importDrafts(corpus, [
    draft(texts.source),
    draft(texts.copy, {
      mentions: [
        { surface: 'دمشق', label: 'LOC' },
        { surface: 'خالد', label: 'PER' },
        { surface: 'حلب', label: 'ORG' },
      ],
    }),
    draft(texts.edited),
  ])) as [ArticleId, ArticleId, ArticleId]
  const { first } = await corpus.reserve(100)
  let next = first
  const context = { ...someone(), nextId: () => next++ }
  const edit = async (
    article: ArticleId,
    build: (doc: ArticleDocument) => Parameters<Corpus['commit']>[0]['change'],
  ): Promise<void> => {
    await corpus.commit({ change: build(await corpus.document(article)), verb: 'test', person: 'سلمى' })
  }
  for (const [surface, label] of [
    ['خالد العلي', 'PER'],
    ['دمشق', 'LOC'],
    ['حلب', 'LOC'],
  ] as const)
    await edit(source, (doc) => addMention(doc, find(doc.text, surface), label, context))
  await edit(source, (doc) => addQuote(doc, find(doc.text, 'المحادثات بدأت في دمشق'), context))
  await edit(source, (doc) => setCue(doc, doc.quotes[0]!.id, find(doc.text, 'قال'), context))
  await edit(source, (doc) => setSpeaker(doc, doc.quotes[0]!.id, find(doc.text, 'الوزير خالد العلي'), context))
  return { corpus, source, copy, edited, edit, context }
}

async function offersOf(corpus: Corpus, article: ArticleId): Promise<readonly OffersTo[]> {
  const found: OffersTo[] = []
  for await (const event of offersTo(corpus, article, new AbortController().signal))
    if (event.type === 'found') found.push(...event.articles)
  return found
}

async function mark(corpus: Corpus, article: ArticleId, offers: readonly OffersTo[]) {
  const picked: PickedOffers = offers.map((one) => {
    return { article: one.article, keys: one.offers.map(({ key }) => key) }
  })
  const who = { person: 'ليلى', signal: new AbortController().signal }
  for await (const event of markCopies(corpus, { article, picked }, who)) if (event.type === 'finished') return event
  throw new Error('it did not finish')
}

test('copies get what was accepted where their sentences are the same, as one undo', async () => {
  const { corpus, source, copy, edited } = await reviewed()
  const before = [await corpus.document(copy), await corpus.document(edited)]
  const offers = await offersOf(corpus, source)
  expect(offers.map((one) => [one.article, one.offers.map(({ text, state }) => [text, state])])).toEqual([
    [
      copy,
      [
        ['خالد العلي', 'suggested'],
        ['المحادثات بدأت في دمشق', 'open'],
        ['دمشق', 'suggested'],
        ['حلب', 'suggested'],
      ],
    ],
    // Its second sentence has another comma: nothing in it is offered.
    [
      edited,
      [
        ['خالد العلي', 'open'],
        ['المحادثات بدأت في دمشق', 'open'],
        ['دمشق', 'open'],
      ],
    ],
  ])

  const report = await mark(corpus, source, offers)
  expect(report).toMatchObject({ articles: 2, conflicts: 0, stopped: false })
  const marked = await corpus.document(copy)
  // The suggestion of half the name and the one under another label became what they should be.
  expect(named(marked)).toEqual([
    ['خالد العلي', 'PER', 'accepted', 'خالد العلي'],
    ['دمشق', 'LOC', 'accepted', 'دمشق'],
    ['حلب', 'LOC', 'accepted', 'حلب'],
  ])
  const quote = marked.quotes[0]!
  const words = (span: { start: number; end: number } | null) => marked.text.slice(span!.start, span!.end)
  expect([words(quote.content[0]!), words(quote.cue), words(quote.speaker), quote.kind]).toEqual([
    'المحادثات بدأت في دمشق',
    'قال',
    'الوزير خالد العلي',
    'direct',
  ])
  expect(quote.speakerEntities).toEqual([marked.mentions[0]!.entity])
  expect(marked.mentions[0]!.reviewed).toMatchObject({ by: 'ليلى', how: 'bulk' })

  expect((await offersOf(corpus, source)).flatMap((one) => one.offers.map(({ state }) => state))).toEqual(
    Array.from({ length: 7 }, () => 'marked'),
  )
  await corpus.undo('ليلى')
  expect([await corpus.document(copy), await corpus.document(edited)]).toEqual(before)
})

test('what somebody decided in a copy stays', async () => {
  const { corpus, source, copy, edit, context } = await reviewed()
  await edit(copy, (doc) =>
    reject(doc, { type: 'mention', id: doc.mentions.find(({ label }) => label === 'LOC')!.id }, context),
  )
  await edit(copy, (doc) =>
    accept(doc, { type: 'mention', id: doc.mentions.find(({ label }) => label === 'ORG')!.id }, context),
  )
  await edit(copy, (doc) => addQuote(doc, find(doc.text, 'بدأت في دمشق'), context))
  const before = await corpus.document(copy)
  const [offered] = await offersOf(corpus, source)
  expect(offered!.offers.map(({ text, state }) => [text, state])).toEqual([
    ['خالد العلي', 'suggested'],
    ['المحادثات بدأت في دمشق', 'kept'],
    ['دمشق', 'kept'],
    ['حلب', 'kept'],
  ])
  await mark(corpus, source, [offered!])
  const after = await corpus.document(copy)
  expect(after.quotes).toEqual(before.quotes)
  const decided = ({ mentions }: ArticleDocument) => mentions.filter(({ label }) => label !== 'PER')
  expect(decided(after)).toEqual(decided(before))
  expect(named(after)[0]).toEqual(['خالد العلي', 'PER', 'accepted', 'خالد العلي'])
})
