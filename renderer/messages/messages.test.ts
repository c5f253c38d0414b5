import { describe, expect, test } from 'vitest'
import { LOSS_REASONS } from '../../shared/loss-reason.ts'
import { corpusAr } from './corpus.ar.ts'
import { corpusEn } from './corpus.en.ts'
import { exportAr } from './export.ar.ts'
import { exportEn } from './export.en.ts'
import { createFormat } from './format.ts'
import { guidelinesAr } from './guidelines.ar.ts'
import { guidelinesEn } from './guidelines.en.ts'
import { identitiesAr } from './identities.ar.ts'
import { identitiesEn } from './identities.en.ts'
import { insightsAr } from './insights.ar.ts'
import { insightsEn } from './insights.en.ts'
import { labelsAr } from './labels.ar.ts'
import { labelsEn } from './labels.en.ts'
import { learningAr } from './learning.ar.ts'
import { learningEn } from './learning.en.ts'
import { searchAr } from './search.ar.ts'
import { searchEn } from './search.en.ts'
import { reviewAr } from './review.ar.ts'
import { reviewEn } from './review.en.ts'
import { settingsAr } from './settings.ar.ts'
import { settingsEn } from './settings.en.ts'
import { windowAr } from './window.ar.ts'
import { windowEn } from './window.en.ts'

const en = createFormat('en', 'latn')
const ar = createFormat('ar', 'latn')

const PARTS = {
  window: [windowEn(en), windowAr(ar)],
  corpus: [corpusEn(en), corpusAr(ar)],
  review: [reviewEn(en), reviewAr(ar)],
  export: [exportEn(en), exportAr(ar)],
  settings: [settingsEn(en), settingsAr(ar)],
  guidelines: [guidelinesEn(en), guidelinesAr(ar)],
  identities: [identitiesEn(en), identitiesAr(ar)],
  insights: [insightsEn(en), insightsAr(ar)],
  labels: [labelsEn(en), labelsAr(ar)],
  learning: [learningEn(en), learningAr(ar)],
  search: [searchEn(en), searchAr(ar)],
} as const

/** Texts by their place. */
function texts(messages: object, path = ''): readonly (readonly [string, string])[] {
  return (Object.entries(messages) as [string, unknown][]).flatMap(([name, value]) => {
    const place = `${path}${name}`
    if (typeof value === 'string') return [[place, value] as const]
    return typeof value === 'object' && value !== null ? texts(value, `${place}.`) : []
  })
}

/** Names of formats and languages, and what is the same in every language. */
const SAME = /^(?:formats\.\w+\.name|schemes\.\w+|checksum|languages\.\w+|digitChoices\.\w+)$/u
const ARABIC = /\p{Script=Arabic}/u

test.each(Object.entries(PARTS))('%s: both languages say the same things', (_, [english, arabic]) => {
  expect(texts(arabic).map(([place]) => place)).toEqual(texts(english).map(([place]) => place))
})

test.each(Object.entries(PARTS))('%s: each language is written in its own script', (_, [english, arabic]) => {
  const own = (messages: object) => texts(messages).filter(([place]) => !SAME.test(place))
  expect(own(arabic).filter(([, text]) => !ARABIC.test(text))).toEqual([])
  expect(own(english).filter(([, text]) => ARABIC.test(text))).toEqual([])
})

describe('what a format cannot hold', () => {
  const [english, arabic] = PARTS.export

  test('is said in Arabic, with no Latin words but names of formats', () => {
    const said = LOSS_REASONS.map(arabic.lossReason)
    const names = /CoNLL|spaCy|doccano|Label Studio|brat|XML/gu
    expect(said.filter((text) => !ARABIC.test(text) || /\p{Script=Latin}/u.test(text.replaceAll(names, '')))).toEqual(
      [],
    )
    expect(new Set(said).size).toBe(LOSS_REASONS.length)
    expect(LOSS_REASONS.map(english.lossReason)).toEqual(LOSS_REASONS)
  })

  test('is counted in the previewed articles', () => {
    expect(english.lossesAtLeast(353, 20)).toBe(
      'At least 353 annotations do not fit into this format (in the first 20 articles)',
    )
    expect(english.lossesAtLeast(1, 1)).toBe(
      'At least 1 annotation does not fit into this format (in the first article)',
    )
    expect(arabic.lossesAtLeast(353, 20)).toBe('353 وسمًا على الأقل لا تتسع لها هذه الصيغة (في أول 20 مقالًا)')
    expect(arabic.lossesAtLeast(1, 2)).toBe('وسم واحد على الأقل لا تتسع له هذه الصيغة (في أول مقالين)')
    expect(arabic.lossesAtLeast(5, 3)).toBe('5 وسوم على الأقل لا تتسع لها هذه الصيغة (في أول 3 مقالات)')
    expect(arabic.noLossesInFirst(20)).toBe('تتسع هذه الصيغة لكل شيء في أول 20 مقالًا.')
  })
})
