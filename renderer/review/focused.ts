import type { Quote } from '../../shared/model/index.ts'
import { useSession } from './session.ts'

/** Null where a mention or nothing has the focus. */
export function focusedQuote(): Quote | null {
  const { focus, doc } = useSession.getState()
  return focus?.type === 'quote' ? (doc?.quotes.find(({ id }) => id === focus.id) ?? null) : null
}
