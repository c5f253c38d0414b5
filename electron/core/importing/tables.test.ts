import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readAll } from '../../../test/support/read-all.ts'
import type { ReadAll } from '../../../test/support/read-all.ts'
import { Mapping } from '../../../shared/mapping.ts'

const BODY = 'قال الوزير إن الطريق سيفتح غدا، وأضاف أن العمل فيه انتهى قبل موعده بأسبوعين كاملين.'
const OTHER = 'أعلنت الوكالة أن الاجتماع تأجل، ونقلت عن مصدر قوله إن موعدا جديدا سيحدد قريبا.'

const texts = ({ articles }: ReadAll) => articles.map(({ text }) => text)
const metas = ({ articles }: ReadAll) => articles.map(({ meta }) => meta)

describe('CSV', () => {
  test('English and Arabic names say which column is what', async () => {
    const english = await readAll('a.csv', `id,headline,body,published,source\n1,A title,"${BODY}",2024-03-08,Wire\n`)
    expect(english.failures).toEqual([])
    expect(texts(english)).toEqual([BODY])
    expect(metas(english)).toEqual([{ title: 'A title', published_at: '2024-03-08', outlet: 'Wire' }])
    expect(english.articles[0]?.provenance).toMatchObject({ source: 'a.csv:2', importer: 'csv', encoding: 'utf-8' })

    const arabic = await readAll('a.csv', `العنوان;المُحتوى;تاريخ النشر;الصحيفة\nعنوان;"${BODY}";2024/03/08;المرفأ\n`)
    expect(texts(arabic)).toEqual([BODY])
    expect(metas(arabic)).toEqual([{ title: 'عنوان', published_at: '2024-03-08', outlet: 'المرفأ' }])
  })

  test('without telling names the longest values are the text', async () => {
    const long = `${BODY} ${OTHER}`
    const read = await readAll(
      'a.tsv',
      `c1\tc2\tc3\nx\t${long}\thttps://a.example/1\ny\t${long}\thttps://a.example/2\n`,
    )
    expect(texts(read)).toEqual([long, long])
    expect(metas(read)[1]).toEqual({ url: 'https://a.example/2' })
  })

  test('nothing like a text: a failure that says to choose', async () => {
    const read = await readAll('a.csv', 'name,count\nx,1\ny,2\n')
    expect(read.failures[0]).toMatchObject({
      name: 'a.csv',
      problem: { code: 'no_text_field', fields: ['name', 'count'] },
    })
    const chosen = await readAll('a.csv', 'name,count\nx,1\ny,2\n', { mapping: Mapping.parse({ text: 'name' }) })
    expect(texts(chosen)).toEqual(['x', 'y'])
  })

  test('a field that is said to be the text and is not there is not replaced by another', async () => {
    const read = await readAll('a.csv', `title,text\nA,"${BODY}"\n`, { mapping: Mapping.parse({ text: 'body' }) })
    expect(texts(read)).toEqual([])
    expect(read.failures[0]?.problem).toEqual({ code: 'no_text_field', fields: ['title', 'text'] })
  })

  test('a quotation mark that is never closed costs the rest of the file, and is named', async () => {
    const read = await readAll('a.csv', `title,text\na,"${BODY}"\nb,"${OTHER}\nc,${BODY}\n`)
    expect(texts(read)).toEqual([BODY])
    expect(read.failures.map(({ problem }) => problem)).toEqual([{ code: 'row_open', line: 3 }])
  })

  test('a text that a separator or quotation mark in it cuts is no article', async () => {
    const csv = `title,text,date\na,${OTHER} قال, ثم عاد,2024-01-01\nb,"${OTHER} "نعم", ثم عاد"\nc,"${BODY} "لا" قال",2024-01-01,,\n`
    const read = await readAll('a.csv', csv)
    expect(texts(read)).toEqual([`${BODY} "لا" قال`])
    expect(read.failures.map(({ problem }) => problem)).toEqual([
      { code: 'row_cut', line: 2 },
      { code: 'row_cut', line: 3 },
    ])
  })

  test('quotation marks behind backslashes, as databases write them', async () => {
    const cell = (text: string) => `"${text.replaceAll('"', '\\"')}"`
    const said = `${BODY} "نعم", وعاد "لا"`
    const read = await readAll(
      'a.csv',
      `title,text,date\n${cell('«"»')},${cell(said)},2024-01-01\nb,${cell(`"${OTHER}"`)},\n`,
    )
    expect(read.failures).toEqual([])
    expect(texts(read)).toEqual([said, `"${OTHER}"`])
    expect(metas(read)[0]).toEqual({ title: '«"»', published_at: '2024-01-01' })
  })

  test('quotation marks that are letters like any other, as in tables of tabs that no spreadsheet wrote', async () => {
    const said = [`"نعم" ${BODY}`, `قال "لا" ${BODY}`, `"لا" و"نعم" ${OTHER}`, `"${OTHER}"`]
    const read = await readAll('a.tsv', `id\ttext\n${said.map((text, index) => `${index}\t${text}\n`).join('')}`)
    expect(read.failures).toEqual([])
    expect(texts(read)).toEqual(said)
  })

  test('quoted line ends, windows-1256, Excel’s line for the separator, a row without text', async () => {
    const csv = `sep=;\r\ntitle;text\r\na;"${BODY}\r\n\r\n${OTHER}"\r\nb;\r\n`
    const read = await readAll('a.csv', iconv.encode(csv, 'windows-1256'))
    expect(texts(read)).toEqual([`${BODY}\n\n${OTHER}`])
    expect(read.articles[0]?.provenance.encoding).toBe('windows-1256')
    expect(read.failures[0]?.problem).toEqual({ code: 'row_without_text', line: 3 })
  })

  test('rows are counted as a spreadsheet shows them, empty ones too', async () => {
    const read = await readAll('a.csv', `text,title\n\n,,\n${BODY},a\n\n,b\n`)
    expect(read.articles.map(({ provenance }) => provenance.source)).toEqual(['a.csv:4'])
    expect(read.failures[0]?.problem).toEqual({ code: 'row_without_text', line: 6 })
  })

  test('what a spreadsheet saves as text: with tabs, in UTF-16', async () => {
    const rows = `العنوان\tالنص\tالتاريخ\r\nطريق\t"${BODY}"\t2024-03-08\r\nجسر\t${OTHER}\t\r\n`
    for (const bytes of [iconv.encode(rows, 'utf-16', { addBOM: true }), iconv.encode(rows, 'utf-16le'), rows]) {
      const read = await readAll('a.txt', bytes)
      expect(texts(read)).toEqual([BODY, OTHER])
      expect(metas(read)[0]).toEqual({ title: 'طريق', published_at: '2024-03-08' })
    }
    const article = `العنوان، والنص\n\n${BODY}\n`
    expect(texts(await readAll('b.txt', article))).toEqual([article])
  })

  test('names of columns below what an archive says of the search', async () => {
    const csv = `Exported from an archive,,\nQuery: roads,,\n\nHeadline,Date,Full text\nطريق,2024-03-01,"${BODY}"\n`
    const read = await readAll('a.csv', csv)
    expect([texts(read), metas(read), read.failures]).toEqual([
      [BODY],
      [{ title: 'طريق', published_at: '2024-03-01' }],
      [],
    ])
    expect(read.articles[0]?.provenance.source).toBe('a.csv:5')
  })

  test('a table without names of columns', async () => {
    const long = `${BODY} ${OTHER}`
    expect(texts(await readAll('a.csv', `1,"${long}"\n2,"${long} أيضا"\n`))).toEqual([long, `${long} أيضا`])
  })
})

