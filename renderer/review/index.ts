export { Inspector } from './inspector.tsx'
export { IS_MAC, onWindowKey } from './keyboard.ts'
export { follow, openedCorpus, send, unsaved, useSession } from './session.ts'
