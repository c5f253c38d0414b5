import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { bandsOf } from './bands.ts'
import { minhash, ROWS } from './minhash.ts'
import { shinglesOf } from './shingles.ts'

const shared = (left: readonly number[], right: readonly number[]): number =>
  left.filter((band) => right.includes(band)).length
const plain = (text: string) => bandsOf({ text, blocks: [] })
const news = (seed: number) => generateArticle({ ...NEWS, seed })

test('what an outlet puts around the body, and how it spells it, makes no difference', () => {
  const { text, blocks } = news(1)
  const framed = `الرئيسية | أخبار\n\n${text.replaceAll('أ', 'ا').replaceAll('ة', 'ه')}`
  const moved = blocks.map((block) => ({ ...block, start: block.start + 18, end: block.end + 18 }))
  const menu = { kind: 'furniture', start: 0, end: 16 } as const
  expect(bandsOf({ text: framed, blocks: [menu, ...moved] })).toEqual(bandsOf({ text, blocks }))
  expect(bandsOf({ text, blocks })).toHaveLength(16)
})

test('an outlet puts its own headline over what the agency wrote', () => {
  const body = news(1).text.split('\n\n').slice(1, 3).join('\n\n')
  const under = (headline: string) => {
    const start = headline.length + 2
    const text = `${headline}\n\n${body}`
    const blocks = [
      { kind: 'headline', start: 0, end: headline.length },
      { kind: 'paragraph', start, end: text.length },
    ] as const
    return bandsOf({ text, blocks })
  }
  expect(under('المرصد: قتلى بقصف على سوق في ريف إدلب')).toEqual(under('مقتل ثلاثة مدنيين'))
  expect(under('مقتل ثلاثة مدنيين')).toHaveLength(16)
})

test('a copy that is cut at the end is met, one with another beginning nearly always, another article never', () => {
  let met = 0
  for (let seed = 1; seed <= 40; seed += 1) {
    const paragraphs = news(seed).text.split('\n\n')
    const whole = plain(paragraphs.join('\n\n'))
    const other = news(seed + 1000).text
    expect(shared(whole, plain(paragraphs.slice(0, -1).join('\n\n')))).toBeGreaterThan(0)
    expect(shared(whole, plain(other))).toBe(0)
    if (shared(whole, plain(paragraphs.with(1, other.split('\n\n')[1]!).join('\n\n'))) > 0) met += 1
  }
  // 78 runs in 100 are the same: 92 in 100 are met.
  expect(met).toBeGreaterThanOrEqual(33)
})

test('too few words say nothing', () => {
  expect(plain('ارتفاع أسعار النفط في الأسواق العالمية اليوم')).toEqual([])
  expect(plain('')).toEqual([])
})

test('the least hashes agree as often as two sets have members in common', () => {
  const numbers = fc.uniqueArray(fc.integer(), { minLength: 60, maxLength: 60 })
  const agreement = (left: Int32Array, right: Int32Array) =>
    minhash(left).filter((least, row) => least === minhash(right)[row]).length / ROWS
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 60 }), (all, common) => {
      // `common` of both, the rest of one or the other.
      const left = Int32Array.from(all)
      const right = Int32Array.from([...all.slice(0, common), ...all.slice(common).map((one) => one ^ 0x5bd1e995)])
      const likeness = common / (120 - common)
      // Four standard deviations of 128 tosses, and what 60 numbers can be off by chance.
      expect(Math.abs(agreement(left, right) - likeness)).toBeLessThan(0.22)
    }),
    { numRuns: 60, seed: 7 },
  )
})

test('words in the same order have the same runs, and each run counts once', () => {
  expect([...shinglesOf('قال الوزير إن قال الوزير إن'.split(' '))]).toHaveLength(3)
  expect([...shinglesOf(['a', 'b'])]).toEqual([])
  expect([...shinglesOf(['ab', 'c', 'd'])]).not.toEqual([...shinglesOf(['a', 'bc', 'd'])])
})
