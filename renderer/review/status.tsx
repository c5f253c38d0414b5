import { Check, X } from 'lucide-react'
import type { Status as StatusValue } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'

/** The status as a word behind its mark: dashed ring, tick, cross. */
export function Status({ status }: { readonly status: StatusValue }) {
  const { review: t } = useMessages()
  return (
    <span className={`status ${status}`}>
      {status === 'accepted' && <Check aria-hidden size={12} strokeWidth={2.5} />}
      {status === 'rejected' && <X aria-hidden size={12} strokeWidth={2.5} />}
      {status === 'suggested' && <span className="ring" aria-hidden />}
      {t[status]}
    </span>
  )
}
