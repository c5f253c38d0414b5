import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract/index.ts'
import type { CheckEvent, ImportSource, ImportSources, Soundness } from '../../../shared/contract/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { modelFolder } from '../extraction/index.ts'
import type { Handles } from '../handles.ts'
import type { Host } from '../host.ts'
import type { Pool } from '../jobs/index.ts'
import { runBulk } from './bulk.ts'
import { followChanges } from './changes.ts'
import { asContractError, contractError, offered } from './contract-errors.ts'
import type { ErrorContext } from './contract-errors.ts'
import { eventsOf } from './events.ts'
import { runExport } from './exports.ts'
import { runExtraction } from './extraction.ts'
import { fileName, freePath } from './free-path.ts'
import { identityEdits } from './identities.ts'
import { findOccurrences, markPicked } from './mark-all.ts'
import { markCopies, offersTo } from './copies.ts'
import type { Learner } from './learning.ts'
import { giveLearning, shareLearning } from './shared-learning.ts'
import type { OpenCorpus } from './open-corpus.ts'
import type { ImportInput } from './read-inputs.ts'
import { remembered } from './remembered-mappings.ts'
import type { RecentFile } from './recent.ts'
import type { SettingsFile } from './settings-file.ts'

export interface RouterParts {
  readonly host: Host
  readonly handles: Handles
  readonly settings: SettingsFile
  readonly recent: RecentFile
  readonly corpora: OpenCorpus
  readonly pool: Pool
  readonly learner: Learner
  /** Where corpora go whose place nobody chose, and exports and copies until they are fetched. */
  readonly folders: { readonly corpora: string; readonly outbox: string }
  readonly errors: ErrorContext
}

/**
 * The contract, answered by the parts. Every shell serves this same router. What reads files is loaded when the first is
 * read: half a second that a start does not wait for.
 */
