export {
  checkCorpus,
  closeCorpus,
  newCorpus,
  openCorpus,
  pickArticles,
  saveCopy,
  takeFiles,
  takeHandles,
  watchSoundness,
} from './actions.ts'

export { useFollowChanges } from './changes.ts'
export { download, droppedFiles } from './host-files.ts'
export { offerText } from './pasted.ts'

export { Queue } from './queue.tsx'
export { focusFilter } from './filters/queue-filter.tsx'
export { askForCorpus, useCorpus } from './use-corpus.ts'
export { useWelcome } from './welcome-shown.ts'
export { Welcome } from './welcome.tsx'
