import packageJson from '../../../package.json' with { type: 'json' }
import type { ExportedFile, ExportOptions } from '../../../shared/contract/index.ts'
import type { Label } from '../../../shared/model/index.ts'
import { LOSS_FILE, lossCount, lossesInOrder } from './losses.ts'
import type { LossCounts } from './losses.ts'
import type { Tally } from './tally.ts'
import type { Writer } from './writer.ts'

export const MANIFEST_FILE = 'manifest.json'

/** A list as it was asked for; of a selection how many. */
function withinOf({ within }: ExportOptions): unknown {
  if (within === null) return undefined
  return 'query' in within ? within.query.filter : { articles: within.articles.length }
}

/** Labels that go out under another name, or, null, not at all, in order. */
function changedLabels({ labels }: ExportOptions): Readonly<Record<string, string | null>> | undefined {
  const changed = Object.entries(labels)
    .filter(([key, name]) => name !== key)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return changed.length === 0 ? undefined : Object.fromEntries(changed)
}

/**
 * What is in the folder and how it came to be. It has no date and no name of a machine or person: the same corpus and
 * settings give the same bytes.
 */
export function manifest(about: {
  readonly writer: Writer
  readonly options: ExportOptions
  /** As they went out. */
  readonly labels: readonly Label[]
  readonly tally: Tally
  readonly files: readonly ExportedFile[]
  readonly losses: LossCounts
}): string {
  const { writer, options, labels, tally, files, losses } = about
  const parts = [...tally.parts]
  const content = {
    schema: 'isnad/export@1',
    format: writer.format,
    versions: { isnad: packageJson.version, record: 'isnad/article@1' },
    settings: {
      only: options.only,
      within: withinOf(options),
      annotations: options.annotations,
      labels: changedLabels(options),
      scheme: options.format === 'conll' ? options.scheme : undefined,
      clitics: options.format === 'conll' || options.format === 'spacy' ? options.clitics : undefined,
      split: options.split,
    },
    offset_unit: writer.offsetUnit ?? undefined,
    labels: labels.map(({ key, name, nameAr }) => ({ key, name, name_ar: nameAr })),
    counts: tally.counts,
    mentions_by_label: options.split === null ? parts[0]?.[1].labels : undefined,
    quotes_by_kind: options.split === null ? parts[0]?.[1].kinds : undefined,
    parts:
      options.split === null
        ? undefined
        : Object.fromEntries(
            parts.map(([part, { counts, labels: byLabel, kinds }]) => [
              part ?? '',
              { ...counts, mentions_by_label: byLabel, quotes_by_kind: kinds },
            ]),
          ),
    reviewed: { ...tally.provenance, by_people: tally.reviewers },
    files,
    losses: {
      file: LOSS_FILE,
      count: lossCount(losses),
      by_reason: lossesInOrder(losses),
      omitted_from_all: writer.omits,
    },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
