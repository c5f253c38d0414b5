import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { asDate } from './html-meta.ts'
import { parseFile } from './index.ts'

const SENTENCE =
  'قال الرئيس الإيراني إبراهيم رئيسي، أمس الأحد، إن العالم بدأ يتغير، مضيفاً أن المنطقة تشهد تطورات متسارعة، في وقت تتواصل فيه الزيارات. '
const PAGE = `<!DOCTYPE html>
<!-- saved from url=(0031)https://example.org/saved/article -->
<html lang="ar" dir="rtl"><head>
<meta charset="utf-8">
<title>قاآني في دمشق | تلفزيون سوريا</title>
<meta property="og:title" content="قاآني في دمشق ورئيسي يبحث العلاقات">
<meta property="og:site_name" content="تلفزيون سوريا">
<link rel="canonical" href="https://example.org/news/1?a=1&amp;b=2">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
 {"@type":"NewsArticle","headline":"قاآني في دمشق ورئيسي يبحث العلاقات","datePublished":"2023-04-10 11:21:00+0300",
  "author":[{"@type":"Person","name":"رنا الحداد"},{"@type":"Person","name":"سامر الخطيب"}],"articleSection":"سياسة","publisher":{"name":"ناشر"}}]}</script>
<script>document.write('من السكربت')</script>
<style>p { content: 'من النمط' }</style>
</head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li></ul></nav>
<main><article>
<h1>قاآني في دمشق ورئيسي يبحث العلاقات</h1>
<figure><img src="x.jpg" onerror="alert(1)"><figcaption>إسماعيل قاآني   في
 سوريا</figcaption></figure>
<p>${SENTENCE.repeat(3)}<script>alert('xss')</script></p>
<h2>إيران <b>والنظام</b></h2>
<p>سطر أول &amp; نهايته<br>سطر ثان 😀&#0;&#x2028;بعده</p>
<p>${SENTENCE.repeat(3)}</p>
<div style="display:none">مخفي</div>
</article></main>
<footer>جميع الحقوق محفوظة</footer>
</body></html>`

const read = async (page: string | Uint8Array, name = 'page.html') =>
  parseFile({ bytes: typeof page === 'string' ? Buffer.from(page) : page, name })
const article = async (page: string | Uint8Array, name?: string) => {
  const { articles, failures } = await read(page, name)
  expect(failures).toEqual([])
  return articles[0]!
}

