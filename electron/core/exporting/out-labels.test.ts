import { expect, test } from 'vitest'
import { documentOf } from '../../../test/support/document-of.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { scene } from '../../../test/support/scene.ts'
import { DEFAULT_LABELS } from '../../../shared/model/index.ts'
import type { LabelId } from '../../../shared/model/index.ts'
import { EXPORT_DEFAULTS } from '../../../shared/export-defaults.ts'
import { labelsOut } from './out-labels.ts'
import { select } from './select.ts'

const LABELS = DEFAULT_LABELS.map((label, index) =>
  Object.assign({}, label, { type: 'label' as const, id: (index + 1) as LabelId }),
)
const DOCUMENT = documentOf(generateArticle({ ...NEWS, seed: 1 }))
const selected = (labels: Record<string, string | null>, annotations: 'accepted' | 'with_suggestions') =>
  select(DOCUMENT, { ...EXPORT_DEFAULTS, annotations, labels })?.document

test('labels get other names, two of them one, and one stays', () => {
  const labels = { PER: 'ENTITY', ORG: 'ENTITY', LOC: null }
  expect(labelsOut(LABELS, { labels }).map(({ key, name }) => `${key} ${name}`)).toEqual([
    'ENTITY Person',
    'EVENT Event',
    'DATE Date',
  ])
  const out = selected(labels, 'with_suggestions')
  expect(new Set(out?.mentions.map(({ label }) => label))).toEqual(new Set(['ENTITY']))
  expect(out?.mentions).toHaveLength(DOCUMENT.mentions.filter(({ label }) => label !== 'LOC').length)
})

test('the same words under two labels that get one name go out once, accepted before suggested, and it is said', () => {
  const text = 'زار دمشق ثم حلب'
  const accepted = { status: 'accepted' } as const
  const document = scene(text, {
    mentions: [
      { surface: 'دمشق', label: 'LOC' },
      { surface: 'دمشق', label: 'ORG', ...accepted },
      { surface: 'حلب', label: 'LOC', ...accepted },
      { surface: 'حلب', label: 'PER', ...accepted },
    ],
  })
  const options = { ...EXPORT_DEFAULTS, annotations: 'with_suggestions', labels: { ORG: 'LOC' } } as const
  const out = select(document, options)
  expect(out?.document.mentions.map(({ id, label }) => `${id} ${label}`)).toEqual([
    `${document.mentions[1]!.id} LOC`,
    `${document.mentions[2]!.id} LOC`,
    `${document.mentions[3]!.id} PER`,
  ])
  expect(out?.losses).toMatchObject([{ reason: expect.stringContaining('same label') }])
  expect(select(document, { ...options, labels: {} })?.losses).toEqual([])
})

test('an entity of a label that stays goes out while a quote names it', () => {
  const out = selected({ LOC: null, PER: null, ORG: null }, 'with_suggestions')
  expect(out?.mentions).toEqual([])
  const speakers = new Set(DOCUMENT.quotes.flatMap(({ speakerEntities }) => speakerEntities))
  expect(new Set(out?.entities.map(({ id }) => id))).toEqual(speakers)
})

test('labels that swap their names are not confused', () => {
  const out = selected({ PER: 'LOC', LOC: 'PER' }, 'with_suggestions')
  const count = (label: string, all = DOCUMENT.mentions) => all.filter((mention) => mention.label === label).length
  expect(count('PER', [...(out?.mentions ?? [])])).toBe(count('LOC'))
  expect(selected({ LOC: 'PER', PER: null }, 'with_suggestions')?.mentions).toHaveLength(
    DOCUMENT.mentions.length - count('PER') - count('ORG') + count('ORG'),
  )
})
