import type { BackupOffer, Soundness } from '../../shared/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { closeDialog } from '../window/dialog.ts'
import type { UnreadableCorpus } from '../window/dialog.ts'
import { restoreBackup } from './actions.ts'
import './unreadable-dialog.css'

/** A corpus that could not be opened: why, that nothing was changed, and the backups that may take its place. */
export function UnreadableDialog({ corpus }: { readonly corpus: UnreadableCorpus }) {
  const { corpus: t, window: w } = useMessages()
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
      {(reason === 'damaged' || backups.length > 0) && <Backups corpus={name} backups={backups} />}
    </Dialog>
  )
}

/** What the check of the corpus found, and the backups that may take its place. */
export function ProblemsDialog({ corpus, found }: { readonly corpus: string; readonly found: Soundness }) {
  const { corpus: t, window: w } = useMessages()
  const { problems, backups } = found
  return (
    <Dialog
      title={t.check.title}
      isOpen
      onClose={closeDialog}
      alert
      footer={<Button onPress={closeDialog}>{w.close}</Button>}
    >
      <p>{t.check.advice}</p>
      <Backups corpus={corpus} backups={backups} />
      <details className="unreadable-detail">
        <summary>{t.check.problems(problems.length)}</summary>
        <ul className="problem-list">
          {problems.map((problem) => (
            <li key={problem} dir="auto">
              {problem}
            </li>
          ))}
        </ul>
      </details>
    </Dialog>
  )
}

function Backups({ corpus, backups }: { readonly corpus: string; readonly backups: readonly BackupOffer[] }) {
  const { corpus: t, format } = useMessages()
  return (
    <>
      <p className="unreadable-backups">{backups.length > 0 ? t.unreadable.backups : t.unreadable.noBackups}</p>
      <ul className="backup-list">
        {backups.map(({ handle, of, at, articles }) => (
          <li key={handle}>
            <span>
              <strong>{format.moment(at)}</strong>
              <small>{t.articles(articles)}</small>
              {of !== null && <small>{t.unreadable.ofAnotherFile(of)}</small>}
            </span>
            <Button onPress={() => void restoreBackup(corpus, handle)}>{t.unreadable.restore}</Button>
          </li>
        ))}
      </ul>
    </>
  )
}
