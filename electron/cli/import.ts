import type { ImportReport } from '../../shared/contract/index.ts'
import { createPool } from '../core/jobs/index.ts'
import { runImport } from '../core/workbench/imports.ts'
import { openSettings } from '../core/workbench/settings-file.ts'
import { dataFolder } from '../shell/data-folder.ts'
import { readArguments, required } from './arguments.ts'
import { readMapping } from './mapping.ts'
import { corpusToWrite } from './corpus.ts'
import { Misuse } from './failure.ts'
import { interruption } from './interrupt.ts'
import { endProgress, showProgress } from './progress.ts'

/**
 * Adds files and folders to a corpus, which is made if it is not there. Prints a report in JSON last:
 * `{corpus, run, imported, duplicates, failed, stopped, failures: [{name, reason, advice}]}`.
 * Fails only where nothing could be read, because the report says what could not.
 */
export async function importArticles(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    corpus: { type: 'string' },
    encoding: { type: 'string' },
    map: { type: 'string' },
    extract: { type: 'boolean', default: true },
  })
  const path = required(values.corpus, 'corpus')
  if (positionals.length === 0) throw new Misuse('which files or folders?')

  const mapping = values.map === undefined ? undefined : readMapping(values.map)
  const { person, mappings } = (await openSettings(dataFolder())).current()
  const corpus = await corpusToWrite(path)
  const pool = createPool({ spare: 0 })
  const failures: { name: string; reason: string; advice: string }[] = []
  let report: ImportReport | null = null
  try {
    const events = runImport(corpus, pool, {
      inputs: positionals.map((one) => ({ path: one })),
      encoding: values.encoding,
      mapping,
      mappings,
      extract: values.extract,
      person,
      signal: interruption(),
    })
    for await (const event of events) {
      if (event.type === 'progress') showProgress(`${event.done}  ${event.current}`)
      else if (event.type === 'failed') {
        const { name, reason, advice } = event
        failures.push({ name, reason, advice })
        endProgress()
        process.stderr.write(`${name}: ${reason} ${advice}\n`)
      } else if (event.type === 'finished') report = event.report
    }
  } finally {
    endProgress()
    await corpus.close()
    await pool.close()
  }
  if (report === null) throw new Error('the import ended without a report')
  const { run, imported, duplicates, failed, stopped } = report
  process.stdout.write(`${JSON.stringify({ corpus: path, run, imported, duplicates, failed, stopped, failures })}\n`)
  return stopped || (failed > 0 && imported + duplicates === 0) ? 1 : 0
}
