import { expect, test } from 'vitest'
import { accept, applyToDocument, reject } from '../../shared/edit/index.ts'
import { find, mention, quote, scene, someone } from '../../test/support/scene.ts'
import { liveOf } from './live.ts'

const text = 'قال رئيسي: «لن نقبل». وزار دمشق'
const doc = scene(text, {
  entities: [{ name: 'رئيسي' }, { name: 'دمشق', label: 'LOC' }],
  mentions: [
    { surface: 'رئيسي', entity: 0 },
    { surface: 'دمشق', label: 'LOC', entity: 1 },
  ],
  quotes: [{ content: ['لن نقبل'], cue: find(text, 'قال'), speakerEntities: [0] }],
})
const counts = (of: typeof doc) => {
  const { mentions, entities, quotes } = liveOf(of)
  return [mentions, entities.size, quotes]
}

test('what was rejected is not counted, nor the entity that nothing else names', () => {
  expect(counts(doc)).toEqual([2, 2, 1])
  const without = [mention(1), mention(2)].reduce((now, ref) => applyToDocument(now, reject(now, ref, someone())), doc)
  expect(counts(without), 'he still speaks').toEqual([0, 1, 1])
  const silent = applyToDocument(without, reject(without, quote(1), someone()))
  expect(counts(silent)).toEqual([0, 0, 0])
  expect(counts(applyToDocument(silent, accept(silent, mention(2), someone())))).toEqual([1, 1, 0])
})
