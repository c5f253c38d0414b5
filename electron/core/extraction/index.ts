export { EXTRACTOR } from './extraction.ts'
export type { Extraction, ExtractionInput } from './extraction.ts'
export { extract, outline } from './extract.ts'
export { sentencesOf } from './reading/sentences-of.ts'
export { modelFolder } from './tagger/model-folder.ts'
export {
  decodeLearned,
  decodeLearning,
  doneArticleOf,
  encodeLearned,
  encodeLearning,
  itemsOf,
  learnedOf,
  learnFrom,
  learningFromGiven,
  shareLearning,
  SharedLearning,
  useOf,
  warmUp,
  withoutRemoved,
} from './adaptation/index.ts'
export type { Learned, Learning, Origin } from './adaptation/index.ts'
