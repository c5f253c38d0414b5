import { fromRecord, NotARecord } from '../interchange/index.ts'
import { decode } from './decode.ts'
import { ImportError } from './failure.ts'
import type { Reader, ReadPart } from './reader.ts'

const ADVICE = 'Correct the record in the file, or export it again from where it comes from, and open it again.'

/** Isnad's own records, one to a line; articles come in with their annotations. */
export const recordsReader: Reader = {
  id: 'isnad',
  extensions: ['jsonl'],
  byLine: true,
  recognise(head, name) {
    if (!/\.jsonl$/iu.test(name)) return 0
    return Buffer.from(head).includes('isnad/article@1') ? 1 : 0.5
  },
  *read(bytes, _name, { firstLine = 1 }) {
    const lines = decode(bytes, { encoding: 'utf-8' }).text.split('\n')
    for (const [index, line] of lines.entries()) if (line.trim() !== '') yield* readLine(line, index + firstLine)
  },
}

/** The article, and a remark for each thing in it that was left out. */
function* readLine(line: string, number: number): Generator<ReadPart> {
  const where = `Line ${number}`
  try {
    const { draft, quarantined } = fromRecord(JSON.parse(line))
    if (draft.text.trim() === '') {
      yield new ImportError(`${where} has no text.`, ADVICE)
      return
    }
    yield draft
    for (const { id, reason } of quarantined)
      yield new ImportError(`${where}, ${id}: ${reason}. It was left out, the rest of the article was not.`, ADVICE)
  } catch (error) {
    if (error instanceof SyntaxError) yield new ImportError(`${where} is not JSON.`, ADVICE)
    else if (error instanceof NotARecord)
      yield new ImportError(`${where} is not an article in Isnad’s own format: ${error.message}.`, ADVICE)
    else throw error
  }
}