export function createRouter(parts: RouterParts) {
  const { host, handles, settings, recent, corpora, pool, learner, folders, errors } = parts
  const person = () => settings.current().person
  const registry = () => identityEdits(corpora.current(), person())

  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw asContractError(error, errors)
    }
  })

  /** A stream's errors come after the middleware has returned. */
  async function* stream<Event>(events: AsyncIterable<Event>): AsyncGenerator<Event, void> {
    try {
      yield* events
    } catch (error) {
      throw asContractError(error, errors)
    }
  }

  const pathOf = (handle: string): string => {
    const path = handles.path(handle)
    if (path === null) throw contractError('NOT_FOUND', 'the handle has expired', { what: 'file' })
    return path
  }
  const inputOf = (source: ImportSource): ImportInput =>
    'handle' in source ? { path: pathOf(source.handle) } : { name: source.name, text: source.text }
  const filesOf = ({ sources, encodings, mappings }: ImportSources) => {
    return { inputs: sources.map(inputOf), encodings, mappings: { ...settings.current().mappings, ...mappings } }
  }
  /** Ends with the client, or when the corpus closes. */
  const until = (signal: AbortSignal | undefined): AbortSignal =>
    AbortSignal.any([corpora.closing(), ...(signal === undefined ? [] : [signal])])

  return os.router({
    host: {
      info: os.host.info.handler(() => host.info()),
      notices: os.host.notices.handler(() => readFile(join(modelFolder(), 'NOTICE.md'), 'utf8')),
      events: os.host.events.handler(({ signal }) => stream(host.events(signal))),
      pick: os.host.pick.handler(async ({ input }) => {
        if (host.pick === null) throw contractError('UNSUPPORTED', 'no dialogs here', { what: input.what })
        return host.pick(input.what)
      }),
      reveal: os.host.reveal.handler(({ input }) => host.reveal(pathOf(input.handle))),
      openLink: os.host.openLink.handler(({ input }) => host.openLink(input.url)),
    },

    settings: {
      get: os.settings.get.handler(() => settings.current()),
      set: os.settings.set.handler(({ input }) => settings.set(input)),
    },

    corpus: {
      info: os.corpus.info.handler(() => corpora.info()),
      recent: os.corpus.recent.handler(async () =>
        (await recent.list()).map(({ path, name, openedAt, articles, exists }) => {
          return { handle: handles.keep(path, 'corpus').handle, name, openedAt, articles, exists }
        }),
      ),
      open: os.corpus.open.handler(({ input }) => corpora.open(pathOf(input.handle))),
      takeOver: os.corpus.takeOver.handler(() => corpora.takeOver()),
      create: os.corpus.create.handler(async ({ input }) => {
        if ('handle' in input) return corpora.create(pathOf(input.handle))
        await mkdir(folders.corpora, { recursive: true })
        return corpora.create(await freePath(folders.corpora, fileName(input.name), '.isnad'))
      }),
      sample: os.corpus.sample.handler(async () => {
        const { language } = settings.current()
        const { locale } = host.info()
        const shown = language ?? (locale.startsWith('ar') ? 'ar' : 'en')
        const { addSample, SAMPLE_NAMES } = await import('./sample.ts')
        await mkdir(folders.corpora, { recursive: true })
        await corpora.create(await freePath(folders.corpora, SAMPLE_NAMES[shown], '.isnad'))
        await addSample(corpora.current(), pool, { person: person(), language: shown })
        const info = await corpora.info()
        if (info === null) throw contractError('NO_CORPUS', 'closed while it was filled')
        return info
      }),
      close: os.corpus.close.handler(() => corpora.close()),
      saveCopy: os.corpus.saveCopy.handler(async ({ input }) => {
        const corpus = corpora.current()
        if (input.handle !== null) {
          const path = pathOf(input.handle)
          await corpus.saveCopy(path)
          return { name: basename(path), downloadUrl: null }
        }
        await mkdir(folders.outbox, { recursive: true })
        const path = await freePath(folders.outbox, basename(corpus.path, '.isnad'), '.isnad')
        await corpus.saveCopy(path)
        return { name: basename(path), downloadUrl: offer(host, path) }
      }),
      restore: os.corpus.restore.handler(async ({ input }) => {
        const backup = errors.backupOf(input.backup)
        if (backup === null) throw contractError('NOT_FOUND', 'the offer has expired', { what: 'backup' })
        return corpora.restore(backup.corpus, backup.backup, input.fromElsewhere)
      }),
      check: os.corpus.check.handler(({ signal }) => stream(check(until(signal)))),
      soundness: os.corpus.soundness.handler(async () => {
        const corpus = corpora.current()
        return withBackups(corpus, await corpus.soundness)
      }),
      changes: os.corpus.changes.handler(({ input, signal }) =>
        stream(followChanges(corpora.current(), input.since, until(signal))),
      ),
    },

    articles: {
      page: os.articles.page.handler(({ input: { offset, limit, ...query } }) => {
        learner.follow(corpora.current(), corpora.closing())
        return corpora.current().page(query, offset, limit)
      }),
      rank: os.articles.rank.handler(({ input: { article, ...query } }) => corpora.current().rank(query, article)),
      get: os.articles.get.handler(({ input }) => {
        const corpus = corpora.current()
        learner.follow(corpus, corpora.closing())
        learner.opened(corpus, input.article)
        return corpus.document(input.article)
      }),
      neighbour: os.articles.neighbour.handler(({ input: { article, step, ...query } }) =>
        corpora.current().neighbour(query, article, step),
      ),
      facets: os.articles.facets.handler(() => corpora.current().facets()),
      bin: os.articles.bin.handler(() => corpora.current().bin()),
    },

    filters: { list: os.filters.list.handler(() => corpora.current().savedFilters()) },
    labels: { counts: os.labels.counts.handler(() => corpora.current().labelCounts()) },
    pages: { get: os.pages.get.handler(({ input }) => corpora.current().pageNamed(input.name)) },

    bulk: {
      run: os.bulk.run.handler(({ input, signal }) =>
        stream(runBulk(corpora.current(), input.target, input.action, { person: person(), signal: until(signal) })),
      ),
    },

    copies: {
      of: os.copies.of.handler(({ input }) => corpora.current().copies(input.article)),
      offers: os.copies.offers.handler(({ input, signal }) =>
        stream(offersTo(corpora.current(), input.article, until(signal))),
      ),
      mark: os.copies.mark.handler(({ input, signal }) =>
        stream(markCopies(corpora.current(), input, { person: person(), signal: until(signal) })),
      ),
    },

    insights: { get: os.insights.get.handler(({ input }) => corpora.current().insights(input.filter)) },

    learning: {
      state: os.learning.state.handler(({ input }) => pool.run('learning', { path: corpora.current().path, ...input })),
      learn: os.learning.learn.handler(async ({ input }) => {
        const corpus = corpora.current()
        await learner.learn(corpus, input.anew)
        return { version: await corpus.learningVersion() }
      }),
      share: os.learning.share.handler(async ({ input }) => {
        const folder = input.folder === null ? folders.outbox : pathOf(input.folder)
        const path = await shareLearning(corpora.current(), pool, folder)
        return { name: basename(path), downloadUrl: input.folder === null ? offer(host, path) : null }
      }),
      give: os.learning.give.handler(({ input }) => giveLearning(corpora.current(), pathOf(input.handle), person())),
    },

    search: {
      page: os.search.page.handler(({ input }) => corpora.current().search(input)),
      occurrences: os.search.occurrences.handler(({ input, signal }) =>
        stream(findOccurrences(corpora.current(), input, until(signal))),
      ),
      markAll: os.search.markAll.handler(({ input, signal }) =>
        stream(markPicked(corpora.current(), input, { person: person(), signal: until(signal) })),
      ),
    },

    identities: {
      find: os.identities.find.handler(({ input }) => corpora.current().findIdentities(input.text, input.limit)),
      get: os.identities.get.handler(({ input }) => corpora.current().identity(input.identity)),
      page: os.identities.page.handler(({ input: { offset, limit, ...query } }) =>
        corpora.current().registryPage(query, offset, limit),
      ),
      row: os.identities.row.handler(({ input }) => corpora.current().registryRow(input.identity)),
      occurrences: os.identities.occurrences.handler(({ input: { identity, role, offset, limit } }) =>
        corpora.current().identityOccurrences(identity, role, offset, limit),
      ),
      contexts: os.identities.contexts.handler(({ input }) => corpora.current().entityContexts(input.entities)),
      suggestions: os.identities.suggestions.handler(({ input }) => corpora.current().identitySuggestions(input.limit)),
      link: os.identities.link.handler(({ input }) => registry().link(input)),
      unlink: os.identities.unlink.handler(({ input }) => registry().unlink(input)),
      merge: os.identities.merge.handler(({ input }) => registry().merge(input)),
      split: os.identities.split.handler(({ input }) => registry().split(input)),
      remove: os.identities.remove.handler(({ input }) => registry().remove(input)),
    },

    history: {
      state: os.history.state.handler(() => corpora.current().historyState(person())),
      reserve: os.history.reserve.handler(({ input }) => corpora.current().reserve(input.count)),
      commit: os.history.commit.handler(({ input: { corpus: uid, change, verb, group } }) => {
        const corpus = corpora.current()
        if (corpus.uid !== uid) throw contractError('NO_CORPUS', 'another corpus is open')
        return corpus.commit({ change, verb, person: person(), ...(group === undefined ? {} : { group }) })
      }),
      undo: os.history.undo.handler(({ input }) => corpora.current().undo(person(), input.past)),
      redo: os.history.redo.handler(({ input }) => corpora.current().redo(person(), input.past)),
      ofArticle: os.history.ofArticle.handler(({ input }) => corpora.current().log(input.article, input.limit)),
      revert: os.history.revert.handler(({ input }) => corpora.current().revert(input.group, person())),
    },

    imports: {
      inspect: os.imports.inspect.handler(async ({ input, signal }) => {
        const { inspectInputs } = await import('./inspect-inputs.ts')
        return inspectInputs(pool, { ...filesOf(input), signal: until(signal) })
      }),
      run: os.imports.run.handler(async ({ input: { sources, mappings, ...input }, signal }) => {
        const { runImport } = await import('./imports.ts')
        const known = remembered(settings.current().mappings, mappings)
        if (Object.keys(mappings).length > 0) await settings.set({ mappings: known })
        const inputs = sources.map(inputOf)
        const task = { ...input, inputs, mappings: known, person: person(), signal: until(signal) }
        return stream(runImport(corpora.current(), pool, task))
      }),
      offers: os.imports.offers.handler(async ({ input, signal }) => {
        const { offersFrom } = await import('./merging.ts')
        return stream(offersFrom(corpora.current(), pool, filesOf(input), until(signal)))
      }),
      merge: os.imports.merge.handler(async ({ input: { picked, ...input }, signal }) => {
        const { mergeFrom } = await import('./merging.ts')
        const who = { person: person(), signal: until(signal) }
        return stream(mergeFrom(corpora.current(), pool, { ...filesOf(input), picked }, who))
      }),
    },

    extraction: {
      run: os.extraction.run.handler(({ input, signal }) =>
        stream(
          runExtraction(corpora.current(), pool, { articles: input.articles, person: person(), signal: until(signal) }),
        ),
      ),
    },

    exports: {
      preview: os.exports.preview.handler(({ input, signal }) =>
        pool.run('preview', { path: corpora.current().path, options: input }, { signal }),
      ),
      run: os.exports.run.handler(({ input, signal }) => {
        const target =
          input.folder === null
            ? { folder: folders.outbox, offer: (path: string) => offer(host, path) }
            : { folder: pathOf(input.folder), offer: null }
        return stream(runExport(corpora.current(), pool, input.options, target, until(signal)))
      }),
    },
  })

  async function* check(signal: AbortSignal): AsyncGenerator<CheckEvent> {
    const corpus = corpora.current()
    const running = eventsOf<{ done: number; total: number; what: string }, readonly string[]>((onProgress) =>
      corpus.check((done, total, what) => onProgress({ done, total, what }), signal),
    )
    let next = await running.next()
    while (next.done !== true) {
      yield { type: 'progress', ...next.value }
      next = await running.next()
    }
    yield { type: 'finished', ...(await withBackups(corpus, next.value)) }
  }

  async function withBackups(corpus: Corpus, problems: readonly string[]): Promise<Soundness> {
    const backups = problems.length === 0 ? [] : await corpora.backupsOf(corpus)
    return { problems, backups: offered(corpus.path, backups, errors.offerBackup) }
  }
}

export type Router = ReturnType<typeof createRouter>

function offer(host: Host, path: string): string {
  const url = host.offerDownload(path, basename(path))
  if (url === null) throw contractError('UNSUPPORTED', 'nothing can be fetched from here', { what: 'download' })
  return url
}
