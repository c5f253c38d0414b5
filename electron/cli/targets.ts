import { stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { Failure, Misuse } from './failure.ts'

/** What the user named to be opened. */
export interface Targets {
  /** Path of the corpus; null where none was named. */
  readonly corpus: string | null
  readonly articles: readonly { readonly path: string; readonly kind: 'file' | 'folder' }[]
}

/**
 * Tells the corpus from files and folders of articles.
 * @throws {Failure} where an article is not there, {Misuse} where two corpora are named
 */
export async function targets(corpus: string | undefined, paths: readonly string[]): Promise<Targets> {
  const isCorpus = (path: string) => extname(path).toLowerCase() === '.isnad'
  const corpora = [...(corpus === undefined ? [] : [corpus]), ...paths.filter(isCorpus)]
  if (corpora.length > 1) throw new Misuse(`one corpus at a time: ${corpora.join(', ')}`)
  const articles = paths
    .filter((path) => !isCorpus(path))
    .map(async (path) => {
      const about = await stat(path).catch(() => null)
      if (about === null) throw new Failure(`${path}: there is no such file or folder`)
      return { path: resolve(path), kind: about.isDirectory() ? ('folder' as const) : ('file' as const) }
    })
  const [first] = corpora
  return { corpus: first === undefined ? null : resolve(first), articles: await Promise.all(articles) }
}
