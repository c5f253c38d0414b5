import { memo } from 'react'
import type { Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { useFollowing } from '../review/followed.tsx'
import { announcement } from './announcement.ts'

/** Reads out what has the focus. */
export const Announcer = memo(function Announcer({ labels }: { readonly labels: readonly Label[] }) {
  const doc = useFollowing((session) => session.doc)
  const focus = useFollowing((session) => session.focus)
  const part = useFollowing((session) => session.part)
  const messages = useMessages()
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {doc === null || focus === null ? '' : announcement(doc, focus, part, labels, messages)}
    </p>
  )
})
