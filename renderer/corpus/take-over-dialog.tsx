import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { closeDialog } from '../window/dialog.ts'
import { takeOver } from './actions.ts'
import { holderName } from './holder-name.ts'
import type { OpenCorpus } from './use-corpus.ts'

/** Asks whether nobody works any more on the other computer that has the corpus, which cannot be seen from here. */
export function TakeOverDialog({ corpus: { name, holder } }: { readonly corpus: OpenCorpus }) {
  const messages = useMessages()
  const { corpus, window: w } = messages
  const t = corpus.takeOver
  return (
    <Dialog
      title={t.title(name)}
      isOpen
      onClose={closeDialog}
      alert
      footer={
        <>
          <Button onPress={closeDialog}>{w.cancel}</Button>
          <Button look="primary" onPress={() => void takeOver()}>
            {t.action}
          </Button>
        </>
      }
    >
      <p>{t.holder(holderName(holder ?? '', messages))}</p>
      <p>{t.warning}</p>
    </Dialog>
  )
}
