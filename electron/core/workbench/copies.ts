import type { BulkEvent, CopyOffer, CopyOf, MarkCopies, OffersEvent } from '../../../shared/contract/index.ts'
import { standings, takeOver } from '../../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId } from '../../../shared/model/index.ts'
import { hitAt, NotFound } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { editMany } from './bulk.ts'
import type { ManyEdits } from './bulk.ts'
import { copiedTo } from './same-sentences.ts'

/** Looks through the copies of an article, one after another, for what could be marked in them as it is here. */
export async function* offersTo(corpus: Corpus, article: ArticleId, signal: AbortSignal): AsyncGenerator<OffersEvent> {
  const source = await corpus.document(article)
  const copies = await corpus.copies(article)
  for (const [done, copy] of copies.entries()) {
    if (signal.aborted) return
    yield { type: 'progress', done, total: copies.length }
    const target = await documentOf(corpus, copy)
    const offers = target === null ? [] : offersIn(source, target)
    const { status: _, ...about } = copy
    if (offers.length > 0) yield { type: 'found', articles: [{ ...about, offers }] }
  }
  yield { type: 'progress', done: copies.length, total: copies.length }
}

/** Null where it is gone by now. */
async function documentOf(corpus: Corpus, { article }: CopyOf): Promise<ArticleDocument | null> {
  try {
    return await corpus.document(article)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

function offersIn(source: ArticleDocument, target: ArticleDocument): readonly CopyOffer[] {
  const copied = copiedTo(source, target)
  const found = standings(
    target,
    copied.map(({ counterpart }) => counterpart),
  )
  return copied
    .flatMap(({ of, counterpart: { annotation, entities } }, index): CopyOffer[] => {
      const standing = found[index]
      if (standing === undefined) return []
      const mention = annotation.type === 'mention'
      const first = mention ? annotation.start : Math.min(...annotation.content.map(({ start }) => start))
      const last = mention ? annotation.end : Math.max(...annotation.content.map(({ end }) => end))
      return [
        {
          ...hitAt(target.text, { start: first, end: last }),
          of: of.type === 'mention' ? { type: 'mention', id: of.id } : { type: 'quote', id: of.id },
          label: mention ? annotation.label : null,
          speakers: mention ? [] : entities.map(({ name }) => name),
          state: standing.state,
        },
      ]
    })
    .sort((left, right) => left.start - right.start || right.end - left.end)
}

/** Marks what was picked in the copies: one undo. */
export async function* markCopies(
  corpus: Corpus,
  { article, picked }: MarkCopies,
  who: Pick<ManyEdits, 'person' | 'signal'>,
): AsyncGenerator<BulkEvent> {
  const source = await corpus.document(article)
  const wanted = new Map(
    picked.map((one) => [one.article, new Set(one.annotations.map(({ type, id }) => `${type} ${id}`))]),
  )
  yield* editMany(corpus, [...wanted.keys()], {
    ...who,
    verb: 'bulk.copies',
    build(target, context) {
      const keys = wanted.get(target.article.id)
      const copied = copiedTo(source, target)
      const chosen = copied.filter(({ of }) => keys?.has(`${of.type} ${of.id}`))
      return takeOver(
        target,
        copied.map(({ counterpart }) => counterpart),
        new Set(chosen.map(({ counterpart }) => counterpart)),
        context,
      )
    },
  })
}
