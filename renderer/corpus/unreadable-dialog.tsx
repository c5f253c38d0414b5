import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { closeDialog } from '../window/dialog.ts'
import type { UnreadableCorpus } from '../window/dialog.ts'
import { restoreBackup } from './actions.ts'
import './unreadable-dialog.css'

/** A corpus that could not be opened: why, that nothing was changed, and the backups that may take its place. */
export function UnreadableDialog({ corpus }: { readonly corpus: UnreadableCorpus }) {
  const { corpus: t, window: w, format } = useMessages()
  const { name, reason, detail, backups } = corpus
  return (
    <Dialog
      title={t.unreadable.title(name)}
      isOpen
      onClose={closeDialog}
      alert
      footer={<Button onPress={closeDialog}>{w.close}</Button>}
    >
      <p>{t.unreadable[reason]}</p>
      {detail !== '' && (
        <details className="unreadable-detail">
          <summary>{t.unreadable.detail}</summary>
          <p dir="auto">{detail}</p>
        </details>
      )}
      {(reason === 'damaged' || backups.length > 0) && (
        <>
          <p className="unreadable-backups">{backups.length > 0 ? t.unreadable.backups : t.unreadable.noBackups}</p>
          <ul className="backup-list">
            {backups.map((backup) => (
              <li key={backup.handle}>
                <span>
                  <strong>{format.moment(backup.at)}</strong>
                  <small>{t.articles(backup.articles)}</small>
                </span>
                <Button onPress={() => void restoreBackup(name, backup.handle)}>{t.unreadable.restore}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

/** What the check of the corpus found. */
export function ProblemsDialog({ problems }: { readonly problems: readonly string[] }) {
  const { corpus: t, window: w } = useMessages()
  return (
    <Dialog
      title={t.check.title}
      isOpen
      onClose={closeDialog}
      alert
      footer={<Button onPress={closeDialog}>{w.close}</Button>}
    >
      <p>{t.check.advice}</p>
      <h3 className="unreadable-backups">{t.check.problems(problems.length)}</h3>
      <ul className="problem-list">
        {problems.map((problem) => (
          <li key={problem} dir="auto">
            {problem}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
