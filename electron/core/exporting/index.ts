export { exportCorpus, ExportError } from './export.ts'
export type { ExportTask, Exported } from './export.ts'
export { previewExport } from './preview.ts'
export type { PreviewTask } from './preview.ts'
