import { expect, test } from 'vitest'
import type { ArticleQuery } from '../../../shared/contract/index.ts'
import { CHANCE, isPickedByChance } from '../../../shared/chance.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'

const SHAPE = { paragraphs: 1, paragraphLength: 60, quotes: 0 }
const NEW: ArticleQuery = { filter: { status: ['new'] }, sort: 'next' }

/** A corpus of articles that are more and less in doubt. */
async function doubtful(count: number) {
  const corpus = await temporaryCorpus()
  const drafts = Array.from({ length: count }, (_, seed) => {
    const draft = generateArticle({ ...SHAPE, seed, mentions: 2 + (seed % 3) })
    const mentions = draft.mentions.map((one) => Object.assign({}, one, { confidence: ((seed * 37) % 100) / 100 }))
    return Object.assign(draft, { mentions })
  })
  await importDrafts(corpus, drafts)
  return corpus
}

test('every fifth article of the review order is one that chance picked; the others go from most to least in doubt', async () => {
  const corpus = await doubtful(90)
  const { rows, total } = await corpus.page(NEW, 0, 200)
  expect(rows).toHaveLength(total)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(90)
  const picked = rows.filter(({ id }) => isPickedByChance(id))
  // Chance gave more than nothing, and less than a third: the rows it did not give are enough to stand in between.
  expect(picked.length).toBeGreaterThan(9)
  expect(picked.length).toBeLessThan(30)
  const byChance = rows.map((row) => row.byChance)
  expect(byChance).toEqual(rows.map(({ id }) => isPickedByChance(id)))
  // Where one kind is used up the other goes on.
  const both = 1 + Math.min(byChance.lastIndexOf(true), byChance.lastIndexOf(false))
  expect(both).toBeGreaterThan(40)
  expect(byChance.slice(0, both)).toEqual(Array.from({ length: both }, (_, place) => place % 5 === 4))
  const others = rows.filter(({ id }) => !isPickedByChance(id)).map(({ doubt, novelty }) => doubt * novelty)
  expect(others).toEqual(others.toSorted((one, other) => other - one))
  expect(new Set(others).size).toBeGreaterThan(5)
})

test('its pages, ranks and neighbours agree, also when some articles are done and one kind is used up', async () => {
  const corpus = await doubtful(40)
  const finish = async (id: number) => {
    const status = { from: { status: 'new' }, to: { status: 'done' } }
    const change = { added: [], updated: [{ type: 'article' as const, id, ...status }], removed: [] }
    await corpus.commit({ person: 'ليلى', verb: 'done', change })
  }
  const order = async () => (await corpus.page(NEW, 0, 100)).rows.map(({ id }) => id)
  const agrees = async () => {
    const ids = await order()
    for (const [place, id] of ids.entries()) {
      expect((await corpus.page(NEW, place, 3)).rows.map((row) => row.id)).toEqual(ids.slice(place, place + 3))
      expect(await corpus.rank(NEW, id)).toBe(place)
      expect(await corpus.neighbour(NEW, id, 1)).toBe(ids[place + 1] ?? null)
      expect(await corpus.neighbour(NEW, id, -1)).toBe(ids[place - 1] ?? null)
    }
  }
  await agrees()
  for (const id of (await order()).slice(0, 7)) await finish(id)
  await agrees()
  for (const id of (await order()).filter((one) => !isPickedByChance(one)).slice(0, 20)) await finish(id)
  await agrees()
  for (const id of (await order()).filter(isPickedByChance)) await finish(id)
  await agrees()
})

test('a list of thousands, which is read from the indexes, is in the same order', async () => {
  const corpus = await doubtful(2300)
  const all = (await corpus.page({ filter: { status: ['new'] }, sort: 'added' }, 0, 2300)).rows
  const { factor, bits } = CHANCE
  const pick = ({ id }: { id: number }) => (BigInt(id) * BigInt(factor)) & BigInt(bits)
  const chance = all.filter(({ byChance }) => byChance).toSorted((one, other) => (pick(one) < pick(other) ? -1 : 1))
  const worth = ({ doubt, novelty }: (typeof all)[number]) => Math.round(doubt * 1000) * Math.round(novelty * 1000)
  const others = all
    .filter(({ byChance }) => !byChance)
    .toSorted((one, other) => worth(other) - worth(one) || one.id - other.id)
  const wanted: number[] = []
  while (chance.length + others.length > 0) {
    const isByChance = chance.length > 0 && (wanted.length % 5 === 4 || others.length === 0)
    wanted.push((isByChance ? chance : others).shift()?.id ?? 0)
  }
  expect((await corpus.page(NEW, 0, 2300)).rows.map(({ id }) => id)).toEqual(wanted)
  for (const place of [0, 4, 5, 1000, 2299]) {
    const id = wanted[place] as ArticleId
    expect((await corpus.page(NEW, place, 3)).rows.map((row) => row.id)).toEqual(wanted.slice(place, place + 3))
    expect(await corpus.rank(NEW, id)).toBe(place)
    expect(await corpus.neighbour(NEW, id, 1)).toBe(wanted[place + 1] ?? null)
    expect(await corpus.neighbour(NEW, id, -1)).toBe(wanted[place - 1] ?? null)
  }
})

test('chance picks one in five, of any stretch of articles', () => {
  for (let from = 1; from < 1_000_000; from += 97_003) {
    const stretch = Array.from({ length: 1000 }, (_, index) => from + index).filter(isPickedByChance)
    expect(stretch.length).toBeGreaterThan(150)
    expect(stretch.length).toBeLessThan(250)
  }
})
