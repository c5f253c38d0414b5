import { useQuery } from '@tanstack/react-query'
import { orpc } from '../api.ts'
import icon from '../icon.svg'
import { useMessages } from '../messages/index.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Rendered } from '../ui/markdown.tsx'
import { closeDialog } from './dialog.ts'
import './about-dialog.css'

/** What this is, in which version, and whose work is in it. */
export default function AboutDialog() {
  const { window: t } = useMessages()
  const { data: info } = useQuery(orpc.host.info.queryOptions())
  const { data: notices } = useQuery(orpc.host.notices.queryOptions())
  return (
    <Dialog title={t.about.title} isOpen onClose={closeDialog}>
      <header className="about">
        <img src={icon} alt="" width={44} height={44} />
        <p>
          <strong>{t.appName}</strong> {info?.version}
          <br />
          {t.about.body}
        </p>
      </header>
      <div className="about-notices" dir="ltr" lang="en">
        {notices !== undefined && <Rendered text={notices} />}
      </div>
    </Dialog>
  )
}
