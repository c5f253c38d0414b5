import { expect, test } from 'vitest'
import { readBlock } from '../reading/read-block.ts'
import { readExamples } from './examples.ts'
import { learn } from './learn.ts'
import { decodeModel, encodeModel } from './model.ts'
import { tagPassage } from './tag.ts'
import { rowsOf, vocabulary } from './vocabulary.ts'

const sentence = (text: string): { words: string[]; tags: string[] } => {
  const pairs = text.split(' ').map((part) => part.split('/'))
  return { words: pairs.map(([word]) => word ?? ''), tags: pairs.map(([, tag]) => tag ?? 'O') }
}

/** Words that no list of the program has: only the places they stand in tell what they are. */
const TEXTS = [
  'قال زبرقش/B-PER للصحفيين',
  'قال دغفلط/B-PER للجميع',
  'قال كشمبر/B-PER للصحفيين',
  'سافر إلى بلطموش/B-LOC مساء',
  'سافر إلى درقوط/B-LOC صباحا',
  'سافر إلى شنطبور/B-LOC مساء',
]

function trained(seed: number): Uint8Array {
  const reading = { language: 'ar', openMisc: true, corpus: null } as const
  const reads = TEXTS.flatMap((text) => readExamples(sentence(text), reading, new Map()))
  const known = vocabulary(
    reads.map(({ features }) => features),
    1,
  )
  const weights = learn(
    reads.map(({ features, allowed }) => ({ rows: rowsOf(features, known), allowed, weight: 1 })),
    { rowCount: known.size, epochs: 20, rate: 0.1, decay: 1e-4, dropout: 0.1, eagerness: 0, rounds: 2, seed },
  )
  return encodeModel({ language: 'ar', hashes: Int32Array.from(known.keys()), ...weights })
}

test('the same seed gives the same file, another seed another', () => {
  expect(Buffer.from(trained(7)).equals(trained(7))).toBe(true)
  expect(Buffer.from(trained(7)).equals(trained(8))).toBe(false)
})

test('a tagger finds new names in the places it has learnt', () => {
  const model = decodeModel(trained(1))
  const find = (text: string): string[] => {
    const passage = readBlock(text, { kind: 'paragraph', start: 0, end: text.length }, 'ar')
    return tagPassage(model!, passage, []).names.map(
      ({ from, to, label, probability }) =>
        `${label} ${text.slice(passage.tokens[from]?.start, passage.tokens[to - 1]?.end)} ${probability > 0.5}`,
    )
  }
  expect(find('قال جنبشق للصحفيين')).toEqual(['PER جنبشق true'])
  expect(find('سافر إلى جنبشق مساء')).toEqual(['LOC جنبشق true'])
  expect(find('')).toEqual([])
})
