import type { BulkEvent, CopyOf, MarkCopies, OffersEvent } from '../../../shared/contract/index.ts'
import type { ArticleDocument, ArticleId } from '../../../shared/model/index.ts'
import { NotFound } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { editMany } from './bulk.ts'
import type { ManyEdits } from './bulk.ts'
import { offersIn, takePicked } from './offers.ts'
import type { Offered } from './offers.ts'
import { copiedTo } from './same-sentences.ts'

/** Looks through the copies of an article, one after another, for what could be marked in them as it is here. */
export async function* offersTo(corpus: Corpus, article: ArticleId, signal: AbortSignal): AsyncGenerator<OffersEvent> {
  const source = await corpus.document(article)
  const copies = await corpus.copies(article)
  for (const [done, copy] of copies.entries()) {
    if (signal.aborted) return
    yield { type: 'progress', done, total: copies.length }
    const target = await documentOf(corpus, copy)
    const offers = target === null ? [] : offersIn(target, offeredBy(source, target))
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

const offeredBy = (source: ArticleDocument, target: ArticleDocument): readonly Offered[] =>
  copiedTo(source, target).map(({ of, counterpart }) => ({ key: `${of.type} ${of.id}`, counterpart }))

/** Marks what was picked in the copies: one undo. */
export async function* markCopies(
  corpus: Corpus,
  { article, picked }: MarkCopies,
  who: Pick<ManyEdits, 'person' | 'signal'>,
): AsyncGenerator<BulkEvent> {
  const source = await corpus.document(article)
  const wanted = new Map(picked.map(({ article: copy, keys }) => [copy, new Set(keys)]))
  yield* editMany(corpus, [...wanted.keys()], {
    ...who,
    verb: 'bulk.copies',
    build: (target, context) =>
      takePicked(target, offeredBy(source, target), wanted.get(target.article.id) ?? new Set(), context),
  })
}