describe('a saved page', () => {
  const linked = async (script: string) =>
    (
      await article(
        PAGE.replace(
          /<script type="application\/ld\+json">.*?<\/script>/su,
          `<script type="application/ld+json">${script}</script>`,
        ).replace(/<meta property="og:[^>]*>/gu, ''),
      )
    ).meta

  test('JSON-LD that refers to its author and publisher inside a graph', async () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'عنوان', author: { '@id': '#p' }, publisher: { '@id': '#o' } },
      { '@type': 'Person', '@id': '#p', name: 'سعيد عمر' },
      { '@type': 'Organization', '@id': '#o', name: 'صحيفة المرفأ' },
    ]
    expect(await linked(JSON.stringify({ '@graph': graph }))).toMatchObject({
      title: 'عنوان',
      byline: 'سعيد عمر',
      outlet: 'صحيفة المرفأ',
    })
  })

  test.each([
    ['that says how it is encoded', PAGE.replace('application/ld+json', 'application/LD+JSON; charset=utf-8')],
    [
      'of a page whose main part it is',
      PAGE.replace('{"@type":"NewsArticle"', '{"mainEntity":{"@type":"NewsArticle"').replace('"ناشر"}}', '"ناشر"}}}'),
    ],
  ])('JSON-LD %s', async (_, page) => {
    expect((await article(page)).meta).toMatchObject({ section: 'سياسة', byline: 'رنا الحداد، سامر الخطيب' })
  })

  test('a headline that is escaped once more than its page or script is the headline', async () => {
    const { text, meta } = await article(
      PAGE.replace('"headline":"قاآني في دمشق', '"headline":"&#171;قاآني&raquo; في &quot;دمشق&quot;')
        .replace(
          'og:title" content="قاآني في دمشق',
          'og:title" content="&amp;#171;قاآني&amp;raquo; في &quot;دمشق&quot;',
        )
        .replace('<h1>قاآني في دمشق', '<h1>«قاآني» في "دمشق"'),
    )
    expect(meta['title']).toBe('«قاآني» في "دمشق" ورئيسي يبحث العلاقات')
    expect(text.match(/ورئيسي يبحث العلاقات/gu)).toHaveLength(1)
  })

  test.each([
    ['head and body, as SingleFile does', /<\/?(?:head|body)>/gu, ''],
    ['head', /<\/?head>/gu, ''],
    ['html, head and body', /<\/?(?:html|head|body)\b[^>]*>/gu, ''],
    ['nothing, but closes body and html first', /<body>(.*)<\/body>\s*<\/html>/su, '<body></body></html>$1'],
    ['nothing, but opens body twice', '<main>', '<p></p><body><main>'],
  ])('that leaves out the tags of %s is the same', async (_, tags, by) => {
    const [left, whole] = [await article(PAGE.replace(tags, by)), await article(PAGE)]
    expect(left.text).toBe(whole.text)
    expect(left.blocks).toEqual(whole.blocks)
    expect(left.meta).toEqual(whole.meta)
  })

  test.each([
    ['in a CDATA section', '//<![CDATA[\n{"@type":"NewsArticle","headline":"عنوان"}\n//]]>'],
    ['with a bare line end in a string', '{"@type":"NewsArticle",\n"headline":"عنوان\n"}'],
  ])('JSON-LD %s', async (_, script) => {
    expect((await linked(script))['title']).toBe('عنوان')
  })

  test('the first of its dates that is one is its date', async () => {
    const dates = '<meta name="date" content="1 نوفمبر"><meta name="pubdate" content="Tue, 1 Nov 2022 10:00:00 GMT">'
    const { meta } = await article(PAGE.replace(/"datePublished":"[^"]*",/u, '').replace('<title>', `${dates}<title>`))
    expect(meta).toMatchObject({ published_at: '2022-11-01T10:00:00Z' })
    expect(meta).not.toHaveProperty('published_as_written')
  })

  test('becomes its article’s text, in blocks', async () => {
    const { text, blocks } = await article(PAGE)
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['headline', 'قاآني في دمشق ورئيسي يبحث العلاقات'],
      ['byline', 'رنا الحداد، سامر الخطيب'],
      ['caption', 'إسماعيل قاآني في سوريا'],
      ['paragraph', SENTENCE.repeat(3).trim()],
      ['heading', 'إيران والنظام'],
      ['paragraph', 'سطر أول & نهايته\nسطر ثان 😀\uFFFD\u2028بعده'],
      ['paragraph', SENTENCE.repeat(3).trim()],
    ])
    for (const absent of ['السكربت', 'النمط', 'alert', 'مخفي', 'الحقوق', '<']) expect(text).not.toContain(absent)
  })

  test('keeps what the page says about it', async () => {
    const { meta, language, provenance } = await article(PAGE)
    expect(language).toBe('ar')
    expect(meta).toEqual({
      title: 'قاآني في دمشق ورئيسي يبحث العلاقات',
      published_at: '2023-04-10T11:21:00+03:00',
      byline: 'رنا الحداد، سامر الخطيب',
      section: 'سياسة',
      outlet: 'تلفزيون سوريا',
      url: 'https://example.org/news/1?a=1&b=2',
    })
    expect(provenance).toMatchObject({ importer: 'html', encoding: 'utf-8' })
  })

  test.each(['windows-1256', 'iso-8859-6'])('in %s by its meta tag', async (encoding) => {
    const page = PAGE.replace('charset="utf-8"', `charset="${encoding}"`)
    const { provenance, text } = await article(iconv.encode(page, encoding))
    expect(provenance.encoding).toBe(encoding)
    expect(text).toContain('الرئيس الإيراني إبراهيم رئيسي')
  })

  test('in UTF-16, whatever its meta tag says', async () => {
    const { provenance, text } = await article(iconv.encode(PAGE, 'utf-16', { addBOM: true }))
    expect(provenance.encoding).toBe('utf-16le')
    expect(text).toContain('إسماعيل قاآني في سوريا')
  })

  test('is recognised under another name, and a fragment by its name', async () => {
    expect((await article(PAGE, 'page.txt')).provenance.importer).toBe('html')
    expect((await article(`<p>${SENTENCE.repeat(4)}</p>`)).text).toBe(SENTENCE.repeat(4).trim())
  })

  test('of short lines is taken whole', async () => {
    const { text, language } = await article('<html lang="en"><body><p>قال الوزير: لا.</p></body></html>')
    expect(text).toBe('قال الوزير: لا.')
    expect(language).toBe('und')
  })

  test('with broken metadata is read all the same', async () => {
    const broken = PAGE.replace('{"@context"', '{{"@context"').replace('"2023-04-10', '"حديثاً')
    expect((await article(broken)).meta['title']).toBe('قاآني في دمشق ورئيسي يبحث العلاقات')
    const hostile = await article(PAGE.replace('"headline":"', '"headline":"\\ud800\\u0000').replace('og:title', 'x'))
    expect(hostile.text.isWellFormed()).toBe(true)
    expect(hostile.text).not.toContain('\0')
    expect(hostile.blocks.at(-1)!.end).toBe(hostile.text.length)
  })

  test('that goes on without an end is its own article, not those that follow', async () => {
    const next = (number: number) =>
      `<article><h1>قصة تالية رقم ${number}</h1><p>${`وهذه قصة أخرى رقم ${number}. `.repeat(40)}</p></article>`
    const { text } = await article(PAGE.replace('</main>', `</main>${[1, 2, 3].map(next).join('')}`))
    expect(text).toContain(SENTENCE.trim())
    expect(text).not.toContain('قصة')
    // Entries of a report that is written while things happen are its text.
    const report = `<!doctype html><html><body><h1>تغطية مباشرة</h1><main>${[1, 2, 3].map(next).join('')}</main></body></html>`
    for (const number of [1, 2, 3]) expect((await article(report)).text).toContain(`قصة أخرى رقم ${number}`)
  })

  test('is not what its readers wrote below it, however much that is', async () => {
    const comment = `<div class="comment"><b>قارئ</b><p>${'هذا تعليق طويل لا علاقة له بالخبر. '.repeat(10)}</p></div>`
    const page = (comments: string, inside = '') =>
      `<!doctype html><html><body><main><h1>خبر قصير</h1><div><p>${SENTENCE}</p></div>${comments}${inside}</main></body></html>`
    for (const name of ['id="comments"', 'class="comments-area wide"', 'id="disqus_thread"'])
      expect((await article(page(`<section ${name}>${comment.repeat(20)}</section>`))).text).toBe(
        `خبر قصير\n\n${SENTENCE.trim()}`,
      )
    // An opinion.
    const opinion = page('', `<div class="comment"><p>${SENTENCE.repeat(3)}</p></div>`)
    expect((await article(opinion)).text).toContain(SENTENCE.repeat(3).trim())
  })

  test('without an article is a failure', async () => {
    const { failures } = await read('<html><body><script>1</script><img src=x></body></html>')
    expect(failures[0]!.reason).toMatch(/No article/u)
  })

  test('cut off in its first tag is a failure', async () => {
    expect((await read('<!doctype html><html lang="ar')).failures[0]!.reason).toMatch(/No article/u)
  })

  test.each([
    ['100,000 nested elements', '<div>'.repeat(100_000)],
    ['1,000 nested elements', `${'<div>'.repeat(1000)}text`],
    ['100,000 elements', '<p>text'.repeat(100_000)],
    ['nested elements under a script', `<script>${'</div>'.repeat(50)}</script>${'<b>'.repeat(30_000)}`],
  ])('of %s is refused clearly', async (_, page) => {
    const { failures } = await read(`<html><body>${page}`)
    expect(failures[0]!.reason).toMatch(/too many parts/u)
  })
})

describe('asDate', () => {
  test.each([
    ['2023-04-10', '2023-04-10'],
    ['2023-04-10T11:21', '2023-04-10T11:21'],
    ['2023-04-10T11:21:05.123Z', '2023-04-10T11:21:05.123Z'],
    ['2023-04-10 11:21:00+0300', '2023-04-10T11:21:00+03:00'],
    ['2023-13-41', undefined],
    ['10 نيسان 2023', undefined],
    ['', undefined],
  ])('%s', (written, date) => expect(asDate(written)).toBe(date))
})
