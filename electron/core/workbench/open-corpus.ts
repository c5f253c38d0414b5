import { access } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import type { CorpusInfo } from '../../../shared/contract/index.ts'
import { createCorpus, listBackups, openCorpus, restoreCorpus } from '../corpus/index.ts'
import type { Backup, Corpus } from '../corpus/index.ts'
import { contractError } from './contract-errors.ts'
import type { RecentFile } from './recent.ts'

/** The one corpus that is open, if any. Opening another closes it first; what is asked for at once happens in turn. */
export interface OpenCorpus {
  /** @throws NO_CORPUS */
  current(): Corpus
  /** Once what is being opened is open, or is not to be. */
  info(): Promise<CorpusInfo | null>
  /** One that is open for writing stays as it is. */
  open(path: string): Promise<CorpusInfo>
  /** Opens the one that is open, and that another computer had, to write to it. */
  takeOver(): Promise<CorpusInfo>
  /** What can take the place of one that can be opened, newest first. */
  backupsOf(corpus: Pick<Corpus, 'path' | 'uid'>): Promise<readonly Backup[]>
  /** Puts a backup in its place and opens it; where a person says that no other computer has it any more, also then. */
  restore(path: string, backup: Backup, fromElsewhere: boolean): Promise<CorpusInfo>
  create(path: string): Promise<CorpusInfo>
  /** For the command line, where a new name means a new corpus. */
  openOrCreate(path: string): Promise<CorpusInfo>
  close(): Promise<void>
  /** Aborts when this corpus closes, so that streams over it end. */
  closing(): AbortSignal
}

export interface OpenCorpusOptions {
  readonly recent: RecentFile
  /** Where new corpora are made. */
  readonly folder: string
  readonly person: () => string
  /** As the lock file names it. */
  readonly program: string
}

export function keepCorpus({ recent, folder, person, program }: OpenCorpusOptions): OpenCorpus {
  let corpus: Corpus | null = null
  let closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  /** Two that open at once (a file from outside, a click) would each open what the other does not know of. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act)
    last = done.catch(() => undefined)
    return done
  }

  const info = async () => {
    if (corpus === null) return null
    const [articles, labels, history] = await Promise.all([
      corpus.articleCount(),
      corpus.labels(),
      corpus.historyState(person()),
    ])
    const { uid, holder, isHeldElsewhere } = corpus
    return {
      uid,
      name: nameOf(corpus.path),
      readOnly: holder !== null,
      holder,
      isHeldElsewhere,
      articles,
      labels,
      history,
    }
  }

  const close = async () => {
    const closed = corpus
    if (closed === null) return
    const articles = await closed.articleCount().catch(() => 0)
    corpus = null
    closing.abort()
    closing = new AbortController()
    await closed.close()
    await remember(closed.path, articles)
  }

  const remember = (path: string, articles: number) =>
    recent.add({ path, name: nameOf(path), openedAt: new Date().toISOString(), articles })

  const replace = (path: string, next: () => Promise<Corpus>, keep: boolean): Promise<CorpusInfo> =>
    inTurn(async () => {
      if (!keep || corpus === null || corpus.holder !== null || corpus.path !== path) {
        await close()
        corpus = await next()
      }
      const opened = await info()
      if (opened === null) throw contractError('NO_CORPUS', 'closed while it was opened')
      await remember(path, opened.articles)
      return opened
    })

  /** A corpus that was moved has left its backups where it was, which may be one of these. */
  const folders = async () => [folder, ...(await recent.list()).map(({ path }) => dirname(path))]

  const openAt = async (path: string, fromElsewhere = false) =>
    openCorpus(path, { program, fromElsewhere, backupsIn: await folders() })
  const open = (path: string) => replace(path, () => openAt(path), true)
  const create = (path: string) => replace(path, () => createCorpus(path, { program }), false)

  const current = () => {
    if (corpus === null) throw contractError('NO_CORPUS', 'no corpus is open')
    return corpus
  }

  return {
    current,
    info: () => last.then(info),
    close: () => inTurn(close),
    open,
    async takeOver() {
      const { path } = current()
      return replace(path, () => openAt(path, true), true)
    },
    backupsOf: async ({ path, uid }) => listBackups(path, uid, await folders()),
    create,
    restore: (path, backup, fromElsewhere) =>
      replace(
        path,
        async () => {
          await restoreCorpus(path, backup, { backupsIn: await folders(), fromElsewhere })
          return openAt(path)
        },
        false,
      ),
    async openOrCreate(path) {
      const there = await access(path).then(
        () => true,
        () => false,
      )
      return there ? open(path) : create(path)
    },
    closing: () => closing.signal,
  }
}

function nameOf(path: string): string {
  return basename(path, extname(path))
}
