import { Readability } from '@mozilla/readability'
import type { BlockKind, DraftBlock } from '../../../shared/model/index.ts'
import { clean } from '../../../shared/text/index.ts'
import { decode } from './decode.ts'
import { draftArticle, sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import { pageLines } from './html-lines.ts'
import type { PageLine } from './html-lines.ts'
import { asLine, asMeta, pageMeta } from './html-meta.ts'
import { declaredEncoding, parsePage } from './html-page.ts'
import type { Reader } from './reader.ts'

/**
 * A saved page: its article as text, one block to a paragraph, headline and byline first, and what the page says about it
 * as metadata. Only text is taken; Readability does not make HTML safe, and nothing here is ever rendered.
 */
export const htmlReader: Reader = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  recognise(head, name) {
    const start = Buffer.from(head).toString('latin1').replaceAll('\0', '')
    if (/^\W{0,8}<(?:!doctype html|html|\?xml[^>]*>\s*<(?:!doctype )?html)/iu.test(start)) return 0.95
    return /\.x?html?$/iu.test(name) ? 0.8 : 0
  },
  *read(bytes, name, { encoding }) {
    const decoded = decode(bytes, { encoding, declared: declaredEncoding(bytes) })
    const source = clean(decoded.text)
    const document = parsePage(source.text)
    const page = pageMeta(document)
    const heading = asLine(document.querySelector('h1')?.textContent)
    removeNextStories(document, page.title ?? heading)
    removeComments(document)
    const { content, title: found, byline: signed } = readable(document)

    const title = page.title ?? heading ?? asLine(found)
    const byline = page.byline ?? asLine(signed)
    const body = content.filter(({ text }) => !same(text, title) && !same(text, byline))
    if (body.length === 0) throw refusal({ code: 'page_without_article' })
    const { text, blocks } = layOut([
      ...(title === undefined ? [] : [{ kind: 'headline' as const, text: title }]),
      ...(byline === undefined ? [] : [{ kind: 'byline' as const, text: byline }]),
      ...body,
    ])
    yield draftArticle({
      text,
      language: believable(page.language, text.slice(0, 100_000)),
      meta: asMeta(page, title, byline),
      blocks,
      source: name,
      sourceSha256: sha256(bytes),
      importer: htmlReader.id,
      encoding: decoded.encoding,
      replaced: source.replaced + decoded.malformed,
    })
  },
  describe: (bytes, { encoding }) => ({
    decoded: decode(bytes, { encoding, declared: declaredEncoding(bytes) }),
    table: null,
  }),
}

/**
 * Pages that go on without an end have other articles below their own, each with a headline of the first rank: not theirs.
 * Where none has the page's title they are parts of one, as of a report that is written while things happen.
 */
function removeNextStories(document: Document, title: string | undefined): void {
  const headlineOf = (story: Element) => asLine(story.querySelector('h1')?.textContent)
  const stories = [...document.querySelectorAll('article')].filter(
    (story) => headlineOf(story) !== undefined && (story.parentElement?.closest('article') ?? null) === null,
  )
  const own = stories.find((story) => headlineOf(story) === title)
  if (own === undefined) return
  for (const story of stories) if (story !== own) story.remove()
}

/** What readers wrote below an article is more than a short one, so that it would be taken for the article. */
function removeComments(document: Document): void {
  for (const part of document.querySelectorAll('[id], [class]')) {
    const names = `${part.getAttribute('id') ?? ''} ${part.getAttribute('class') ?? ''}`.split(/\s+/u)
    if (part !== document.body && names.some((name) => COMMENTS.test(name)) && part.querySelector('h1') === null)
      part.remove()
  }
}

/** `comment` alone is what some papers call an opinion. */
const COMMENTS =
  /^(?:(?:reader|user|post|article|fb)[-_]?)?comments?(?:(?<=s)|[-_]?(?:list|area|section|container|wrapper|thread|box|block))$|^disqus_thread$/iu

/** The article's part of the page. Takes the document apart. */
function readable(document: Document) {
  const whole = pageLines(document.body)
  const article = extracted(document)
  const content = article?.content === null || article?.content === undefined ? [] : pageLines(article.content)
  // Of a page that holds nothing else, Readability may find nothing.
  return { content: content.length > 0 ? content : whole, title: article?.title, byline: article?.byline }
}

/** Null also where the page is so broken that the library stumbles over it. */
function extracted(document: Document) {
  try {
    return new Readability<Node>(document, { serializer: (node) => node }).parse()
  } catch {
    return null
  }
}

function same(text: string, line: string | undefined): boolean {
  return line !== undefined && asLine(text) === line
}

/** Text with an empty line between blocks, and where they are in it. */
function layOut(lines: readonly (PageLine | { readonly kind: BlockKind; readonly text: string })[]): {
  readonly text: string
  readonly blocks: readonly DraftBlock[]
} {
  const blocks: DraftBlock[] = []
  let start = 0
  for (const { kind, text } of lines) {
    blocks.push({ kind, start, end: start + text.length, direction: null, status: 'accepted', origin: 'import:html' })
    start += text.length + 2
  }
  return { text: lines.map(({ text }) => text).join('\n\n'), blocks }
}

/** Languages written in Arabic letters. */
const ARABIC_SCRIPT = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'ks', 'arz', 'apc'])

/** What the page says its language is, unless its letters are of another script: templates often say `en` for all. */
function believable(language: string | undefined, text: string): string {
  if (language === undefined) return 'und'
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const inArabic = arabic > letters / 2
  return inArabic === ARABIC_SCRIPT.has(language.split('-', 1)[0] ?? '') ? language : 'und'
}
