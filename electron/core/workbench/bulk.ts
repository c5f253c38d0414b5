import { v7 } from 'uuid'
import { isEmpty } from '../../../shared/change/index.ts'
import type { Change } from '../../../shared/change/index.ts'
import type { BulkAction, BulkEvent, BulkTarget } from '../../../shared/contract/index.ts'
import * as edits from '../../../shared/edit/index.ts'
import type { EditContext } from '../../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId } from '../../../shared/model/index.ts'
import { Conflict, NotFound } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'

/** Ids that are taken ahead, and how few may be left when the next article is edited. */
const IDS = { taken: 20_000, least: 10_000 } as const

export interface ManyEdits {
  readonly verb: string
  readonly person: string
  readonly signal: AbortSignal
  /** The change for one article; empty where nothing is to be done there. */
  readonly build: (doc: ArticleDocument, context: EditContext) => Change
}

/**
 * Edits articles one after another, each in a commit of its own, so that other edits come in between; all are one undo.
 * An article that somebody changes in that moment is tried once more, then left as it is.
 * @param articles a list, or what comes while the edits go on: an article may come several times then
 */
export async function* editMany(
  corpus: Corpus,
  articles: readonly ArticleId[] | AsyncIterable<ArticleId>,
  { verb, person, signal, build }: ManyEdits,
): AsyncGenerator<BulkEvent> {
  const total = 'length' in articles ? articles.length : null
  const group = v7()
  const context = await editContext(corpus, person)
  const changed = new Set<ArticleId>()
  let [records, annotations, conflicts, done] = [0, 0, 0, 0]
  for await (const article of articles) {
    if (signal.aborted) break
    const made = await tried(() => editOne(article))
    if (made === null) conflicts += 1
    else if (!isEmpty(made)) {
      const { added, updated, removed } = made
      changed.add(article)
      records += added.length + updated.length + removed.length
      annotations += [...added, ...updated].filter(({ type }) => type === 'mention' || type === 'quote').length
    }
    done += 1
    yield { type: 'progress', done, total }
  }
  const history = await corpus.historyState(person)
  yield {
    type: 'finished',
    group: changed.size === 0 ? null : group,
    articles: changed.size,
    records,
    annotations,
    conflicts,
    stopped: total === null ? signal.aborted : done < total,
    history,
  }

  async function editOne(article: ArticleId): Promise<Change> {
    const doc = await corpus.document(article)
    const change = await context.withIds((edit) => build(doc, edit))
    if (!isEmpty(change)) await corpus.commit({ change, verb, person, group })
    return change
  }
}

/** Null where it conflicts twice, or the article is gone. */
async function tried<Done>(act: () => Promise<Done>): Promise<Done | null> {
  for (const last of [false, true]) {
    try {
      return await act()
    } catch (error) {
      if (error instanceof NotFound) return null
      if (!(error instanceof Conflict)) throw error
      if (last) return null
    }
  }
  return null
}

async function editContext(corpus: Corpus, person: string) {
  let [next, end] = [0, 0]
  const edit: EditContext = {
    person,
    now: () => new Date().toISOString(),
    uid: v7,
    nextId() {
      if (next === end) throw new NoIdLeft()
      next += 1
      return next - 1
    },
  }
  async function refill(least: number): Promise<void> {
    if (end - next >= least) return
    const count = Math.max(IDS.taken, least)
    const { first } = await corpus.reserve(count)
    ;[next, end] = [first, first + count]
  }
  return {
    /** What is built with ids taken ahead; where it needs more of them, it is built again with so many. */
    async withIds<Built>(built: (edit: EditContext) => Built): Promise<Built> {
      for (let { least } = IDS; ; least *= 4) {
        await refill(least)
        try {
          return built(edit)
        } catch (error) {
          if (!(error instanceof NoIdLeft)) throw error
        }
      }
    },
  }
}

class NoIdLeft extends Error {
  override readonly name = 'NoIdLeft'
}

const BUILD: {
  readonly [Type in BulkAction['type']]: (
    doc: ArticleDocument,
    context: EditContext,
    action: Extract<BulkAction, { type: Type }>,
  ) => Change
} = {
  tag: (doc, _context, { add, remove }) =>
    edits.setTags(
      doc,
      [...doc.article.tags, ...add].filter((tag) => !remove.includes(tag)),
    ),
  done: (doc, context, { acceptRest }) => edits.finish(doc, { acceptRest }, context),
  reopen: (doc) => edits.reopen(doc),
  delete: (doc) => edits.setDeleted(doc, true),
  restore: (doc) => edits.setDeleted(doc, false),
}

/** Does one thing to many articles. */
export async function* runBulk(
  corpus: Corpus,
  target: BulkTarget,
  action: BulkAction,
  { person, signal }: Pick<ManyEdits, 'person' | 'signal'>,
): AsyncGenerator<BulkEvent> {
  const articles = 'query' in target ? await corpus.idsOf(target.query) : target.articles
  const build = BUILD[action.type] as (doc: ArticleDocument, context: EditContext, action: BulkAction) => Change
  yield* editMany(corpus, articles, {
    verb: `bulk.${action.type}`,
    person,
    signal,
    build: (doc, context) => build(doc, context, action),
  })
}
