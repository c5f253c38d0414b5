import type { LossReason } from '../../shared/loss-reason.ts'
import type { English } from './format.ts'
import { nounsEn } from './nouns.ts'

const inFirst = (f: English, articles: number) =>
  f.plural(articles, { one: 'in the first article', other: 'in the first # articles' })

/** The export dialog. */
export const exportEn = (f: English) => ({
  title: 'Export',
  format: 'Format',
  formats: {
    jsonl: { name: 'JSON Lines', hint: 'Everything, one article a line; Isnad reads it back' },
    huggingface: { name: 'Hugging Face', hint: 'Parquet with a dataset card' },
    conll: { name: 'CoNLL', hint: 'Tokens with tags, to train a tagger' },
    spacy: { name: 'spaCy', hint: 'DocBin files, quotes as span groups' },
    doccano: { name: 'doccano', hint: 'JSON Lines with relations' },
    labelstudio: { name: 'Label Studio', hint: 'Tasks and their labelling interface' },
    brat: { name: 'brat', hint: 'Text and standoff, with configuration' },
    xmi: { name: 'UIMA XMI', hint: 'For INCEpTION and UIMA' },
    csv: { name: 'CSV', hint: 'Tables for a spreadsheet' },
    chat: { name: 'LLM chat', hint: 'Conversations to tune a model on' },
  },
  articles: 'Articles',
  only: { all: 'All', done: 'Done only', listed: 'The list shown', selected: 'Selected' },
  annotations: 'Annotations',
  take: { accepted: 'Accepted', with_suggestions: 'Open suggestions, too' },
  takeAll: 'Open and rejected, too',
  clitics: 'A name inside a word, behind its particle',
  cliticChoices: { split: 'Cut the word', expand: 'Whole word', drop: 'Leave out' },
  scheme: 'Tags',
  schemes: { iob2: 'IOB2', bioes: 'BIOES' },
  labels: 'Labels in the export',
  labelOut: (name: string) => `${name} goes out`,
  labelAs: (name: string) => `${name} in the export`,
  labelWrong: 'Letters, digits, _ . - only',
  splitBy: 'Split by',
  splitWays: { random: 'Chance', source: 'Outlet', date: 'Date' },
  splitHints: {
    random:
      'Per cent of the articles. Near-duplicates stay together, every label is in proportion, and the same seed makes the same parts again.',
    source:
      'Per cent of the articles. Every outlet is in one part only; near-duplicates by an outlet of another part are left out.',
    date: 'Per cent of the articles, the oldest to train and the newest to test. Near-duplicates stay together.',
  },
  split: 'Split into train, dev and test',
  parts: { train: 'Train', dev: 'Dev', test: 'Test' },
  seed: 'Seed',
  splitSum: 'The parts must add up to 100.',
  preview: 'Preview',
  previewing: 'Looking at what would be written…',
  file: 'File',
  headOf: (name: string) => `Beginning of ${name}`,
  counts: {
    articles: nounsEn(f).articles,
    mentions: nounsEn(f).mentions,
    entities: nounsEn(f).entities,
    quotes: nounsEn(f).quotes,
  },
  nothing: 'Nothing to export',
  nothingBody: 'No article fits. Mark one done first, or export all articles.',
  bare: 'Only text would be written: there are no accepted annotations in it. Accept some first, or export open suggestions, too.',
  losses: (n: number) =>
    f.plural(n, {
      one: '# annotation does not fit into this format',
      other: '# annotations do not fit into this format',
    }),
  lossesAtLeast: (n: number, articles: number) =>
    `${f.plural(n, {
      one: 'At least # annotation does not fit into this format',
      other: 'At least # annotations do not fit into this format',
    })} (${inFirst(f, articles)})`,
  noLosses: 'Everything fits into this format.',
  noLossesInFirst: (articles: number) => `Everything fits into this format ${inFirst(f, articles)}.`,
  lossReason: (reason: LossReason): string => reason,
  lossesShown: (n: number) => f.plural(n, { one: 'The first one:', other: 'The first #:' }),
  lossReport: 'All are listed in the loss report beside the data.',
  where: 'In article',
  why: 'Why',
  run: 'Export…',
  download: 'Export',
  writing: (done: number, total: number) => `Writing ${f.number(done)} of ${f.number(total)}`,
  running: 'Exporting',
  stopped: 'Stopped. Nothing was left behind.',
  done: 'Exported',
  inFolder: (name: string) => `Written to the folder “${name}”.`,
  size: 'Size',
  checksum: 'SHA-256',
  reveal: 'Show in folder',
  fetch: 'Download',
  fetched: 'Downloaded',
  details: 'Details',
  again: 'Export something else',
})
