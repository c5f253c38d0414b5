import type { ImportReport } from '../../shared/contract/index.ts'
import { createPool } from '../core/jobs/index.ts'
import { runImport } from '../core/workbench/imports.ts'
import { mergeFrom } from '../core/workbench/merging.ts'
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
 * `{corpus, run, imported, duplicates, annotated, merged, failed, skipped, stopped, failures: [{name, reason, advice}]}`;
 * `skipped`: files in folders and archives whose endings tell of no articles; `annotated`: duplicates that the files have annotations of; `merged`: articles that got some of these.
 * Fails only where nothing could be read, because the report says what could not.
 */
export async function importArticles(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    corpus: { type: 'string' },
    encoding: { type: 'string' },
    map: { type: 'string' },
    extract: { type: 'boolean', default: true },
    merge: { type: 'boolean', default: false },
  })
  const path = required(values.corpus, 'corpus')
  if (positionals.length === 0) throw new Misuse('which files or folders?')

  const mapping = values.map === undefined ? undefined : readMapping(values.map)
  const { person, mappings } = (await openSettings(dataFolder())).current()
  const corpus = await corpusToWrite(path)
  const pool = createPool({ spare: 0 })
  const failures: { name: string; reason: string; advice: string }[] = []
  let report: ImportReport | null = null
  let merged = 0
  const signal = interruption()
  const files = {
    inputs: positionals.map((one) => ({ path: one })),
    encoding: values.encoding,
    mapping,
    mappings,
  }
  try {
    const events = runImport(corpus, pool, { ...files, extract: values.extract, person, signal })
    for await (const event of events) {
      if (event.type === 'progress') showProgress(`${event.done}  ${event.current}`)
      else if (event.type === 'failed') {
        const { name, reason, advice } = event
        failures.push({ name, reason, advice })
        endProgress()
        process.stderr.write(`${name}: ${reason} ${advice}\n`)
      } else if (event.type === 'finished') report = event.report
    }
    if (values.merge && report !== null && report.annotated > 0 && !report.stopped)
      for await (const event of mergeFrom(corpus, pool, { ...files, picked: null }, { person, signal }))
        if (event.type === 'progress') showProgress(`${event.done}  --merge`)
        else {
          merged = event.articles
          report = { ...report, stopped: event.stopped }
        }
  } finally {
    endProgress()
    await corpus.close()
    await pool.close()
  }
  if (report === null) throw new Error('the import ended without a report')
  const { first: _, annotated, ...counts } = report
  if (annotated > 0 && !values.merge)
    process.stderr.write(
      `Texts that were in the corpus already: ${annotated} of them have annotations in the files, which were not added. ` +
        `Run this again with --merge to add them; what was decided here stays.\n`,
    )
  process.stdout.write(`${JSON.stringify({ corpus: path, ...counts, annotated, merged, failures })}\n`)
  const { imported, duplicates, failed, stopped } = report
  return stopped || (failed > 0 && imported + duplicates === 0) ? 1 : 0
}
