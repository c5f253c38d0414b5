import { expect, test } from 'vitest'
import { ANOTHER_PROGRAM, holderInWords } from '../../shared/holder.ts'
import { createFormat } from '../messages/format.ts'
import { windowAr } from '../messages/window.ar.ts'
import { windowEn } from '../messages/window.en.ts'
import { holderName } from './holder-name.ts'

const format = { en: createFormat('en', 'latn', ['en-GB']), ar: createFormat('ar', 'latn') }
const en = { window: windowEn(format.en), format: format.en }
const ar = { window: windowAr(format.ar), format: format.ar }
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/gu, '')

test('whoever has a corpus is named in the language of the interface', () => {
  const words = holderInWords({
    program: 'Isnad 0.1.0',
    pid: 4711,
    host: 'desk (2)',
    since: '2026-12-01T06:32:00.000Z',
  })
  expect(plain(holderName(words, en))).toMatch(/^Isnad 0\.1\.0 \(process 4711 on desk \(2\), since .*2026.*\)$/u)
  expect(plain(holderName(words, ar))).toMatch(/^Isnad 0\.1\.0 \(العملية 4711 على desk \(2\)، منذ .*2026.*\)$/u)
  expect(holderName(ANOTHER_PROGRAM, ar)).toBe('برنامج آخر')
})
