import type { ExportCounts, ExportOptions } from '../../../shared/contract/index.ts'
import type { Label } from '../../../shared/model/index.ts'

/** How many annotations were accepted one by one, several at once, by an import, or not yet. */
export type Provenance = Record<'one' | 'bulk' | 'import' | 'unreviewed', number>

export interface CardContent {
  readonly splits: readonly { readonly name: string; readonly counts: ExportCounts }[]
  readonly labels: readonly Label[]
  readonly options: ExportOptions
  readonly provenance: Provenance
}

/** The README of a dataset: what the Hub reads in YAML, and what people read below it. */
export function datasetCard({ splits, labels, options, provenance }: CardContent): string {
  const files = splits.map(({ name }) => `  - split: ${name}\n    path: data/${name}-*.parquet`)
  const rows = splits.map(
    ({ name, counts }) =>
      `| ${name} | ${counts.articles} | ${counts.mentions} | ${counts.quotes} | ${counts.entities} |`,
  )
  const names = labels.map(({ key, name, nameAr }) => `| ${cell(key)} | ${cell(name)} | ${cell(nameAr)} |`)
  const split =
    options.split === null
      ? 'The dataset is in one piece.'
      : `Parts of ${options.split.train}/${options.split.dev}/${options.split.test} per cent with seed ${options.split.seed}; near-duplicates are never in two parts.`
  return `---
configs:
- config_name: default
  data_files:
${files.join('\n')}
task_categories:
- token-classification
---

# Annotated news articles

People, organisations, places, events and dates in news articles, and quotes: who said what. Annotated with Isnad.

**Licence: not stated here.** The rights in the articles are their publishers'; say under which terms you share this.

| split | articles | mentions | quotes | entities |
|---|---|---|---|---|
${rows.join('\n')}

## Fields

Offsets (\`start\`, \`end\`) count Unicode code points of \`text\`, as Python's strings do: \`text[start:end]\` is the span's
own \`text\`. A quote's \`content\` is what was said, in parts where a cue stands in its middle; \`cue\` is the word that
attributes it, \`speaker\` the phrase of who said it, \`speaker_names\` who that is.

## Labels

| key | name | الاسم |
|---|---|---|
${names.join('\n')}

## How it was made

${options.only === 'done' ? 'Only articles marked done.' : 'Articles in any state of work.'} ${
    options.annotations === 'accepted' ? 'Only what was accepted.' : 'Open suggestions are among them; see `status`.'
  } ${split}

| reviewed | annotations |
|---|---|
| one by one | ${provenance.one} |
| several at once | ${provenance.bulk} |
| accepted by an import | ${provenance.import} |
| not reviewed | ${provenance.unreviewed} |
`
}

function cell(text: string): string {
  return text.replaceAll(/[|\n\r\\]/gu, ' ').trim()
}
