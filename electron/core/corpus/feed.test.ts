import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CorpusChanges } from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { feed } from './feed.ts'
import type { Entry } from './feed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const entry = (article: number): Entry => ({
  articles: [article as ArticleId],
  types: ['mention'],
  keys: [`mention:${article}`],
  many: false,
})

test('tells the first change at once and the rest at most ten times a second', () => {
  const changes = feed(100)
  const heard: CorpusChanges[] = []
  changes.listen((one) => heard.push(one))
  for (let at = 0; at < 1000; at += 1) {
    changes.add(entry(at % 3))
    vi.advanceTimersByTime(1)
  }
  vi.advanceTimersByTime(200)
  expect(heard.length).toBeGreaterThan(5)
  expect(heard.length).toBeLessThanOrEqual(12)
  expect(heard[0]).toEqual({ seq: 101, ...entry(0) })
  expect(heard.at(-1)!.seq).toBe(1100)
})

test('says what was missed, or that it was too long ago', () => {
  const changes = feed(100)
  for (const article of [1, 2, 2, 3]) changes.add(entry(article))
  expect(changes.since(102)).toEqual({
    seq: 104,
    articles: [2, 3],
    types: ['mention'],
    keys: ['mention:2', 'mention:3'],
    many: false,
  })
  expect(changes.since(104)).toEqual({ seq: 104, articles: [], types: [], keys: [], many: false })
  expect(changes.since(7).many).toBe(true)
  expect(changes.since(999).many).toBe(true)
})
