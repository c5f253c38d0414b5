export { Inspector } from './inspector.tsx'
export { commandOf, IS_MAC, onWindowKey } from './keyboard.ts'
export { dropIds } from './ids.ts'
export { follow, openArticle, reload, send, undo, unsaved, useSession } from './session.ts'
