import { expect, test } from 'vitest'
import type { ArticleDocument, DraftArticle, Status } from '../../../shared/model/index.ts'
import { changed } from '../../../test/support/changed.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { identityEdits } from '../workbench/identities.ts'

const PERSON = 'ليلى'
const STATUSES = ['suggested', 'accepted', 'rejected'] as const satisfies readonly Status[]

function draft(index: number): DraftArticle {
  const plain = generateArticle({ seed: index, paragraphs: 3, paragraphLength: 90, mentions: 6, quotes: 4 })
  return {
    ...plain,
    meta: {
      title: `${index}`,
      published_at: `2024-0${1 + (index % 6)}-1${index % 9}`,
      ...(index % 4 > 0 && { outlet: `o${index % 3}` }),
    },
    mentions: plain.mentions.map((one, at) => changed(one, { status: STATUSES[(index + at) % 3]! })),
    quotes: plain.quotes.map((one, at) => changed(one, { status: STATUSES[(index + at) % 3]! })),
  }
}

const tally = (values: Iterable<string>) => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
const shown = <Item extends { readonly status: Status }>(items: readonly Item[]) =>
  items.filter(({ status }) => status !== 'rejected')

test('counts are those of the documents', async () => {
  const corpus = await temporaryCorpus()
  const ids = await importDrafts(
    corpus,
    Array.from({ length: 24 }, (_, index) => draft(index)),
  )
  const documents = await Promise.all(ids.map((id) => corpus.document(id)))
  const speakersOf = (doc: ArticleDocument) =>
    shown(doc.quotes).flatMap(({ speakerEntities }) =>
      speakerEntities.map((id) => doc.entities.find((entity) => entity.id === id)!.name),
    )
  const found = await corpus.insights({})
  expect(found.articles).toBe(24)
  const quotes = tally(documents.flatMap(speakersOf))
  expect(new Map(found.speakers.map(({ name, quotes: count }) => [name, count]))).toEqual(quotes)
  const articles = tally(documents.flatMap((doc) => [...new Set(speakersOf(doc))]))
  expect(new Map(found.speakers.map(({ name, articles: count }) => [name, count]))).toEqual(articles)

  const labels = tally(
    documents.flatMap((doc) =>
      shown(doc.mentions).map(({ label }) => `${(doc.article.meta.outlet as string | undefined) ?? null} ${label}`),
    ),
  )
  expect(new Map(found.labels.map(({ outlet, label, mentions }) => [`${outlet} ${label}`, mentions]))).toEqual(labels)

  expect(found.unit).toBe('week')
  expect(found.quotes.reduce((sum, one) => sum + one.quotes, 0)).toBe(
    documents.reduce((sum, doc) => sum + shown(doc.quotes).length, 0),
  )
  for (const { one, other, articles: count } of found.together) {
    expect(documents.filter((doc) => [one, other].every((name) => speakersOf(doc).includes(name)))).toHaveLength(count)
  }
  const half = await corpus.insights({ outlet: ['o1'] })
  expect(half.articles).toBe(documents.filter(({ article }) => article.meta.outlet === 'o1').length)
})

test('linked names count as one', async () => {
  const corpus = await temporaryCorpus()
  const ids = await importDrafts(corpus, [draft(1), draft(2), draft(3)])
  const before = await corpus.insights({})
  const [first, second] = before.speakers
  const documents = await Promise.all(ids.map((id) => corpus.document(id)))
  const entities = documents.flatMap((doc) =>
    doc.entities.filter(({ name }) => name === first!.name || name === second!.name).map(({ id }) => id),
  )
  await identityEdits(corpus, PERSON).link({ entities, to: { names: ['One'], label: 'PER' }, status: 'accepted' })
  const after = await corpus.insights({})
  expect(after.speakers.find(({ name }) => name === 'One')?.quotes).toBe(first!.quotes + second!.quotes)
  expect(after.speakers).toHaveLength(before.speakers.length - 1)
})

test('edits count by week: right, put right, rejected, added', async () => {
  const corpus = await temporaryCorpus()
  const [id] = await importDrafts(corpus, [draft(1)])
  const { mentions } = await corpus.document(id!)
  const set = (index: number, verb: string, to: object, from: object) =>
    corpus.commit({
      person: PERSON,
      verb,
      change: {
        added: [],
        updated: [{ type: 'mention', id: mentions[index]!.id, from: from as never, to: to as never }],
        removed: [],
      },
    })
  await set(0, 'accept', { flagged: true }, { flagged: false })
  await set(1, 'reject', { flagged: true }, { flagged: false })
  await set(2, 'relabel', { flagged: true }, { flagged: false })
  expect((await corpus.insights({})).work).toMatchObject([{ accepted: 1, rejected: 1, corrected: 1, added: 0 }])
  await corpus.undo(PERSON)
  expect((await corpus.insights({})).work).toMatchObject([{ accepted: 1, rejected: 1, corrected: 0, added: 0 }])
})
