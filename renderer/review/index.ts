export { Inspector } from './inspector.tsx'
export { commandOf, IS_MAC, onWindowKey } from './keyboard.ts'
export { follow, openArticle, openedCorpus, reload, send, unsaved, useSession } from './session.ts'
export { undo } from './history.ts'
