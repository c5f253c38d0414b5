import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { closeDialog } from '../window/dialog.ts'
import type { Held } from '../window/dialog.ts'
import { restoreBackup, takeOver } from './actions.ts'
import { holderName } from './holder-name.ts'

/**
 * Asks whether nobody works any more on the other computer that has the corpus, which cannot be seen from here; then it is
 * opened to be changed, or a backup takes its place.
 */
export function TakeOverDialog({ corpus: { name, holder, backup } }: { readonly corpus: Held }) {
  const messages = useMessages()
  const { corpus, window: w } = messages
  const t = corpus.takeOver
  return (
    <Dialog
      title={backup === undefined ? t.title(name) : t.restoreTitle(name)}
      isOpen
      onClose={closeDialog}
      alert
      footer={
        <>
          <Button onPress={closeDialog}>{w.cancel}</Button>
          {backup === undefined ? (
            <Button look="primary" onPress={() => void takeOver()}>
              {t.action}
            </Button>
          ) : (
            <Button look="primary" onPress={() => void restoreBackup(name, backup, true)}>
              {corpus.unreadable.restore}
            </Button>
          )}
        </>
      }
    >
      <p>{t.holder(holderName(holder ?? '', messages))}</p>
      <p>{t.warning}</p>
    </Dialog>
  )
}
