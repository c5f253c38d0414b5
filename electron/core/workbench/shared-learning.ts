import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { NO_CHANGE } from '../../../shared/change/index.ts'
import type { LearningOrigin } from '../../../shared/contract/index.ts'
import { learningSettings } from '../../../shared/learning.ts'
import type { PageId } from '../../../shared/model/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { SharedLearning } from '../extraction/index.ts'
import type { Pool } from '../jobs/index.ts'
import { contractError } from './contract-errors.ts'
import { freePath } from './free-path.ts'

/** Bytes of a file of learning that are read at most. */
const MOST = 100e6

/** Writes what a corpus has taught to a file in a folder; returns its path. */
export async function shareLearning(corpus: Corpus, pool: Pool, folder: string): Promise<string> {
  const name = basename(corpus.path, '.isnad')
  const at = new Date().toISOString()
  const content = await pool.run('share', { path: corpus.path, corpus: name, at })
  if (content === null) throw contractError('NOT_FOUND', 'nothing was learnt yet', { what: 'learning' })
  await mkdir(folder, { recursive: true })
  const path = await freePath(folder, `${name}.learning`, '.json')
  await writeFile(path, content)
  return path
}

/** Gives a corpus what another has taught; one change. */
export async function giveLearning(corpus: Corpus, path: string, person: string): Promise<LearningOrigin> {
  const shared = read(await readFile(path, 'utf8'))
  const { origin } = shared
  const id = await corpus.addGiven({ origin: JSON.stringify(origin), content: JSON.stringify(shared) })
  const before = await corpus.pageNamed('learning')
  const settings = learningSettings(before?.text ?? null)
  const text = JSON.stringify({ ...settings, given: [...settings.given, id] })
  const change =
    before === null
      ? {
          ...NO_CHANGE,
          added: [{ type: 'page', id: (await corpus.reserve(1)).first as PageId, name: 'learning', text } as const],
        }
      : { ...NO_CHANGE, updated: [{ type: 'page', id: before.id, from: { text: before.text }, to: { text } } as const] }
  await corpus.commit({ change, verb: 'learning.give', person })
  const { corpus: name, at, articles } = origin
  return { corpus: name, at, articles }
}

function read(text: string): SharedLearning {
  try {
    if (text.length > MOST) throw new Error('it is too large')
    return SharedLearning.parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw contractError('UNSUPPORTED', why, { what: 'learning' })
  }
}
