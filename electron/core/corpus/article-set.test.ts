import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mark, packSet, STRETCH, stretchOf, withArticle } from './article-set.ts'

const articles = fc.uniqueArray(fc.integer({ min: STRETCH, max: 2 * STRETCH - 1 }), { maxLength: 400, size: 'max' })

function read(set: Buffer): number[] {
  const isIn = new Uint8Array(2 * STRETCH)
  mark(isIn, set, 1)
  return [...isIn.keys()].filter((id) => isIn[id] === 1)
}

test('a set has the articles it was made of, with those that came and without those that went', () => {
  fc.assert(
    fc.property(articles, articles, articles, (first, come, go) => {
      const wanted = new Set(first)
      let set = packSet(first)
      expect(set.length).toBeLessThanOrEqual(STRETCH / 8)
      for (const [some, isIn] of [[come, true] as const, [go, false] as const])
        for (const article of some) {
          expect(stretchOf(article)).toBe(1)
          set = withArticle(set, article, isIn)
          if (isIn) wanted.add(article)
          else wanted.delete(article)
        }
      expect(read(set)).toEqual([...wanted].toSorted((a, b) => a - b))
      for (const article of wanted) set = withArticle(set, article, false)
      expect(set).toHaveLength(0)
    }),
    { numRuns: 50 },
  )
})
