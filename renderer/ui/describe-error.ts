import { ORPCError } from '@orpc/client'
import type { CannotUndo, ERRORS } from '../../shared/errors.ts'
import { whyRefused } from '../corpus/holder-name.ts'
import { useConnection } from '../api.ts'
import { currentMessages } from '../messages/index.ts'
import { wordFor } from '../review/verbs.ts'

type Code = keyof typeof ERRORS

interface Described {
  readonly title?: string
  readonly text: string
  readonly report?: string
  /** No failure, only nothing to do. */
  readonly expected: boolean
}

/** A failure in the user's words; null where it is none, because the user stopped it. */
export function describeError(error: unknown, doing?: 'undo' | 'redo'): Described | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null
  const messages = currentMessages()
  const { failed } = messages.window
  if (!(error instanceof ORPCError)) {
    // A link that breaks ends its calls; whatever else is no error of the contract is a bug of this page.
    const broken = useConnection.getState().state !== 'open' || (error instanceof Error && error.name === 'AbortError')
    if (!broken) console.error(error)
    return { title: failed.title, text: broken ? failed.connection : failed.bug, expected: false }
  }
  const data: unknown = error.data
  const title = failed.title
  switch (error.code as Code | 'INTERNAL_SERVER_ERROR' | 'BAD_REQUEST') {
    case 'NOTHING_TO_UNDO':
      return { text: doing === 'redo' ? failed.nothingToRedo : failed.nothingToUndo, expected: true }
    case 'CANNOT_UNDO': {
      const { verb, by, isBeforeLeft } = data as CannotUndo
      const { cannotUndo, cannotRedo, verbs } = messages.review
      const t = doing === 'redo' ? cannotRedo : cannotUndo
      return { title: t.title(wordFor(verb, verbs)), text: `${t.why(by)} ${t.next(isBeforeLeft)}`, expected: false }
    }
    case 'NOT_FOUND':
      return { title, text: failed.notFound, expected: false }
    case 'NO_CORPUS':
      return { title, text: failed.noCorpus, expected: false }
    case 'READ_ONLY':
      return { title, text: whyRefused(textIn(data, 'holder'), messages), expected: false }
    case 'CONFLICT':
      return { title, text: failed.conflict, expected: false }
    case 'INVALID_CHANGE':
      return { title, text: failed.invalidChange, expected: false }
    case 'STORAGE':
      return {
        title,
        text: textIn(data, 'reason') === 'moved' ? failed.moved : failed.storage(textIn(data, 'detail')),
        expected: false,
      }
    case 'UNSUPPORTED':
      return {
        title,
        text: textIn(data, 'what') === 'learning' ? failed.noLearning : failed.unsupported,
        expected: false,
      }
    case 'CORPUS_UNREADABLE': {
      const { unreadable } = currentMessages().corpus
      const reason = textIn(data, 'reason') as 'damaged'
      return { title: unreadable.title(textIn(data, 'name')), text: unreadable[reason], expected: false }
    }
    case 'BAD_REQUEST':
      return { title, text: failed.input, expected: false }
    case 'INTERNAL_SERVER_ERROR': {
      const report = textIn(data, 'report')
      return { title, text: failed.bug, ...(report !== '' && { report }), expected: false }
    }
    default:
      return { title, text: error.message, expected: false }
  }
}

/** A field of an error's data; empty where it has none. */
function textIn(data: unknown, field: string): string {
  const value = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[field] : undefined
  return typeof value === 'string' ? value : ''
}
