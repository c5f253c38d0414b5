import { expect, test } from 'vitest'
import type { ImportEvent } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { afterEvent, beginning, LISTED, NOTHING_ADDED } from './adding-state.ts'

const article = (id: number) => id as ArticleId
const after = (...events: ImportEvent[]) => events.reduce(afterEvent, NOTHING_ADDED)

const problem = { code: 'binary', what: 'pdf' } as const

test('what was added, was there already and failed is counted; the first added one is remembered', () => {
  const adding = after(
    { type: 'duplicate', name: 'b.txt', article: article(3) },
    { type: 'imported', name: 'a.txt', article: article(7), title: 'A' },
    { type: 'imported', name: 'c.txt', article: article(8), title: 'C' },
    { type: 'failed', name: 'd.pdf', reason: 'no', advice: 'paste it', problem },
    { type: 'progress', done: 4, total: null, current: 'd.pdf' },
  )
  expect(adding).toMatchObject({ added: 2, known: 1, failed: 1, first: 7, done: 4, current: 'd.pdf' })
  expect(adding.failures).toEqual([{ id: 0, name: 'd.pdf', problem }])
})

test('a part that was left out of an article is not a file that was not read', () => {
  const left = { code: 'left_out', line: 3, id: 'm1', detail: 'outside' } as const
  expect(after({ type: 'failed', name: 'a.jsonl', reason: '', advice: '', problem: left })).toMatchObject({
    failed: 0,
    left: 1,
    leftOut: [{ id: 0, name: 'a.jsonl', problem: left }],
  })
})

test('a long list is cut, its count is not', () => {
  const events = Array.from({ length: LISTED + 20 }, (_, index): ImportEvent => {
    return { type: 'failed', name: `${index}.pdf`, reason: 'no', advice: '', problem }
  })
  const adding = after(...events)
  expect(adding.failed).toBe(LISTED + 20)
  expect(adding.failures).toHaveLength(LISTED)
})

test('the end says whether it was stopped', () => {
  const report = { run: 1, imported: 0, duplicates: 3, annotated: 2, failed: 0, skipped: 1, first: null }
  expect(after({ type: 'finished', report: { ...report, stopped: true } }).state).toBe('stopped')
  expect(after({ type: 'finished', report: { ...report, stopped: false } })).toMatchObject({
    state: 'done',
    annotated: 2,
  })
})

test('what waited goes on with the account of what was before it; files that did not arrive are in it', () => {
  const files = (handle: string) => ({ sources: [{ handle }], encodings: {}, mappings: {} })
  const first = after(
    { type: 'imported', name: 'a.txt', article: article(7), title: 'A' },
    { type: 'failed', name: 'd.pdf', reason: 'no', advice: '', problem },
    { type: 'progress', done: 2, total: null, current: 'd.pdf' },
  )
  const second = afterEvent(beginning({ ...first, files: files('1') }, files('2'), ['lost.txt']), {
    type: 'progress',
    done: 1,
    total: null,
    current: 'e.txt',
  })
  expect(second).toMatchObject({ state: 'running', added: 1, failed: 2, done: 3, first: 7 })
  expect(second.failures.map(({ id, name }) => [id, name])).toEqual([
    [0, 'd.pdf'],
    [1, 'lost.txt'],
  ])
  expect(second.files?.sources).toEqual([{ handle: '1' }, { handle: '2' }])
})
