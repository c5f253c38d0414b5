import { expect, test } from 'vitest'
import { tokenize } from '../reading/tokens.ts'
import { wordOf } from '../tagger/tag.ts'
import { accept, aliasOf, isRefused, noAliases, occurrences, refuse, verdict } from './aliases.ts'
import type { Aliases } from './aliases.ts'

function found(aliases: Aliases, text: string): string[] {
  const tokens = tokenize(text, 0, text.length)
  const words = tokens.map((token) => wordOf(token, 'ar'))
  return occurrences(aliases, tokens, words).map(
    ({ alias, from, stripped }) => `${from} ${stripped} ${alias.words.join(' ')}`,
  )
}

test('an alias is found by its first two words, with and without a clitic, as soon as there is one', () => {
  const aliases = noAliases()
  const text = 'زار بيت العز وبيت العز القديم بيت لحم'
  expect(found(aliases, text)).toEqual([])
  aliasOf(aliases, ['بيت', 'العز'])
  expect(found(aliases, text)).toEqual(['1 0 بيت العز', '3 1 بيت العز'])
  aliasOf(aliases, ['بيت', 'العز', 'القديم'])
  aliasOf(aliases, ['وبيت'])
  expect(found(aliases, text)).toEqual(['1 0 بيت العز', '3 0 وبيت', '3 1 بيت العز', '3 1 بيت العز القديم'])
})

test('what decisions say of a name follows each of them', () => {
  const alias = aliasOf(noAliases(), ['لحم'])
  if (alias === null) throw new Error('a word is an alias')
  expect(verdict(alias)).toBeNull()
  accept(alias, 'LOC', 1)
  expect(verdict(alias)).toEqual({ label: 'LOC', agreement: 1, accepted: 1 })
  expect(isRefused(alias, 'LOC')).toBe(false)
  refuse(alias, 3)
  expect(verdict(alias)).toEqual({ label: 'LOC', agreement: 0.25, accepted: 1 })
  expect(isRefused(alias, 'LOC')).toBe(true)
})
