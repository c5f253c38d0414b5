export { fromRecord, NotARecord } from './from-record.ts'
export { writeLine } from './line.ts'
export { InterchangeArticle } from './schema.ts'
export { recordId, toRecord } from './to-record.ts'
