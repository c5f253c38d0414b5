import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { closeDialog } from '../window/dialog.ts'
import { useAdding } from './adding.ts'
import type { Failure } from './adding-state.ts'
import { addingTitle } from './adding-title.ts'
import { usePlace } from './place.ts'
import './adding-dialog.css'

/** What could not be read and why, and what was there already. */
export function AddingDialog() {
  const messages = useMessages()
  const { corpus: t, window: w } = messages
  const adding = useAdding()
  const { failed, failures, left, leftOut, known, duplicates, skipped, passedOver } = adding
  const open = usePlace((place) => place.open)
  return (
    <Dialog
      title={addingTitle(adding, messages)}
      isOpen
      onClose={closeDialog}
      size="l"
      footer={<Button onPress={closeDialog}>{w.close}</Button>}
    >
      <Failures title={t.adding.failed(failed)} all={failed} listed={failures} />
      <Failures title={t.adding.left(left)} all={left} listed={leftOut} />
      {duplicates.length > 0 && (
        <section className="adding-list">
          <h3>{t.adding.duplicates(known)}</h3>
          <ul>
            {duplicates.map(({ id, name, article }) => (
              <li key={id}>
                <span dir="auto">{name}</span>
                <Button
                  look="quiet"
                  onPress={() => {
                    closeDialog()
                    open(article)
                  }}
                >
                  {t.adding.show}
                </Button>
              </li>
            ))}
          </ul>
          {known > duplicates.length && <p>{t.adding.more(known - duplicates.length)}</p>}
        </section>
      )}
      {passedOver.length > 0 && (
        <section className="adding-list">
          <h3>{t.adding.skipped(skipped)}</h3>
          <p>{t.adding.skippedHint}</p>
          <ul>
            {passedOver.map(({ id, name }) => (
              <li key={id}>
                <span dir="auto">{name}</span>
              </li>
            ))}
          </ul>
          {skipped > passedOver.length && <p>{t.adding.more(skipped - passedOver.length)}</p>}
        </section>
      )}
    </Dialog>
  )
}

interface FailuresProps {
  readonly title: string
  readonly all: number
  readonly listed: readonly Failure[]
}

function Failures({ title, all, listed }: FailuresProps) {
  const { corpus: t } = useMessages()
  if (listed.length === 0) return null
  return (
    <section className="adding-list">
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.adding.file}</th>
            <th scope="col">{t.adding.reason}</th>
            <th scope="col">{t.adding.advice}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ id, name, problem }) => {
            const { reason, advice } = t.problem(problem)
            return (
              <tr key={id}>
                <td dir="auto">{name}</td>
                <td dir="auto">{reason}</td>
                <td dir="auto">{advice}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {all > listed.length && <p>{t.adding.more(all - listed.length)}</p>}
    </section>
  )
}
