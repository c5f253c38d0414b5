import packageJson from '../../../package.json' with { type: 'json' }
import type { ExportCounts, ExportedFile, ExportOptions } from '../../../shared/contract/index.ts'
import { LOSS_FILE } from './losses.ts'
import type { LossReport } from './losses.ts'
import type { Part } from './parts.ts'
import type { Writer } from './writer.ts'

export const MANIFEST_FILE = 'manifest.json'

/** A list as it was asked for; of a selection how many. */
function withinOf({ within }: ExportOptions): unknown {
  if (within === null) return undefined
  return 'query' in within ? within.query.filter : { articles: within.articles.length }
}

/**
 * What is in the folder and how it came to be. It has no date and no name of a machine or person: the same corpus and
 * settings give the same bytes.
 */
export function manifest(about: {
  readonly writer: Writer
  readonly options: ExportOptions
  readonly counts: ExportCounts
  readonly countsByPart: ReadonlyMap<Part | null, ExportCounts>
  readonly files: readonly ExportedFile[]
  readonly losses: LossReport
}): string {
  const { writer, options, counts, countsByPart, files, losses } = about
  const content = {
    schema: 'isnad/export@1',
    format: writer.format,
    versions: { isnad: packageJson.version, record: 'isnad/article@1' },
    settings: {
      only: options.only,
      within: withinOf(options),
      annotations: options.annotations,
      clitics: options.format === 'conll' ? options.clitics : undefined,
      split: options.split,
    },
    offset_unit: writer.offsetUnit ?? undefined,
    counts,
    parts:
      options.split === null
        ? undefined
        : Object.fromEntries([...countsByPart].map(([part, one]) => [part ?? '', one])),
    files,
    losses: { file: LOSS_FILE, count: losses.count, by_reason: losses.byReason, omitted_from_all: writer.omits },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
