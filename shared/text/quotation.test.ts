import { expect, test } from 'vitest'
import { quotationFrom } from './quotation.ts'

test.each([
  ['قال «نريد «السلام» الآن»، وأضاف', 'نريد', 'نريد «السلام» الآن'],
  ['said: "We go on."', 'We', 'We go on'],
  ['said: ‘We’re not done yet,’ she added', 'We', 'We’re not done yet'],
  ['said: ‘We’re not done yet,’ she added', 'not', null],
  ['said: "We go on\nand on"', 'We', null],
  ['We go on', 'We', null],
])('what the quotation in %s says, from %s on', (text, word, said) => {
  const found = quotationFrom(text, text.indexOf(word))
  expect(found === null ? null : text.slice(found.start, found.end)).toBe(said)
})
