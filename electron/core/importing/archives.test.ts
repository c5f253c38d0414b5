import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { rawZip } from '../../../test/support/raw-zip.ts'
import { readAll } from '../../../test/support/read-all.ts'
import { docx, docxOf, run, zipped } from '../../../test/support/zipped.ts'

const BODY = 'قال الوزير إن الطريق سيفتح غدا، وأضاف أن العمل فيه انتهى قبل موعده بأسبوعين كاملين.'

describe('Word documents', () => {
  test('paragraphs are lines; properties are metadata', async () => {
    const bytes = await docx(
      [run('عنوان'), `${run('قال ')}${run('زيد')}<w:r><w:br/></w:r>${run('نعم &amp; لا')}`, '', run('آخر')],
      '<dc:title>العنوان &amp; الباقي</dc:title><dc:creator>ليلى</dc:creator><dcterms:created>2024-03-08T10:00:00Z</dcterms:created>',
    )
    for (const name of ['a.docx', 'a.txt', 'a']) {
      const { articles, failures } = await readAll(name, bytes)
      expect(failures).toEqual([])
      expect(articles[0]).toMatchObject({
        text: 'عنوان\nقال زيد\nنعم & لا\n\nآخر\n',
        meta: { title: 'العنوان & الباقي', byline: 'ليلى', published_at: '2024-03-08T10:00:00Z' },
        provenance: { importer: 'docx' },
      })
    }
  })
})

test('foot- and endnotes of a Word document stand behind its text', async () => {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const note = (kind: string, text: string) =>
    `<w:${kind}s ${word}><w:${kind} w:type="separator" w:id="0"><w:p>${run('—')}</w:p></w:${kind}><w:${kind} w:id="2"><w:p><w:r><w:${kind}Ref/></w:r>${run(text)}</w:p></w:${kind}></w:${kind}s>`
  const body = `<w:p>${run('قال زيد')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' نعم')}</w:p>`
  const bytes = await docxOf(`<w:document ${word}><w:body>${body}<w:sectPr/></w:body></w:document>`, '', {
    'word/footnotes.xml': note('footnote', ' في حديث &amp; بيان'),
    'word/endnotes.xml': note('endnote', 'المصدر: سانا'),
  })
  const { articles, failures } = await readAll('a.docx', bytes)
  expect(failures).toEqual([])
  expect(articles[0]?.text).toBe('قال زيد نعم\nفي حديث & بيان\nالمصدر: سانا\n')
})

test('words of a Word document are read whatever is around them: a field, a direction, a change', async () => {
  const around = (name: string, text: string) => `<w:${name} w:val="rtl">${run(text)}</w:${name}>`
  const deleted = '<w:del w:id="1"><w:r><w:delText>لا</w:delText></w:r></w:del>'
  const bytes = await docx([
    `${around('fldSimple', '8 آذار')}${run(' ')}<w:fldSimple w:instr="PAGE"/>${around('dir', 'قال ')}${around('bdo', 'زيد ')}${deleted}${around('ins', 'نعم')}`,
  ])
  const { articles, failures } = await readAll('a.docx', bytes)
  expect(failures).toEqual([])
  expect(articles[0]?.text).toBe('8 آذار قال زيد نعم\n')
})

describe('archives', () => {
  test('each file by its content; hidden ones and those of unknown endings are passed over', async () => {
    const inner = await zipped({ 'x.txt': BODY })
    const bytes = await zipped({
      'news/1.txt': BODY,
      'news/2.html': `<!doctype html><p>${BODY}</p>`,
      'news/3.csv': `title,text\nT,"${BODY}"\n`,
      'news/4.docx': await docx([run(BODY)]),
      'inner.zip': inner,
      'أخبار.txt': BODY,
      'photo.jpg': 'x',
      '__MACOSX/news/._1.txt': 'x',
      '.hidden.txt': 'x',
      mimetype: 'application/epub+zip',
      'bad.json': '{',
      'more.tgz': Buffer.from([0x1f, 0x8b, 8, 0]),
      'more.tar.xz': Buffer.from('\u00fd7zXZ\0', 'latin1'),
    })
    const { articles, failures } = await readAll('a.zip', bytes)
    expect(articles.map(({ provenance: { source, importer } }) => [source, importer])).toEqual([
      ['a.zip/news/1.txt', 'text'],
      ['a.zip/news/2.html', 'html'],
      ['a.zip/news/3.csv:2', 'csv'],
      ['a.zip/news/4.docx', 'docx'],
      ['a.zip/inner.zip/x.txt', 'text'],
      ['a.zip/أخبار.txt', 'text'],
    ])
    expect(failures.map(({ name, problem }) => [name, problem.code])).toEqual([
      ['a.zip/bad.json', 'not_json'],
      ['a.zip/more.tgz', 'binary'],
      ['a.zip/more.tar.xz', 'binary'],
    ])
  })

  test('what a saved page is made of is passed over', async () => {
    const page = `<!doctype html><p>${BODY}</p>`
    const names = ['news/a.html', 'news/a_files/frame.html', 'news/a_files/deep/x.txt', 'news/b_files/b.html']
    const { articles } = await readAll('a.zip', await zipped(Object.fromEntries(names.map((name) => [name, page]))))
    expect(articles.map(({ provenance }) => provenance.source)).toEqual([
      'a.zip/news/a.html',
      'a.zip/news/b_files/b.html',
    ])
  })

  test.each(['windows-1256', 'cp720', 'utf-8'])('names of files that are in %s without saying so', async (encoding) => {
    const names = ['أخبار/سياسة/مقال أول.txt', 'أخبار/خبر.txt']
    const entries = names.map((name) => ({ name: iconv.encode(name, encoding), data: Buffer.from(BODY), flags: 0 }))
    const { articles, failures } = await readAll('a.zip', rawZip(entries))
    expect(failures).toEqual([])
    expect(articles.map(({ provenance }) => provenance.source)).toEqual(names.map((name) => `a.zip/${name}`))
  })

  test('documents that cannot be read are named, in an archive as by themselves', async () => {
    const documents = {
      'a.pdf': '%PDF-1.7 …',
      'b.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'c.mhtml': 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n',
      'd.odt': rawZip([{ name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text'), method: 0 }]),
    }
    const refused = ['pdf', 'old_office', 'web_archive', 'open_document'].map((what) => ({ code: 'binary', what }))
    const { articles, failures } = await readAll('a.zip', await zipped(documents))
    expect(articles).toEqual([])
    expect(failures.map(({ problem }) => problem)).toEqual(refused)
    for (const [index, [name, content]] of Object.entries(documents).entries())
      expect((await readAll(name, content)).failures).toMatchObject([{ name, problem: refused[index] }])
  })

  test('lines of JSON larger than what is read whole', async () => {
    const words = Array.from({ length: 6000 }, (_, index) => Math.sin(index).toString(36).slice(3)).join(' ')
    const line = (index: number) => `${JSON.stringify({ text: `${index} ${BODY} ${words}` })}\n`
    const count = Math.ceil((70 * 1024 * 1024) / Buffer.byteLength(line(0)))
    const lines = Array.from({ length: count }, (_, index) => line(index)).join('')
    const { articles, failures } = await readAll('a.zip', await zipped({ 'set.jsonl': lines }))
    expect(failures).toEqual([])
    expect(articles).toHaveLength(count)
  })
})
