import { expect, test } from 'vitest'
import { Misuse } from './failure.ts'
import { readMapping } from './mapping.ts'

test('names fields by what they are', () => {
  expect(readMapping('text=body,title=head=line,url=a,,b')).toMatchObject({
    text: 'body',
    title: 'head=line',
    url: 'a,b',
    date: null,
  })
})

test.each(['', 'body', 'title=x', 'text=', 'words=x,text=y'])('is misused by “%s”', (written) => {
  expect(() => readMapping(written)).toThrow(Misuse)
})
