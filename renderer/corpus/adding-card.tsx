import { CircleAlert, CircleCheck, CircleStop, X } from 'lucide-react'
import { useMessages } from '../messages/index.ts'
import { askMerging } from '../search/offers-state.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import { openDialog } from '../window/dialog.ts'
import { forgetAdding, stopAdding, useAdding } from './adding.ts'
import { addingTitle } from './adding-title.ts'
import './adding-card.css'

/** How the adding of articles goes, or went, below the queue. */
export function AddingCard() {
  const messages = useMessages()
  const { corpus: t, window: w } = messages
  const adding = useAdding()
  if (adding.state === 'idle') return null
  const { state, done, total, current, added, failed, left, known, annotated, skipped, waiting, files } = adding
  const running = state === 'running'
  // Then the title says it.
  const none = state === 'done' && added === 0
  const told = (none ? 0 : 1) + known + failed + left + skipped + waiting
  const title = addingTitle(adding, messages)
  const Mark = failed + left > 0 || state === 'broken' ? CircleAlert : CircleCheck
  return (
    <section className="adding-card" aria-label={title}>
      <header>
        {!running && <Mark aria-hidden size={16} className={Mark === CircleCheck ? 'good' : 'warn'} />}
        <strong>{title}</strong>
        {running ? (
          <IconButton icon={CircleStop} label={w.stop} onPress={stopAdding} />
        ) : (
          <IconButton icon={X} label={w.dismiss} onPress={forgetAdding} />
        )}
      </header>
      {running && <Progress label={t.adding.running} done={done} total={total} />}
      {running && (
        <p className="adding-current" dir="auto">
          {current}
        </p>
      )}
      {told > 0 && (
        <footer>
          <ul>
            {!none && <li>{t.adding.added(added)}</li>}
            {known > 0 && <li>{t.adding.duplicates(known)}</li>}
            {annotated > 0 && <li>{t.adding.annotated(annotated)}</li>}
            {failed > 0 && <li className="warn">{t.adding.failed(failed)}</li>}
            {left > 0 && <li className="warn">{t.adding.left(left)}</li>}
            {skipped > 0 && <li>{t.adding.skipped(skipped)}</li>}
            {waiting > 0 && <li>{t.adding.waiting(waiting)}</li>}
          </ul>
          <span className="adding-actions">
            {failed + left + known + skipped > 0 && (
              <Button look="quiet" onPress={() => openDialog({ type: 'adding' })}>
                {t.adding.details}
              </Button>
            )}
            {annotated > 0 && files !== null && (
              <Button onPress={() => void askMerging(files)}>{t.adding.merge}</Button>
            )}
          </span>
        </footer>
      )}
    </section>
  )
}
