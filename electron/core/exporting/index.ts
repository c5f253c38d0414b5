export type { CensusRow } from './deal.ts'
export { exportCorpus, ExportError } from './export.ts'
export type { Exported } from './export.ts'
export { previewExport } from './preview.ts'
