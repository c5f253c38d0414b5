export { exportCorpus, ExportError } from './export.ts'
export type { Exported, ExportTask } from './export.ts'
export { previewExport } from './preview.ts'
export type { PreviewTask } from './preview.ts'
