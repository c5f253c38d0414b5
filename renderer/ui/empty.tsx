import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './empty.css'

/** Where there is nothing: says so, and what to do. */
export function Empty({
  icon: Icon,
  title,
  body,
  children,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly body: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty-state">
      <Icon aria-hidden size={28} strokeWidth={1.25} />
      <h2>{title}</h2>
      <p>{body}</p>
      {children !== undefined && <div className="empty-actions">{children}</div>}
    </div>
  )
}
