import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { InterchangeArticle } from '../../interchange/index.ts'
import { simulate } from '../evaluation/simulate.ts'
import { wantedOfGold } from '../evaluation/wanted.ts'
import { extract } from '../extract.ts'
import { taggerOf } from '../tagger/load.ts'
import { decodeLearning, decodeTaught, encodeLearning, encodeTaught } from './encode.ts'
import type { DoneArticle } from './evidence.ts'
import { itemsOf } from './items.ts'
import { unaided } from './learn-from.ts'
import { learnArticle, learnedOf, noLearning, taughtBy } from './learn.ts'
import { learningFromGiven, shareLearning } from './share.ts'
import { KNOWN_LABELS } from './tags.ts'
import { note } from './written.ts'
import type { Written } from './written.ts'

const STORY = readFileSync(new URL('../../../../test/learning/story.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as InterchangeArticle)
const usual = wantedOfGold(STORY, (label) => KNOWN_LABELS.includes(label))
const all = wantedOfGold(STORY)

test('articles of one story need a fifth fewer edits at least', () => {
  const { days } = simulate(usual, taggerOf)
  const sum = (how: 'without' | 'learning') => days.reduce((edits, day) => edits + day[how].edits, 0)
  expect(sum('learning')).toBeLessThanOrEqual(sum('without') * 0.8)
})

test('a new label that was marked 15 times in five articles is found in the next five', () => {
  const { learning } = simulate(all.slice(0, 5), taggerOf)
  const marked = STORY.slice(0, 5).flatMap(({ mentions }) => mentions.filter(({ label }) => label === 'WEAPON'))
  expect(marked).toHaveLength(15)
  const [wanted, found, right] = [0, 0, 0]
  const counts = { wanted, found, right }
  for (const { article } of all.slice(5)) {
    const spans = article.mentions.filter(({ label }) => label === 'WEAPON').map(({ start, end }) => `${start} ${end}`)
    const { mentions } = extract({ text: article.text }, { learned: learnedOf(taughtBy(learning)) })
    const suggested = mentions.filter(({ label }) => label === 'WEAPON').map(({ start, end }) => `${start} ${end}`)
    counts.wanted += spans.length
    counts.found += suggested.length
    counts.right += suggested.filter((span) => spans.includes(span)).length
  }
  expect(counts.right / counts.wanted).toBeGreaterThanOrEqual(0.5)
  expect(counts.right / counts.found).toBeGreaterThanOrEqual(0.6)
})

describe('what was learnt', () => {
  const ofNames = (article: DoneArticle) => ({ ...unaided(article, taggerOf), quotes: [] })
  const learn = (articles: typeof all) => {
    const learning = noLearning()
    for (const { article } of articles) learnArticle(learning, article, ofNames(article))
    return learning
  }

  test('is the same, bit by bit, whenever the same articles were finished', () => {
    expect(Buffer.compare(encodeLearning(learn(all)), encodeLearning(learn(all)))).toBe(0)
  })

  test('goes on from its bytes as if it had never been away', () => {
    const kept = decodeLearning(encodeLearning(learn(all.slice(0, 6))))
    if (kept === null) throw new Error('what was just written cannot be read')
    for (const { article } of all.slice(6)) learnArticle(kept, article, ofNames(article))
    expect(Buffer.compare(encodeLearning(kept), encodeLearning(learn(all)))).toBe(0)
  })

  test('is listed as it is written, also after it went to another corpus', () => {
    const stored = decodeTaught(encodeTaught(taughtBy(learn(all))))
    if (stored === null) throw new Error('what was just written cannot be read')
    const origin = { corpus: 'Elsewhere', uid: 'x', at: '2026-01-02T03:04:05Z', articles: all.length, given: [] }
    const given = learningFromGiven([JSON.stringify(shareLearning(stored, origin))])
    for (const taught of [stored, taughtBy(given)]) {
      const written = new Map(itemsOf(taught).map(({ key, name }) => [key, name]))
      expect(written.get('alias كتايب الفجر الاحمر')).toBe('كتائب الفجر الأحمر')
      expect(written.get('word مشيرا')).toBe('مشيراً')
      expect(written.get('role رييس مكتب الاغاثه')).toBe('رئيس مكتب الإغاثة')
    }
  })

  test('is listed as it is written elsewhere where a dateline had it in capitals', () => {
    const written: Written = new Map()
    for (const as of ['CAIRO', 'Cairo', 'CAIRO']) note(written, 'alias cairo', as)
    for (const as of ['UNHCR', 'UNHCR']) note(written, 'alias unhcr', as)
    expect([...written.values()]).toEqual(['Cairo', 'UNHCR'])
  })

  test('suggests the same after it was stored', () => {
    const learning = learn(all)
    const text = all[9]?.article.text ?? ''
    const stored = decodeTaught(encodeTaught(taughtBy(learning)))
    if (stored === null) throw new Error('what was just written cannot be read')
    expect(extract({ text }, { learned: learnedOf(stored) })).toEqual(
      extract({ text }, { learned: learnedOf(taughtBy(learning)) }),
    )
  })

  test('of nothing is nothing: the suggestions are those of the extractor', () => {
    for (const { article } of all)
      expect(extract({ text: article.text }, { learned: learnedOf(taughtBy(noLearning())) })).toEqual(
        extract({ text: article.text }),
      )
  })

  test('does not come from suggestions that nobody decided on', () => {
    const untouched = all.map(({ article, ...rest }) => {
      const { text, meta } = article
      const mentions = extract({ text, language: 'ar', meta }).mentions.map(({ start, end, label }) => {
        return { start, end, label, decision: 'open' as const, weight: 1, entity: null }
      })
      return Object.assign(rest, { article: Object.assign({}, article, { quotes: [], mentions }) })
    })
    const { aliases } = learn(untouched)
    expect([...aliases.byName.values()].filter(({ accepted }) => accepted.size > 0)).toEqual([])
    expect([...aliases.byName.values()].filter(({ refused }) => refused > 1)).toEqual([])
  })
})
