import { refusal } from './failure.ts'
import type { Reader } from './reader.ts'

/**
 * What Isnad's own exports have beside their articles: the manifest and the loss report. They hold none, so that an export
 * can be opened as the folder or archive that it is. Its tables of annotations hold none either, which is said: whoever
 * opens them expects some.
 */
export const exportFilesReader: Reader = {
  id: 'isnad-export',
  extensions: [],
  recognise(head, name) {
    if (head.length === 0) return /(?:^|\/)losses\.jsonl$/u.test(name) ? 1 : 0
    if (isTable(head)) return 1
    const start = Buffer.from(head.subarray(0, 1000)).toString('latin1')
    return /^\{\s*"schema":\s*"isnad\/export@1"|^\{"article":"[^"]*","id":"[^"]*","reason":"/u.test(start) ? 1 : 0
  },
  read(bytes) {
    if (isTable(bytes)) throw refusal({ code: 'own_table' })
    return []
  },
}

/** The first columns of the tables for spreadsheets. */
function isTable(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 100)).toString('utf8')
  return /^\uFEFF?article,title,outlet,published_at,language,(?:mention|quote),/u.test(start)
}
