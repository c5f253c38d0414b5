import type { ExportOptions } from '../../../shared/contract/index.ts'
import type { Label } from '../../../shared/model/index.ts'
import { featuresYaml } from './huggingface-schema.ts'
import type { Classes } from './huggingface-schema.ts'
import { licenceLines, licenceYaml } from './licence.ts'
import type { PartTally, Tally } from './tally.ts'

export interface CardContent {
  readonly splits: readonly ({ readonly name: string } & PartTally)[]
  /** As they go out. */
  readonly labels: readonly Label[]
  readonly classes: Classes
  readonly options: ExportOptions
  readonly tally: Tally
}

/** The README of a dataset: what the Hub reads in YAML, and what people read below it. */
export function datasetCard({ splits, labels, classes, options, tally }: CardContent): string {
  const languages = tally.languages.filter((language) => /^[a-z]{2,3}$/u.test(language))
  const files = splits.map(({ name }) => `  - split: ${name}\n    path: data/${name}-*.parquet`)
  const examples = splits.map(({ name, counts }) => `  - name: ${name}\n    num_examples: ${counts.articles}`)
  return `---
${languages.length === 0 ? '' : `language:\n${languages.map((language) => `- ${language}`).join('\n')}\n`}${licenceYaml(tally)}
task_categories:
- token-classification
configs:
- config_name: default
  data_files:
${files.join('\n')}
dataset_info:
  features:
${featuresYaml(classes)}
  splits:
${examples.join('\n')}
---

# Annotated news articles

Names in news articles, and quotes: who said what. Annotated with Isnad.

${licenceLines(tally)}

${table(
  ['split', 'articles', 'mentions', 'quotes', 'entities'],
  splits.map(({ name, counts }) => [name, counts.articles, counts.mentions, counts.quotes, counts.entities]),
)}

## Fields

Offsets (\`start\`, \`end\`) count Unicode code points of \`text\`, as Python's strings do: \`text[start:end]\` is the span's
own \`text\`. A quote's \`content\` is what was said, in parts where a cue stands in its middle; \`cue\` is the word that
attributes it, \`speaker\` the phrase of who said it, \`speaker_names\` who that is.

## Labels

${labelTable(splits, labels)}
${leftOut(options)}
## Quotes

${table(
  ['kind', 'what it is', ...splits.map(({ name }) => name)],
  Object.entries(KINDS).map(([kind, meaning]) =>
    [kind, meaning].concat(splits.map(({ kinds }) => String(kinds[kind] ?? 0))),
  ),
)}

## How it was made

${options.only === 'done' ? 'Only articles marked done.' : 'Articles in any state of work.'} ${
    options.annotations === 'accepted' ? 'Only what was accepted.' : 'Open suggestions are among them; see `status`.'
  } ${dealt(options)}

${reviewed(tally)}
`
}

const KINDS = {
  direct: 'the words themselves, in quotation marks',
  mixed: 'reported, with some of the words in quotation marks',
  indirect: 'reported in the words of the article',
}

function labelTable(splits: CardContent['splits'], labels: readonly Label[]): string {
  const known = new Map(labels.map(({ key, name, nameAr }) => [key, { name, nameAr }]))
  const keys = new Set([...known.keys(), ...splits.flatMap((split) => Object.keys(split.labels))])
  return table(
    ['label', 'name', 'الاسم', ...splits.map(({ name }) => name)],
    [...keys].map((key) => {
      const { name, nameAr } = known.get(key) ?? { name: '', nameAr: '' }
      return [key, name, nameAr].concat(splits.map((split) => String(split.labels[key] ?? 0)))
    }),
  )
}

function leftOut({ labels }: ExportOptions): string {
  const out = Object.entries(labels).flatMap(([key, name]) => (name === null ? [`\`${cell(key)}\``] : []))
  const other = Object.entries(labels).flatMap(([key, name]) =>
    name === null || name === key ? [] : [`\`${cell(key)}\` as \`${cell(name)}\``],
  )
  return [
    ...(out.length === 0 ? [] : [`\nThe corpus has more labels, which were left out: ${out.sort().join(', ')}.\n`]),
    ...(other.length === 0 ? [] : [`\nLabels of the corpus under another name: ${other.sort().join(', ')}.\n`]),
  ].join('')
}

function dealt({ split }: ExportOptions): string {
  if (split === null) return 'The dataset is in one piece.'
  const parts = `Parts of ${split.train}/${split.dev}/${split.test} per cent`
  const whole = 'near-duplicates are never in two parts'
  switch (split.by) {
    case 'random':
      return `${parts}, dealt by lot with seed ${split.seed}, every label in proportion; ${whole}.`
    case 'source':
      return `${parts}, every outlet in one part only, dealt with seed ${split.seed}; ${whole}.`
    case 'date':
      return `${parts} by date of publication, the oldest to train and the newest to test; ${whole}.`
  }
}

function reviewed({ provenance, reviewers }: Tally): string {
  const { one, bulk, import: imported, unreviewed } = provenance
  const people = reviewers === 1 ? 'One person reviewed them.' : `${reviewers} people reviewed them.`
  return `${table(
    ['reviewed', 'annotations'],
    [
      ['one by one', one],
      ['several at once', bulk],
      ['by an import', imported],
      ['not reviewed', unreviewed],
    ],
  )}\n\n${reviewers === 0 ? 'Nobody has reviewed them yet.' : people}`
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map((one) => cell(String(one))).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/** Names come from whoever made the corpus: no markup of theirs ends a cell or begins another element. */
function cell(text: string): string {
  return text
    .replaceAll(/[|\n\r\\`]/gu, ' ')
    .replaceAll('<', '&lt;')
    .trim()
}
