import type { Change } from '../../../shared/change/index.ts'
import type { BulkEvent, OffersEvent, OffersTo, PickedOffers } from '../../../shared/contract/index.ts'
import { labelsFor } from '../../../shared/edit/index.ts'
import type { ForeignEntity } from '../../../shared/edit/index.ts'
import type {
  ArticleDocument,
  ArticleId,
  DraftArticle,
  DraftMention,
  DraftQuote,
  Label,
} from '../../../shared/model/index.ts'
import type { Corpus } from '../corpus/index.ts'
import type { Pool } from '../jobs/index.ts'
import { editMany } from './bulk.ts'
import type { ManyEdits } from './bulk.ts'
import { offersIn, takePicked } from './offers.ts'
import type { Offered } from './offers.ts'
import { readInputs } from './read-inputs.ts'
import type { ReadTask } from './read-inputs.ts'

/*
 * Files with annotations of texts that are in the corpus already: somebody annotated them elsewhere. The files are read
 * again for each of the two, because nothing of an import is kept but its articles.
 */

export type FilesTask = Omit<ReadTask, 'extract' | 'learned' | 'signal'>

/** Tells what the texts that are here already do not have of the annotations in files. */
export async function* offersFrom(
  corpus: Corpus,
  pool: Pool,
  task: FilesTask,
  signal: AbortSignal,
): AsyncGenerator<OffersEvent> {
  let done = 0
  for await (const { article, offered } of annotatedIn(corpus, pool, task, signal)) {
    const document = await corpus.document(article)
    const offers = offersIn(document, offered).filter(({ state }) => state !== 'marked')
    if (offers.length > 0) yield { type: 'found', articles: [{ ...about(document), offers }] }
    done += 1
    yield { type: 'progress', done, total: null }
  }
}

/**
 * Adds annotations in files to texts that are here already: one undo. What somebody decided on stays.
 * @param picked null: everything
 */
export async function* mergeFrom(
  corpus: Corpus,
  pool: Pool,
  task: FilesTask & { readonly picked: PickedOffers | null },
  who: Pick<ManyEdits, 'person' | 'signal'>,
): AsyncGenerator<BulkEvent> {
  const wanted = task.picked === null ? null : keysByArticle(task.picked)
  let current: Taken = { offered: [], keys: new Set(), labels: [] }
  // Edits go on while the files are read, so that not all that is in them is held at once.
  async function* targets(): AsyncGenerator<ArticleId> {
    for await (const { article, offered } of annotatedIn(corpus, pool, task, who.signal)) {
      const keys = wanted === null ? new Set(offered.map(({ key }) => key)) : wanted.get(article)
      if (keys === undefined) continue
      current = { offered, keys, labels: await corpus.labels() }
      yield article
    }
  }
  // One source after another: where two disagree, the first has decided.
  yield* editMany(corpus, targets(), {
    ...who,
    verb: 'bulk.merge',
    build(target, context) {
      const change = takePicked(target, current.offered, current.keys, context)
      // In the same change, so that they go with its undo.
      const labels = labelsFor(labelsIn(change), current.labels, context.nextId)
      return labels.length === 0 ? change : { ...change, added: [...labels, ...change.added] }
    },
  })
}

/** An article that several people annotated may be there several times. */
function keysByArticle(picked: PickedOffers): ReadonlyMap<ArticleId, ReadonlySet<string>> {
  const all = new Map<ArticleId, Set<string>>()
  for (const { article, keys } of picked) all.set(article, new Set([...(all.get(article) ?? []), ...keys]))
  return all
}

/** What is taken over of what one text is offered. */
interface Taken {
  readonly offered: readonly Offered[]
  readonly keys: ReadonlySet<string>
  /** Those of the corpus. */
  readonly labels: readonly Label[]
}

interface Annotated {
  readonly article: ArticleId
  readonly offered: readonly Offered[]
}

/** What is accepted in files and is of texts that are here, text by text; a text may come several times. */
async function* annotatedIn(
  corpus: Corpus,
  pool: Pool,
  task: FilesTask,
  signal: AbortSignal,
): AsyncGenerator<Annotated> {
  for await (const outcome of readInputs(pool, { ...task, extract: false, signal })) {
    if ('stopped' in outcome) return
    if ('skipped' in outcome) continue
    for (const draft of outcome.articles) {
      const offered = offeredBy(draft)
      if (offered.length === 0) continue
      const article = await corpus.articleWithText(draft.text)
      if (article !== null) yield { article, offered }
    }
  }
}

function offeredBy({ mentions, quotes, entities }: DraftArticle): readonly Offered[] {
  const named = (indexes: readonly number[]): ForeignEntity[] =>
    indexes.flatMap((index) => {
      const entity = entities[index]
      // Identities have other ids here; they are suggested by name.
      return entity === undefined ? [] : { ...entity, identity: null, identityStatus: null }
    })
  // Other tools say nothing of entities, brat not of all.
  const unsaid = ({ origin }: DraftMention | DraftQuote) =>
    entities.length === 0 || origin.startsWith('import:') ? null : []
  return [
    ...mentions.filter(isAccepted).map((mention: DraftMention): Offered => ({
      key: `mention ${mention.start} ${mention.end} ${mention.label}`,
      counterpart: {
        annotation: { type: 'mention', ...mention },
        entities: mention.entity === null ? unsaid(mention) : named([mention.entity]),
        remark: mention,
      },
    })),
    ...quotes.filter(isAccepted).map((quote: DraftQuote): Offered => ({
      key: `quote ${quote.content.map(({ start, end }) => `${start} ${end}`).join(' ')}`,
      counterpart: {
        annotation: { type: 'quote', ...quote },
        entities: quote.speakerEntities.length === 0 ? unsaid(quote) : named(quote.speakerEntities),
        remark: quote,
      },
    })),
  ]
}

const isAccepted = ({ status }: DraftMention | DraftQuote): boolean => status === 'accepted'

/** Keys of the labels that a change gives to mentions. */
const labelsIn = ({ added, updated }: Change): readonly string[] =>
  [...added, ...updated.map(({ type, to }) => ({ type, ...to }))].flatMap((record) =>
    record.type === 'mention' && 'label' in record && typeof record.label === 'string' ? record.label : [],
  )

function about({ article: { id, meta, provenance } }: ArticleDocument): Omit<OffersTo, 'offers'> {
  const { title, outlet, published_at: publishedAt } = meta
  const given = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
  return {
    article: id,
    title: given(title) ?? provenance.source,
    outlet: given(outlet),
    publishedAt: given(publishedAt),
  }
}
