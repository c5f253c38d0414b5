import { fromRecord, NotARecord } from '../interchange/index.ts'
import { decode } from './decode.ts'
import { refusal } from './failure.ts'
import { oversize } from './json-size.ts'
import { linesOfText } from './lines.ts'
import type { Reader, ReadPart } from './reader.ts'

/** Isnad's own records, one to a line; articles come in with their annotations. */
export const recordsReader: Reader = {
  id: 'isnad',
  extensions: ['jsonl'],
  byLine: true,
  recognise(head) {
    const start = Buffer.from(head).toString('latin1')
    return /^[^\w<]{0,8}\{/u.test(start) && start.includes('"isnad/article@1"') ? 1 : 0
  },
  *read(bytes, _name, { firstLine = 1 }) {
    let number = firstLine - 1
    for (const line of linesOfText(decode(bytes, { encoding: 'utf-8' }).text)) {
      number += 1
      if (line.trim() !== '') yield* readLine(line, number)
    }
  },
}

/** The article, and a remark for each thing in it that was left out. */
function* readLine(json: string, line: number): Generator<ReadPart> {
  if (oversize(json) !== null) {
    yield refusal({ code: 'line_too_deep', line })
    return
  }
  try {
    const { draft, quarantined } = fromRecord(JSON.parse(json))
    if (draft.text.trim() === '') {
      yield refusal({ code: 'row_without_text', line })
      return
    }
    yield draft
    for (const { id, reason } of quarantined) yield refusal({ code: 'left_out', line, id, detail: reason })
  } catch (error) {
    if (error instanceof SyntaxError) yield refusal({ code: 'line_not_json', line })
    else if (error instanceof NotARecord) yield refusal({ code: 'not_a_record', line, detail: error.message })
    else throw error
  }
}
