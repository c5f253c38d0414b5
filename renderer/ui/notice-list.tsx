import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useMessages } from '../messages/index.ts'
import { takeLostFocus } from '../window/panes.ts'
import { Button, IconButton } from './button.tsx'
import { dismiss, useNotices } from './notices.ts'
import type { Notice } from './notices.ts'
import './notice-list.css'

/** What was said lately, at the edge of the window. */
export function NoticeList() {
  const shown = useNotices((notices) => notices.shown)
  const isBeside = useNotices(({ dialogs }) => dialogs > 0)
  const { window: t } = useMessages()
  // F6 comes by where there is something to press that would be gone with the notice.
  const offers = shown.some(({ action }) => action !== undefined)
  return (
    // Stays in reach and is heard while a dialog is open.
    <section
      className={isBeside ? 'notices beside-dialog' : 'notices'}
      aria-label={t.notices}
      data-react-aria-top-layer="true"
      data-pane={offers ? 'notices' : undefined}
    >
      {/* Two live regions that stay, because a screen reader misses one that comes with its text. */}
      <output className="notice-group">
        {shown
          .filter(({ tone }) => tone !== 'bad')
          .map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
      </output>
      <div role="alert" className="notice-group">
        {shown
          .filter(({ tone }) => tone === 'bad')
          .map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
      </div>
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { window: t } = useMessages()
  const { id, tone, title, text, report, action } = notice
  const close = () => {
    dismiss(id)
    // It was in what is gone now, unless a dialog takes it.
    requestAnimationFrame(takeLostFocus)
  }
  return (
    <div className={`notice ${tone}`}>
      {tone === 'bad' && <CircleAlert aria-hidden size={18} />}
      {tone === 'good' && <CircleCheck aria-hidden size={18} />}
      <div className="notice-text">
        {title !== undefined && <strong>{title}</strong>}
        <p dir="auto">{text}</p>
        {report !== undefined && (
          <p className="notice-report">
            <span className="selectable">{t.failed.report(report)}</span>
            <Button look="quiet" onPress={() => void navigator.clipboard.writeText(report)}>
              {t.failed.copyReport}
            </Button>
          </p>
        )}
      </div>
      {action !== undefined && (
        <Button
          look="quiet"
          data-pane-focus
          onPress={() => {
            close()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={t.dismiss} onPress={close} />
    </div>
  )
}
