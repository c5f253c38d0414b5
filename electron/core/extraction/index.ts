export { datedMeta } from './blocks/meta.ts'
export { pageBlocks } from './blocks/page-blocks.ts'
export { EXTRACTOR } from './extraction.ts'
export type { Extraction, ExtractionInput } from './extraction.ts'
export { extract, outline } from './extract.ts'
export { sentencesOf } from './reading/sentences-of.ts'
export { modelFolder } from './tagger/model-folder.ts'
export {
  decodeLearning,
  decodeTaught,
  doneArticleOf,
  encodeLearning,
  encodeTaught,
  itemsOf,
  learnedOf,
  learnFrom,
  learningFromGiven,
  shareLearning,
  SharedLearning,
  taughtBy,
  useOf,
  warmUp,
} from './adaptation/index.ts'
export type { Learned, Learning, Origin } from './adaptation/index.ts'