test('what is escaped for a page is read', async () => {
  const row = {
    title: { rendered: 'قال: &#8220;لا&#8221; &amp; نعم' },
    content: `${BODY} &quot;نعم&quot; &unknown; & ;`,
  }
  const read = await readAll('a.json', JSON.stringify([row]))
  expect(metas(read)).toEqual([{ title: 'قال: “لا” & نعم' }])
  expect(texts(read)).toEqual([`${BODY} "نعم" &unknown; & ;`])
})

describe('JSON', () => {
  test('tables as pandas writes them, and with names in the first of their lists', async () => {
    const first = { title: 'a', text: BODY, date: '2024-03-08' }
    const second = { title: 'b', text: OTHER, date: null }
    const [names, rows] = [Object.keys(first), [Object.values(first), Object.values(second)]]
    const columns = Object.fromEntries(names.map((name, at) => [name, { 0: rows[0]?.[at], 1: rows[1]?.[at] }]))
    const keyed = { 7: first, 9: second }
    for (const table of [columns, { columns: names, index: [0, 1], data: rows }, [names, ...rows], keyed]) {
      const read = await readAll('a.json', JSON.stringify(table))
      expect(read.failures).toEqual([])
      expect(texts(read)).toEqual([BODY, OTHER])
      expect(metas(read)).toEqual([{ title: 'a', published_at: '2024-03-08' }, { title: 'b' }])
    }
    // What a service answers is no column.
    const answer = { response: { status: 'ok and well', total: 1, results: [first] } }
    expect(texts(await readAll('a.json', JSON.stringify(answer)))).toEqual([BODY])
  })

  test('what Python writes for a number that is none', async () => {
    const object = String.raw`{"title": NaN, "score": -Infinity, "text": "${BODY} \"NaN\\", "outlet": "NaN"}`
    const whole = await readAll('a.json', `[${object}]`)
    const lines = await readAll('a.jsonl', `${object}\n{"text": NaN\n`)
    for (const read of [whole, lines]) {
      expect(texts(read)).toEqual([`${BODY} "NaN\\`])
      expect(metas(read)).toEqual([{ outlet: 'NaN' }])
    }
    expect(whole.failures).toEqual([])
    expect(lines.failures.map(({ problem }) => problem)).toEqual([{ code: 'line_not_json', line: 2 }])
  })

  test('several authors have commas between them; dates of feeds are dates', async () => {
    const pubDate = 'Tue, 01 Nov 2022 10:00:00 +0300'
    const authors = [{ name: 'Ann Lee' }, { name: 'Bob Ray' }]
    expect(metas(await readAll('a.json', JSON.stringify([{ content: BODY, authors, pubDate }])))).toEqual([
      { byline: 'Ann Lee, Bob Ray', published_at: '2022-11-01T10:00:00+03:00' },
    ])
  })

  test('what a query of a content system answers, as deep as it is', async () => {
    const node = { title: 'T', content: { blocks: [{ data: { text: BODY } }, { data: { text: OTHER } }] } }
    const read = await readAll(
      'a.json',
      JSON.stringify({ data: { viewer: { site: { articles: { edges: [{ node }] } } } } }),
    )
    expect(texts(read)).toEqual([`${BODY}\n${OTHER}`])
    expect(metas(read)).toEqual([{ title: 'T' }])
  })

  test('messages of Telegram, whose texts are lists of runs', async () => {
    const text = ['عاجل: ', { type: 'bold', text: BODY }, ' ', { type: 'link', text: 'https://t.me/x' }]
    const messages = [
      { id: 1, date: '2024-03-01T10:00:00', text, text_entities: [{ type: 'bold', text: BODY }] },
      { id: 2, date: '2024-03-02T10:00:00', text: OTHER, text_entities: [{ type: 'plain', text: OTHER }] },
    ]
    const read = await readAll('result.json', JSON.stringify({ name: 'قناة', messages }))
    expect(texts(read)).toEqual([`عاجل: ${BODY} https://t.me/x`, OTHER])
  })

  test('how content systems nest: the article is not in its comments, nor in the address of its text', async () => {
    const long = `${OTHER} `.repeat(20).trim()
    const rows = [1, 2].map((id) => ({
      id,
      title: { rendered: `T ${id}` },
      content: { rendered: `<p>${BODY} ${id}</p>`, protected: false },
      excerpt: { rendered: OTHER },
      comments: [{ text: long }, { text: long }],
    }))
    const read = await readAll('posts.json', JSON.stringify(rows))
    expect(texts(read)).toEqual([`${BODY} 1`, `${BODY} 2`])
    expect(metas(read)).toEqual([{ title: 'T 1' }, { title: 'T 2' }])
    const deep = [{ attributes: { headline: 'H', body: { plain: BODY } }, replies: [{ body: long }] }]
    expect(texts(await readAll('a.json', JSON.stringify(deep)))).toEqual([BODY])
  })

  test('a source that is an address, an author that is a number, names of a title and a byline', async () => {
    const article = {
      text: BODY,
      source: 'https://a.example/1',
      hostname: 'a.example',
      author: 7,
      section_name: 'سياسة',
    }
    const read = await readAll('a.json', JSON.stringify([article]))
    expect(metas(read)).toEqual([{ url: 'https://a.example/1', outlet: 'a.example', section: 'سياسة' }])
    const named = {
      body: BODY,
      headline: { main: 'عنوان', kicker: null },
      byline: { original: 'رنا الحداد', person: [] },
    }
    expect(metas(await readAll('a.json', JSON.stringify([named])))).toEqual([{ title: 'عنوان', byline: 'رنا الحداد' }])
  })

  test('a title as long as a post, and a long address, are kept', async () => {
    const row = { body: BODY, title: `${OTHER} `.repeat(10).trim(), url: `https://a.example/?q=${'x'.repeat(900)}` }
    expect(metas(await readAll('a.json', JSON.stringify([row])))).toEqual([{ title: row.title, url: row.url }])
  })

  test('seconds and milliseconds are moments, other numbers are none', async () => {
    const rows = [1_712_345_678, '1712345678901', 20_240_405, 20_241_305, 4].map((date, at) => ({
      content: `${BODY} ${at}`,
      date,
    }))
    expect(metas(await readAll('a.json', JSON.stringify(rows)))).toEqual([
      { published_at: '2024-04-05T19:34:38Z' },
      { published_at: '2024-04-05T19:34:38Z' },
      { published_at: '2024-04-05' },
      { published_as_written: '20241305' },
      { published_as_written: '4' },
    ])
  })

  test.each([
    ['٢٠٢٤-٠١-٠٢', '2024-01-02'],
    ['1712345678.0', '2024-04-05T19:34:38Z'],
    ['20240405103000', '2024-04-05T10:30:00'],
    ['20240405T103000Z', '2024-04-05T10:30:00Z'],
    ['2024-04-05 10:30:00 UTC', '2024-04-05T10:30:00Z'],
    ['Wed Oct 10 20:19:24 +0000 2018', '2018-10-10T20:19:24+00:00'],
    ['20240405256000', undefined],
    ['2024-02-29T23:59:60', undefined],
    ['2024-02-29 23:59', '2024-02-29T23:59'],
    ['2023-02-29', undefined],
    ['31 Feb 2024 10:00 GMT', undefined],
    ['2024-01-01T24:30', undefined],
    ['2024-01-02T10:00+99:99', undefined],
  ])('the date %s is %s', async (date, published) => {
    const expected = published === undefined ? { published_as_written: date } : { published_at: published }
    expect(metas(await readAll('a.json', JSON.stringify([{ content: BODY, date }])))).toEqual([expected])
  })

  test.each([
    [
      ['8/3/2024', '25/3/2024'],
      ['2024-03-08', '2024-03-25'],
    ],
    // Nobody else writes the month first.
    [
      ['3/8/2024', '3/25/2024 2:30 PM'],
      ['2024-03-08', '2024-03-25T14:30'],
    ],
    [
      ['٨/٣/٢٠٢٤', '08.03.2024 14:30'],
      ['2024-03-08', '2024-03-08T14:30'],
    ],
    [
      ['2024/3/8', '2024.11.09 | 14:32'],
      ['2024-03-08', '2024-11-09T14:32'],
    ],
    // As a spreadsheet keeps them where its cell is no date.
    [
      ['45359', '45359.604166667'],
      ['2024-03-08', '2024-03-08T14:30'],
    ],
    [
      ['31/2/2024', '12345'],
      [undefined, undefined],
    ],
    // As Excel writes dates in Arabic; a year of the Hijra.
    [
      ['٠٨\u200f/٠٣\u200f/٢٠٢٤', '1445/08/27'],
      ['2024-03-08', undefined],
    ],
    [
      ['07-Dec-2024', '7-december-2024'],
      ['2024-12-07', '2024-12-07'],
    ],
  ])('the dates %s of one column are %s', async (dates, published) => {
    const rows = dates.map((date, at) => ({ content: `${BODY} ${at}`, date }))
    const read = metas(await readAll('a.json', JSON.stringify(rows)))
    expect(read.map((meta) => meta['published_at'])).toEqual(published)
  })

  const article = { title: 'T', body: BODY, date: '2024-03-08T10:00:00Z', source: { id: 1, name: 'Wire' }, lang: 'ar' }
  test.each([
    ['a list', [article]],
    ['a list inside', { status: 'ok', data: { total: 1, results: [article] }, tags: ['x'] }],
    ['under keys', { a1: article }],
    ['one object with lists of its own', { ...article, comments: [{ by: 'x', text: `${BODY} ${BODY}` }] }],
    ['an object around an object', { article, ok: true }],
  ])('%s', async (_, value) => {
    for (const name of ['a.json', 'a.txt', 'a']) {
      const read = await readAll(name, JSON.stringify(value, null, 2))
      expect(read.failures).toEqual([])
      expect(texts(read)).toEqual([BODY])
      expect(read.articles[0]).toMatchObject({
        language: 'ar',
        meta: { title: 'T', published_at: '2024-03-08T10:00:00Z', outlet: 'Wire' },
      })
    }
  })

  test('paragraphs in a list are lines, HTML is taken for its text', async () => {
    const paragraphs = await readAll('a.json', JSON.stringify([{ paragraphs: [{ text: BODY }, { text: OTHER }] }]))
    expect(texts(paragraphs)).toEqual([`${BODY}\n${OTHER}`])
    const html = await readAll(
      'a.json',
      JSON.stringify([{ content: `<p>${BODY}</p><script>x()</script><p>${OTHER}</p>` }]),
    )
    expect(texts(html)).toEqual([`${BODY}\n\n${OTHER}`])
  })

  test('lines of JSON under any name; a wrong line costs itself', async () => {
    for (const name of ['a.jsonl', 'a.ndjson', 'a.json', 'a.txt']) {
      const read = await readAll(
        name,
        `{"text":${JSON.stringify(BODY)}}\n{"text":${JSON.stringify(OTHER)}}\n{"text":\n\n`,
      )
      expect(texts(read)).toEqual([BODY, OTHER])
      expect(read.failures.map(({ problem }) => problem)).toEqual([{ code: 'line_not_json', line: 3 }])
      expect(read.articles[1]?.provenance.source).toBe(`${name}:2`)
    }
  })

  test('a large file of lines comes in pieces that are read alike', async () => {
    const lines = Array.from({ length: 4000 }, (_, index) =>
      JSON.stringify({ x: `${index}`, y: `${BODY} ${index}`, t: 'a' }),
    )
    const read = await readAll('a.jsonl', lines.join('\n'))
    expect(read.failures).toEqual([])
    expect(texts(read)).toEqual(Array.from({ length: 4000 }, (_, index) => `${BODY} ${index}`))
    expect(read.articles[3999]?.provenance.source).toBe('a.jsonl:4000')
  })

  test('text that begins with a bracket is text', async () => {
    const read = await readAll('a.txt', `[رويترز] ${BODY}`)
    expect(read.articles[0]?.provenance.importer).toBe('text')
  })
})
