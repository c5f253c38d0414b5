export { hitAt } from './hit.ts'
export type { Corpus, StoredArticle } from './corpus.ts'
export {
  CannotUndo,
  Conflict,
  CorpusUnreadable,
  InvalidChange,
  NothingToUndo,
  NotFound,
  ReadOnly,
  Storage,
} from './errors.ts'
export type { Backup } from './errors.ts'
export { listBackups, restoreCorpus } from './backups.ts'
export { createCorpus, expectCorpus, openCorpus } from './open.ts'
export type { OpenOptions } from './open.ts'
export type { Finished, Given, NextLearning, StoredTrainer } from './learning.ts'
export { ITSELF } from './writing/give-way.ts'
export { openReader } from './reader.ts'
export type { CorpusReader } from './reader.ts'
