import { describe, expect, test } from 'vitest'
import { documentOf } from '../../../test/support/document-of.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { toRecord, writeLine } from '../interchange/index.ts'
import { parseFile } from './index.ts'

const record = () => toRecord(documentOf(hostileDraft()))
const read = (...lines: string[]) => parseFile({ bytes: Buffer.from(lines.join('')), name: 'set.jsonl' })

describe('Isnad’s own records', () => {
  test('come back as they went out', async () => {
    const { articles, failures } = await read(
      '\ufeff',
      writeLine(record()),
      '\r\n',
      writeLine({ ...record(), id: 'b' }),
    )
    expect(failures).toEqual([])
    expect(articles.map(({ sourceId }) => sourceId)).toEqual([record().id, 'b'])
    expect({ ...articles[0], sourceId: null }).toEqual(hostileDraft())
  })

  test('say which version they correct', async () => {
    const previous = '019a0000-0000-7000-8000-00000000000a'
    const { articles } = await read(writeLine({ ...record(), previous }))
    expect(articles[0]?.previousUid).toBe(previous)
  })

  test('a wrong line costs itself, a wrong annotation only itself', async () => {
    const [first, ...mentions] = record().mentions
    const { articles, failures } = await read(
      '{"schema":\n',
      '{"id":"x"}\n',
      writeLine({ ...record(), mentions: [{ ...first, text: 'x' }, ...mentions] }),
      writeLine({ ...record(), text: '' }),
    )
    expect(articles).toHaveLength(1)
    expect(articles[0]!.mentions).toHaveLength(mentions.length)
    expect(failures.map(({ reason }) => /^(?:Line|Row) \d/u.exec(reason)?.[0])).toEqual([
      'Line 1',
      'Line 2',
      'Line 3',
      'Row 4',
    ])
    expect(failures[2]!.reason).toContain('m1')
  })
})
