import { openReader } from '../corpus/index.ts'
import type { CorpusReader } from '../corpus/index.ts'
import type { Exported, Written } from '../exporting/index.ts'
import { writeDataset, writeDatasetPiece } from './dataset.ts'
import type { DatasetTask, PieceTask } from './dataset.ts'
import { loadSqlite } from '../load-sqlite.ts'
import { stoppable } from './stoppable.ts'
import type { Call, Refusal } from './stoppable.ts'

/*
 * What runs in the threads that a job has for itself to write a large dataset. They load nothing of what reads and searches
 * texts, which would be the most of their memory and of their start.
 */

loadSqlite()

/** As `write` of the pool, for a program that does nothing else. */
export function write({ task, port }: Call<DatasetTask>): Promise<Exported | Refusal> {
  return stoppable(port, (signal, tell) => writeDataset(task, tell, signal))
}

/** Of the only corpus of this thread, for all its pieces: for the statements of another one V8 would compile anew. */
let reader: CorpusReader | null = null

/** As `write`, a piece of it. */
export function writePiece({ task, port }: Call<PieceTask>): Promise<Written | Refusal> {
  return stoppable(port, (signal, tell) => {
    reader ??= openReader(task.path)
    return writeDatasetPiece(task, reader, tell, signal)
  })
}
