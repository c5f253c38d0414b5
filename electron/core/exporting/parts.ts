import { createHash } from 'node:crypto'
import type { ExportOptions } from '../../../shared/contract/index.ts'
import type { Article } from '../../../shared/model/index.ts'

export type Part = 'train' | 'dev' | 'test'

const PARTS = ['train', 'dev', 'test'] as const

/** The parts that the export has files for; null stands for an export in one piece. */
export function partsOf({ split }: ExportOptions): readonly (Part | null)[] {
  return split === null ? [null] : PARTS.filter((part) => split[part] > 0)
}

/** The file of a part, or of an export in one piece. */
export function partFile(part: Part | null, ending: string): string {
  return `${part ?? 'articles'}.${ending}`
}

/**
 * Which part an article goes to. It follows from the seed and the article's near-duplicate cluster, or its own uid where
 * it has none: the same in every export, whatever else is in the corpus, and a cluster is never in two parts. The parts
 * are as large as asked for on average, not to the article.
 */
export function partOf(article: Pick<Article, 'uid' | 'group'>, { split }: ExportOptions): Part | null {
  if (split === null) return null
  const key = article.group === null ? `article ${article.uid}` : `group ${article.group}`
  const hash = createHash('sha256').update(`${split.seed} ${key}`).digest()
  const place = (hash.readUInt32BE(0) / 2 ** 32) * 100
  if (place < split.train) return 'train'
  return place < split.train + split.dev ? 'dev' : 'test'
}
