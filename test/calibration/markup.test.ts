import { expect, test } from 'vitest'
import { parseMarkup } from './markup.ts'

test('marks are taken out, and nest', () => {
  const { text, mentions, quotes } = parseMarkup('😀 و<1c|قال> <1s|الوزير [PER|زيد]>: "{1|نعم}"، "{1|في [LOC|حلب]}"')
  expect(text).toBe('😀 وقال الوزير زيد: "نعم"، "في حلب"')
  const points = Array.from(text)
  const words = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('')
  expect(mentions.map((one) => [one.label, words(one)])).toEqual([
    ['PER', 'زيد'],
    ['LOC', 'حلب'],
  ])
  expect(quotes).toHaveLength(1)
  const [quote] = quotes
  expect(quote?.content.map(words)).toEqual(['نعم', 'في حلب'])
  expect([quote?.cue, quote?.speaker].map((span) => span && words(span))).toEqual(['قال', 'الوزير زيد'])
})

test('what is left open, or says nothing, is refused', () => {
  expect(() => parseMarkup('{1|نعم')).toThrow('not closed')
  expect(() => parseMarkup('<1c|قال> شيئاً')).toThrow('no content')
})
