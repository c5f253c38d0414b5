import { expect, test } from 'vitest'
import { DEFAULT_LABELS } from '../../shared/model/index.ts'
import type { Label, LabelId } from '../../shared/model/index.ts'
import { keyFor, PALETTE } from './new-label.ts'

const LABELS = DEFAULT_LABELS.map((label, index): Label => {
  return Object.assign({}, label, { type: 'label' as const, id: (index + 1) as LabelId })
})

test.each([
  ['Weapon', 'WEAPON'],
  [' media outlet! ', 'MEDIA_OUTLET'],
  ['سلاح ثقيل', 'سلاح_ثقيل'],
  ['per', 'PER_2'],
  ['<script>', 'SCRIPT'],
  ['😀', 'LABEL'],
])('the key of %s is %s', (name, key) => expect(keyFor(name, LABELS)).toBe(key))

test('the palette has the colours of the default labels, each once', () => {
  expect(new Set(PALETTE).size).toBe(PALETTE.length)
  for (const { color } of DEFAULT_LABELS) expect(PALETTE).toContain(color)
})
