import { expect, test } from 'vitest'
import { readBlock } from '../reading/read-block.ts'
import { findClues } from './clues.ts'
import { describe } from './features.ts'
import { TAG_COUNT } from './labels.ts'
import { taggerOf } from './load.ts'
import { addFeatures } from './model.ts'
import { scoreSentence } from './score.ts'
import { wordOf } from './tag.ts'

const TEXT = 'قال وزير الخارجية سامي الحداد في دمشق إن الاجتماع مع الأمم المتحدة سيعقد قريبا. وأضاف الحداد أن دمشق آمنة.'

test('what is summed word by word is what all features weigh, the first time and again', () => {
  const model = taggerOf('ar')!
  const { tokens, sentences } = readBlock(TEXT, { kind: 'paragraph', start: 0, end: TEXT.length }, 'ar')
  const words = tokens.map((token) => wordOf(token, 'ar'))
  const rule = { from: 3, to: 5, stripped: 0, label: 'PER', confidence: 0.9, evidence: 'title + name' } as const
  const clues = findClues(tokens, [rule])
  expect(sentences).toHaveLength(2)
  for (const { from, to } of [...sentences, ...sentences]) {
    const { starts, hashes } = describe(words, clues, from, to)
    const units = new Int32Array((to - from) * TAG_COUNT)
    for (let at = 0; at < to - from; at += 1)
      addFeatures(model, hashes, starts[at]!, starts[at + 1]!, units, at * TAG_COUNT)
    expect(scoreSentence(model, words, clues, from, to)).toEqual(Float64Array.from(units, (sum) => sum * model.unit))
  }
})
