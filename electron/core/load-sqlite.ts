import Database from 'better-sqlite3'
import { inTurn } from './in-turn.ts'

/** Once at the start of a thread: SQLite is loaded with the first database, and no job loads it later. */
export function loadSqlite(): void {
  inTurn(() => new Database(':memory:').close())
}
