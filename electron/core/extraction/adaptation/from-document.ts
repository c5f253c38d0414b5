import type { ArticleDocument, Mention, Quote } from '../../../../shared/model/index.ts'
import type { Decision, DoneArticle } from './evidence.ts'

/** What a decision among many counts. */
const IN_BULK = 0.5

/** A finished article of the corpus as what it teaches. */
export function doneArticleOf({ article, text, blocks, mentions, entities, quotes }: ArticleDocument): DoneArticle {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return {
    text,
    language: article.language,
    meta: article.meta,
    blocks: blocks.every(({ status }) => status === 'suggested')
      ? null
      : blocks.map(({ kind, start, end, direction, status, origin }) => {
          return { kind, start, end, direction, status, origin }
        }),
    mentions: mentions.map((mention) => {
      const { start, end, label, entity } = mention
      return { start, end, label, entity: entity === null ? null : (names.get(entity) ?? null), ...decided(mention) }
    }),
    quotes: quotes.map((quote) => {
      const { kind, content, cue, speaker, speakerEntities } = quote
      const people = speakerEntities.flatMap((entity) => names.get(entity) ?? [])
      return { kind, content, cue, speaker, people, ...decided(quote) }
    }),
  }
}

function decided({ status, reviewed }: Mention | Quote): { readonly decision: Decision; readonly weight: number } {
  return { decision: status === 'suggested' ? 'open' : status, weight: reviewed?.how === 'bulk' ? IN_BULK : 1 }
}
