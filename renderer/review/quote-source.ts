import type { ArticleDocument, Quote, Span } from '../../shared/model/index.ts'

/** Words and forms of the language that it is copied for. */
interface Wording {
  readonly unnamedSource: string
  readonly list: (names: readonly string[]) => string
  readonly date: (day: string) => string
}

/** A quote as it is cited: what was said, then who said it, the outlet, the day and the link, as far as they are known. */
export function quoteWithSource({ text, article, entities }: ArticleDocument, quote: Quote, wording: Wording): string {
  const slice = ({ start, end }: Span) => text.slice(start, end)
  const names = quote.speakerEntities.flatMap((id) => entities.find((entity) => entity.id === id)?.name ?? [])
  const phrase = quote.speaker === null ? null : slice(quote.speaker)
  const unnamed = quote.source === 'unnamed' ? wording.unnamedSource : null
  const who = names.length > 0 ? wording.list(names) : (phrase ?? unnamed)
  const { outlet, published_at: published, url } = article.meta
  const said = quote.content.map(slice).join(' … ')
  const day = typeof published === 'string' ? wording.date(published) : null
  const source = [who, outlet, day].flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []))
  const lines = [article.language === 'ar' ? `«${said}»` : `“${said}”`]
  if (source.length > 0) lines.push(`— ${source.join(article.language === 'ar' ? '، ' : ', ')}`)
  if (typeof url === 'string' && url !== '') lines.push(url)
  return lines.join('\n')
}
