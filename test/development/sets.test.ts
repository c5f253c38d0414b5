import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { compiledSets, toLines } from './sets.ts'

const SCHEMA = new URL('../../../shared/article.schema.json', import.meta.url)
if (!existsSync(SCHEMA)) console.warn('SKIPPED: the schema beside the repository is not there')

describe.each([...compiledSets()])('%s', (name, articles) => {
  test('the committed file is what the sources compile to', () => {
    expect(readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')).toBe(toLines(articles))
  })

  test.skipIf(!existsSync(SCHEMA))('its records are valid', () => {
    const valid = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)
    for (const article of articles) {
      valid(article)
      expect([article.id, valid.errors]).toEqual([article.id, null])
    }
  })

  test('every span is the text between its offsets', () => {
    const cut = articles.map(({ text, mentions, quotes }) => {
      const characters = Array.from(text)
      const parts = quotes.map(({ content, cue, speaker, medium }) =>
        content.concat(cue ?? [], speaker ?? [], medium ?? []),
      )
      const spans = parts.flat().concat(mentions)
      return { spans, texts: spans.map(({ start, end }) => characters.slice(start, end).join('')) }
    })
    expect(cut.map(({ texts }) => texts)).toEqual(cut.map(({ spans }) => spans.map(({ text }) => text)))
  })

  test('no mention is inside another, nor in furniture or a section', () => {
    for (const { blocks, mentions } of articles) {
      const closed = blocks.filter(({ kind }) => kind === 'furniture' || kind === 'section')
      for (const [index, mention] of mentions.entries()) {
        const others = [...mentions.slice(0, index), ...closed]
        expect(others.filter(({ start, end }) => start < mention.end && mention.start < end)).toEqual([])
      }
    }
  })
})
