import { expect, test } from 'vitest'
import { soundOf } from './sound.ts'

test.each([
  ['بوتين', 'Putin'],
  ['فلاديمير بوتين', 'Vladimir Putin'],
  ['بشار الأسد', 'Bashar al-Assad'],
  ['دونالد ترامب', 'Donald Trump'],
  ['ماكرون', 'Macron'],
  ['نتنياهو', 'Netanyahu'],
  ['أنطونيو غوتيريش', 'António Guterres'],
  ['موسكو', 'Moscow'],
])('%s sounds like %s', (arabic, latin) => expect(soundOf(arabic)).toBe(soundOf(latin)))

test.each([
  ['دمشق', 'Paris'],
  ['بوتين', 'Biden'],
  ['رويترز', 'Bloomberg'],
])('%s does not sound like %s', (arabic, latin) => expect(soundOf(arabic)).not.toBe(soundOf(latin)))
