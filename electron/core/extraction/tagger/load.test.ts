import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { extract } from '../extract.ts'
import { taggerOf } from './load.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-tagger-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = 'وقال وزير الخارجية التركي هاكان فيدان في دمشق إن المحادثات مستمرة.'

test('both models ship, small enough to install', () => {
  for (const language of ['ar', 'en'] as const) {
    const model = taggerOf(language)
    expect(model?.language).toBe(language)
    expect(taggerOf(language)).toBe(model)
  }
})

test('without a model, or with a damaged one, the rules work alone', () => {
  writeFileSync(join(folder, 'en.tagger'), 'ISTG and no more')
  expect(taggerOf('ar', folder)).toBeNull()
  expect(taggerOf('en', folder)).toBeNull()
  const names = extract({ text: TEXT }, { tagger: (language) => taggerOf(language, folder) }).mentions.map(
    ({ label, start, end }) => `${label} ${TEXT.slice(start, end)}`,
  )
  expect(names).toEqual(['PER هاكان فيدان', 'LOC دمشق'])
})
