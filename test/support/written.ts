import type { ExportFormat, ExportOptions } from '../../shared/contract/index.ts'
import type { Loss } from '../../shared/contract/index.ts'
import { EXPORT_DEFAULTS } from '../../shared/export-defaults.ts'
import { DEFAULT_LABELS } from '../../shared/model/index.ts'
import type { ArticleDocument, LabelId } from '../../shared/model/index.ts'
import { select } from '../../electron/core/exporting/select.ts'
import { Tally } from '../../electron/core/exporting/tally.ts'
import { WHOLE } from '../../electron/core/exporting/writer.ts'
import type { Sink } from '../../electron/core/exporting/writer.ts'
import { WRITERS } from '../../electron/core/exporting/writers.ts'

const labels = DEFAULT_LABELS.map((label, index) =>
  Object.assign({}, label, { type: 'label' as const, id: (index + 1) as LabelId }),
)

/** Documents in a format, in memory. */
export interface Written {
  readonly files: ReadonlyMap<string, Buffer>
  /** As they went out, without what the options leave out. */
  readonly documents: readonly ArticleDocument[]
  readonly losses: readonly Loss[]
}

export async function written(
  format: ExportFormat,
  documents: readonly ArticleDocument[],
  options: Partial<ExportOptions> = {},
): Promise<Written> {
  const parts = new Map<string, Buffer[]>()
  const sink: Sink = {
    append: async (file, data) => {
      const known = parts.get(file)
      if (known === undefined) parts.set(file, [Buffer.from(data)])
      else known.push(Buffer.from(data))
    },
    write: async (file, data) => void parts.set(file, [Buffer.from(data)]),
  }
  const settings: ExportOptions = { ...EXPORT_DEFAULTS, annotations: 'with_suggestions', ...options, format }
  const writer = await WRITERS[format].open(sink, settings, { labels }, WHOLE)
  const out: ArticleDocument[] = []
  const losses: Loss[] = []
  const tally = new Tally([null])
  for (const document of documents) {
    const chosen = select(document, settings)
    if (chosen === null) continue
    const selected = { ...chosen, part: null }
    tally.add(selected)
    out.push(selected.document)
    losses.push(...selected.losses, ...(await writer.write(selected)))
  }
  await writer.close()
  await WRITERS[format].complete?.(sink, settings, { labels }, tally)
  return {
    files: new Map([...parts].map(([file, data]) => [file, Buffer.concat(data)])),
    documents: out,
    losses,
  }
}
