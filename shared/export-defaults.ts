import type { ExportOptions } from './contract/index.ts'

/** What an export does where nothing else is asked for. */
export const EXPORT_DEFAULTS: ExportOptions = {
  format: 'jsonl',
  only: 'all',
  within: null,
  annotations: 'accepted',
  clitics: 'split',
  scheme: 'iob2',
  labels: {},
  split: null,
}
