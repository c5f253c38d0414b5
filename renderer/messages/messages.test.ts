import { expect, test } from 'vitest'
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
