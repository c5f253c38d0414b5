import { clean, languageTag } from '../../../shared/text/index.ts'
import type { ReadArticle } from './draft.ts'

/** Of the fields that a tool keeps beside a text, those that our own exports write there and others name alike. */
export function knownMeta(fields: Readonly<Record<string, unknown>>): Pick<ReadArticle, 'language' | 'meta'> {
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' && value !== '' ? clean(value).text : null
  }
  const meta = Object.fromEntries(
    ['title', 'outlet', 'published_at', 'url'].flatMap((name) => {
      const value = text(name)
      return value === null ? [] : [[name, value] as const]
    }),
  )
  const language = languageTag(text('language') ?? '')
  return language === null ? { meta } : { meta, language }
}
