export * from './article.ts'
export * from './border.ts'
export * from './context.ts'
export { entitiesOf, NO_REMARK, standings } from './copied.ts'
export { labelsFor } from './label.ts'
export { takeOver } from './take-over.ts'
export type { Counterpart, ForeignEntity, Standing } from './copied.ts'
export { applyToDocument, documentRecords } from './document.ts'
export {
  linkEntities,
  mergeIdentities,
  newIdentity,
  removeIdentity,
  splitIdentity,
  unlinkEntities,
} from './identity.ts'
export { linkIdentity, mergeEntities, renameEntity, setEntityLabel, splitEntity } from './entity.ts'
export { addMention, linkMention, markAll, relabel, setValue } from './mention.ts'
export {
  addContentPart,
  addQuote,
  cycleQuoteKind,
  entitiesAt,
  removeContentPart,
  setCue,
  setMedium,
  setQuoteKind,
  setSpeaker,
  setSpeakerEntities,
  setUnnamedSource,
  speakerPhrase,
} from './quote.ts'
export { mergeQuotes, otherSpeakers, splitQuote } from './quote-parts.ts'
export { accept, finish, reject, remove, reopen, setAttributes, setFlag, setNote } from './review.ts'
