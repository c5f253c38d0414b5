import type { InspectedFile, Inspection } from '../../../shared/contract/index.ts'
import { discover, displayName, partsOf } from '../importing/index.ts'
import type { Inspected, Part, PartOptions } from '../importing/index.ts'
import type { Pool } from '../jobs/index.ts'
import { unreadable } from './read-inputs.ts'
import type { ImportInput } from './read-inputs.ts'

/** Files that are looked at; in a folder of thousands they show what the others are. */
const LOOKED_AT = 40
/** UTF-16 units of an article that are shown. */
const SHOWN = 1200

export interface InspectTask extends Pick<PartOptions, 'encodings' | 'mappings'> {
  readonly inputs: readonly ImportInput[]
  readonly signal: AbortSignal
}

type ReadPart = Exclude<Part, { readonly type: 'skipped' }>

/** The first files as they would be read. Nothing is kept. */
export async function inspectInputs(pool: Pool, task: InspectTask): Promise<Inspection> {
  const files: InspectedFile[] = []
  for await (const part of firstParts(task)) {
    if (files.length === LOOKED_AT) return { files, partial: true }
    files.push(await inspected(pool, part, task.signal))
  }
  return { files, partial: false }
}

async function* firstParts({ inputs, signal, ...options }: InspectTask): AsyncGenerator<ReadPart> {
  const paths = inputs.flatMap((input) => ('path' in input ? [input.path] : []))
  for await (const found of discover(paths, { signal })) {
    if (found.type === 'failed') yield { type: 'failed', failure: found.failure }
    else if (found.type === 'file')
      for await (const part of partsOf(found.path, found.name, { ...options, firstOnly: true }, found.standoff))
        if (part.type !== 'skipped') yield part
  }
}

async function inspected(pool: Pool, part: ReadPart, signal: AbortSignal): Promise<InspectedFile> {
  const unread = { format: 'unknown', encoding: null, table: null, articles: [] }
  if (part.type === 'failed') return { ...unread, name: part.failure.name, failures: [part.failure] }
  try {
    return shown(await pool.run('inspect', part.task, { signal }))
  } catch (error) {
    signal.throwIfAborted()
    const name = displayName(part.task.name)
    return { ...unread, name, failures: [unreadable(name, error)] }
  }
}

function shown({ articles, ...file }: Inspected): InspectedFile {
  return {
    ...file,
    articles: articles.map(({ text, language, meta }) => ({
      text: text.slice(0, SHOWN).toWellFormed(),
      language,
      meta,
    })),
  }
}
