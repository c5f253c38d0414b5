export * from './article.ts'
export * from './border.ts'
export * from './context.ts'
export { applyToDocument, documentRecords } from './document.ts'
export * from './entity.ts'
export { addMention, linkMention, relabel, setValue } from './mention.ts'
export {
  addContentPart,
  addQuote,
  cycleQuoteKind,
  entitiesAt,
  mergeQuotes,
  removeContentPart,
  setCue,
  setMedium,
  setQuoteKind,
  setSpeaker,
  setSpeakerEntities,
  setUnnamedSource,
  splitQuote,
} from './quote.ts'
export { accept, finish, reject, remove, reopen, setFlag, setNote } from './review.ts'
