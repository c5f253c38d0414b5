import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { closeDialog } from '../window/dialog.ts'
import { createNamed } from './actions.ts'

const FORM = 'create-corpus'

/** The name of a new corpus, where there is no system dialog to choose its place. */
export function CreateDialog() {
  const { corpus: t, window: w } = useMessages()
  const [name, setName] = useState(t.create.unnamed)
  return (
    <Dialog
      title={t.create.title}
      isOpen
      onClose={closeDialog}
      size="s"
      footer={
        <>
          <Button onPress={closeDialog}>{w.cancel}</Button>
          <Button look="primary" type="submit" form={FORM} isDisabled={name.trim() === ''}>
            {t.create.action}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        onSubmit={(event) => {
          event.preventDefault()
          closeDialog()
          void createNamed(name.trim())
        }}
      >
        <TextField
          label={t.create.name}
          hint={t.create.hint}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          onFocus={(event) => event.target.select()}
        />
      </Form>
    </Dialog>
  )
}
