import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createCorpus, CorpusUnreadable, openCorpus } from '../core/corpus/index.ts'
import type { Corpus } from '../core/corpus/index.ts'
import { writeProtected } from '../../shared/write-protected.ts'
import { PROGRAM } from '../shell/program.ts'
import { Failure } from './failure.ts'

/**
 * The corpus at `path`, to write to; made if it is not there.
 * @throws {Failure} if another process has it, which is named
 */
export async function corpusToWrite(path: string): Promise<Corpus> {
  const file = resolve(path)
  const corpus = await inWords(
    path,
    (await exists(file)) ? openCorpus(file, { program: PROGRAM }) : createCorpus(file, { program: PROGRAM }),
  )
  if (corpus.holder === null) return corpus
  await corpus.close()
  if (writeProtected(corpus.holder) !== null)
    throw new Failure(`${path} may not be written: ${corpus.holder.replace('nobody: ', '')}. Nothing was changed.`, 2)
  const way = corpus.isHeldElsewhere
    ? 'Close it there and run this again; where nobody works there any more, say so in the workbench.'
    : 'Close it there and run this again.'
  throw new Failure(`${path} is open in ${corpus.holder}. Nothing was written. ${way}`, 2)
}

/** @throws {Failure} if it cannot be read */
export function corpusToRead(path: string): Promise<Corpus> {
  return inWords(path, openCorpus(resolve(path), { program: PROGRAM, readOnly: true }))
}

/** Opening `path`, with a refusal in words. */
export async function inWords<Opened>(path: string, opening: Promise<Opened>): Promise<Opened> {
  try {
    return await opening
  } catch (error) {
    if (!(error instanceof CorpusUnreadable)) throw error
    const { reason, detail, backups } = error.data
    const offer = backups.map((backup) => `\n  backup of ${backup.at}, ${backup.articles} articles: ${backup.path}`)
    throw new Failure(`${path}: ${REASONS[reason]} (${detail})${offer.join('')}`)
  }
}

const REASONS: Readonly<Record<CorpusUnreadable['data']['reason'], string>> = {
  not_a_corpus: 'this is not a corpus',
  newer_version: 'a newer Isnad wrote this corpus',
  damaged: 'the corpus is damaged',
  permission: 'it may not be read or written',
  not_found: 'there is no such file or folder',
  exists: 'it is there already',
  name_too_long: 'the name is too long for this system',
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
