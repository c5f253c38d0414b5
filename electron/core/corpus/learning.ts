import type { ArticleId } from '../../../shared/model/index.ts'
import type { Connection, Value } from './connection.ts'
import { ARTICLE_STATUS, CHANGE_KIND, STEP_STATE } from './tables/codes.ts'
import type { Session } from './tables/index.ts'

/** A state of what the corpus has taught. */
export interface StoredLearning {
  readonly version: number
  /** The articles it was built from, as JSON. */
  readonly covered: string
  readonly learned: Uint8Array
}

/** What is needed to go on learning, as it was after some of the articles. */
export interface StoredTrainer {
  /** The articles it was built from, as JSON. */
  readonly covered: string
  readonly state: Uint8Array
}

/** The next state. `trainer`: null where the one that is stored stays. */
export interface NextLearning extends Omit<StoredLearning, 'version'> {
  readonly trainer: StoredTrainer | null
}

/** A finished article in the order of learning. */
export interface Finished {
  readonly article: ArticleId
  /** The change that finished it, as far as it is in effect; 0 where it came finished. */
  readonly finished: number
  /** When, in milliseconds since 1970; 0 as above. */
  readonly at: number
  /** Its newest change: the same where nothing was done to it since. */
  readonly changed: number
}

/** Verbs of the changes that finish an article. */
const FINISHING = ['done', 'bulk.done'] as const

/** The finished articles in the order in which they were finished; those that came finished first. */
export function finishedArticles({ connection, strings }: Session): Finished[] {
  const verbs = FINISHING.map((verb) => strings.find(verb) ?? -1)
  return connection
    .sql(
      `SELECT article.id AS article, coalesce(max(CASE WHEN own.id IS NULL THEN 0 ELSE own.id END), 0) AS finished,
         coalesce(max(own.at), 0) AS at,
         coalesce((SELECT max(change) FROM change_article WHERE change_article.article = article.id), 0) AS changed
       FROM article
       LEFT JOIN change_article ON change_article.article = article.id
       LEFT JOIN (change AS own JOIN step ON step.id = own.step AND step.state = ?)
         ON own.id = change_article.change AND own.kind = ? AND own.verb IN (?, ?)
       WHERE article.deleted = 0 AND article.status = ?
       GROUP BY article.id ORDER BY finished, article`,
    )
    .all(STEP_STATE.of('applied'), CHANGE_KIND.of('edit'), ...verbs, ARTICLE_STATUS.of('done'))
    .map((row) => ({
      article: row.article as ArticleId,
      finished: row.finished as number,
      at: row.at as number,
      changed: row.changed as number,
    }))
}

/** Null where nothing was learnt. */
export function storedLearning(connection: Connection): StoredLearning | null {
  const row = connection.sql('SELECT version, covered, learned FROM learning').get()
  if (row === undefined) return null
  return { version: row.version as number, covered: row.covered as string, learned: row.learned as Buffer }
}

/** What the state was built from, without the state. */
export function learningCovered(connection: Connection): string | null {
  return (connection.sql('SELECT covered FROM learning').get()?.covered as string | undefined) ?? null
}

export function trainerCovered(connection: Connection): string | null {
  return (connection.sql('SELECT covered FROM learning_trainer').get()?.covered as string | undefined) ?? null
}

export function storedTrainer(connection: Connection): StoredTrainer | null {
  const row = connection.sql('SELECT covered, state FROM learning_trainer').get()
  return row === undefined ? null : { covered: row.covered as string, state: row.state as Buffer }
}

/** 0 where nothing was learnt. */
export function learningVersion(connection: Connection): number {
  return (connection.sql('SELECT version FROM learning').get()?.version as number | undefined) ?? 0
}

/** Replaces the state by the next one, in a transaction of the caller. Returns its version. */
export function storeLearning(connection: Connection, { covered, learned, trainer }: NextLearning): number {
  const version = learningVersion(connection) + 1
  connection
    .sql(
      `INSERT INTO learning (id, version, covered, learned) VALUES (1, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, covered = excluded.covered, learned = excluded.learned`,
    )
    .run(version, covered, Buffer.from(learned))
  if (trainer !== null)
    connection
      .sql(
        `INSERT INTO learning_trainer (id, covered, state) VALUES (1, ?, ?)
         ON CONFLICT (id) DO UPDATE SET covered = excluded.covered, state = excluded.state`,
      )
      .run(trainer.covered, Buffer.from(trainer.state))
  return version
}

/** What another corpus has taught, and where it comes from; both JSON. */
export interface Given {
  readonly id: number
  readonly origin: string
  readonly content: string
}

export function givenLearning(connection: Connection, ids: readonly number[]): Given[] {
  return ids.flatMap((id) => {
    const row = connection.sql('SELECT id, origin, content FROM learning_given WHERE id = ?').get(id)
    return row === undefined
      ? []
      : [{ id: row.id as number, origin: row.origin as string, content: row.content as string }]
  })
}

export function addGiven(connection: Connection, { origin, content }: Omit<Given, 'id'>): number {
  const values: Value[] = [origin, content]
  const { lastInsertRowid } = connection
    .sql('INSERT INTO learning_given (origin, content) VALUES (?, ?)')
    .run(...values)
  return Number(lastInsertRowid)
}
