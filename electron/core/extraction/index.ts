export { EXTRACTOR } from './extraction.ts'
export type { Extraction, ExtractionInput } from './extraction.ts'
export { extract, outline } from './extract.ts'
export { modelFolder } from './tagger/model-folder.ts'
