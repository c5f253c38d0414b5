import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countListed } from '../../names/gazetteer.ts'
import { keyOf } from '../../reading/key.ts'
import { LISTS } from './index.ts'

test('there are thousands of Arabic names of each kind that has as many', () => {
  const { LOC, ORG, EVENT } = countListed(true)
  expect(LOC).toBeGreaterThan(3000)
  expect(ORG).toBeGreaterThan(2000)
  expect(EVENT).toBeGreaterThan(300)
})

test('every list says what it holds and where it is from', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !/^(?:index|lists\.test)\.ts$/u.test(name))
  const unsourced: string[] = []
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    if (!/Written for this\s+(?:\*\s+)?project/u.test(text)) unsourced.push(file)
  }
  expect(unsourced).toEqual([])
})

test('no name has two labels', () => {
  const labels = new Map<string, Set<string>>()
  for (const [label, names] of Object.entries(LISTS))
    for (const { name } of names) {
      const key = name.split(' ').map(keyOf).join(' ')
      labels.set(key, (labels.get(key) ?? new Set()).add(label))
    }
  expect([...labels].flatMap(([key, all]) => (all.size > 1 ? [key] : []))).toEqual([])
})

test('names are names, not lists of them', () => {
  const odd = Object.values(LISTS).flatMap((names) =>
    names.flatMap(({ name }) => (/[?:|]|^\s|\s$|\s\s/u.test(name) || name.length > 60 ? [name] : [])),
  )
  expect(odd).toEqual([])
})
