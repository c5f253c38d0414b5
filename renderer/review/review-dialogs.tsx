import { useEffect, useState } from 'react'
import * as edits from '../../shared/edit/index.ts'
import type { Annotation } from '../../shared/edit/index.ts'
import type { ArticleDocument, BlockKind } from '../../shared/model/index.ts'
import { BLOCK_KINDS } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Key } from '../ui/key.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { notify } from '../ui/notices.ts'
import { useWritten } from '../ui/written.ts'
import { linkFocused, setBlockKind } from './actions.ts'
import { useDialog } from './dialogs.ts'
import type { ReviewDialog } from './dialogs.ts'
import { DirectionChoice } from './direction-choice.tsx'
import { EntityChooser } from './entity-chooser.tsx'
import type { EntityChooserProps } from './entity-chooser.tsx'
import { IS_MAC } from './keyboard.ts'
import { nameOfPress } from './keys.ts'
import { startOf } from './order.ts'
import { caretInText } from './selecting.ts'
import { edit, useSession } from './session.ts'

const close = () => useDialog.setState({ dialog: null })

/** The small dialogs of the review; one at a time. */
export function ReviewDialogs() {
  const dialog = useDialog((state) => state.dialog)
  const doc = useSession((session) => (dialog === null ? null : session.doc))
  return dialog === null || doc === null ? null : <OpenDialog dialog={dialog} doc={doc} />
}

interface OpenDialogProps {
  readonly dialog: ReviewDialog
  readonly doc: ArticleDocument
}

function OpenDialog({ dialog, doc }: OpenDialogProps) {
  const focus = useSession((session) => session.focus)
  const { review: t } = useMessages()
  const annotation = focus === null ? null : edits.annotationOf(doc, focus)
  const mention = annotation?.type === 'mention' ? annotation : null
  const asked = 'entity' in dialog ? dialog.entity : null
  const entity = doc.entities.find(({ id }) => id === asked)
  const isAboutNothing = dialog.type === 'link' ? mention === null : asked !== null && entity === undefined
  // Kept, it would come up later over something else, and take the keys.
  useEffect(() => {
    if (isAboutNothing) close()
  }, [isAboutNothing])
  switch (dialog.type) {
    case 'note':
      return <NoteDialog annotation={annotation} />
    case 'rename':
      return entity === undefined ? null : (
        <TextDialog
          title={t.rename}
          placeholder={t.name}
          value={entity.name}
          save={(name) => {
            edit('rename', (current, context) => edits.renameEntity(current, entity.id, name, context))
            return true
          }}
        />
      )
    case 'block':
      return <BlockDialog doc={doc} />
    case 'merge':
      return entity === undefined ? null : (
        <EntityDialog
          title={t.mergeWith(entity.name)}
          hint={t.mergeHint}
          entities={doc.entities.filter(({ id }) => id !== entity.id)}
          choose={(other) =>
            edit('merge', (current, context) => edits.mergeEntities(current, entity.id, [other.id], context))
          }
          prefer={entity.label}
          like={entity.name}
        />
      )
    case 'link':
      return mention === null ? null : (
        <EntityDialog
          title={t.linkTo}
          entities={doc.entities.filter(({ id }) => id !== mention.entity)}
          choose={(other) => linkFocused(other.id)}
          prefer={mention.label}
          like={doc.text.slice(mention.start, mention.end)}
          extra={[
            [t.newEntity, () => linkFocused('new')],
            [t.noEntity, () => linkFocused(null)],
          ]}
        />
      )
  }
}

interface TextDialogProps {
  readonly title: string
  readonly placeholder: string
  readonly value: string
  /** False where there is nothing any more that could have it. */
  readonly save: (value: string) => boolean
  /** Takes several lines, the next one by Shift+Enter. */
  readonly multiline?: boolean
}

/** Stays with what it was opened for, though that may be removed by another window meanwhile: words are never lost. */
function NoteDialog({ annotation }: { readonly annotation: Annotation | null }) {
  const { review: t } = useMessages()
  const [about] = useState(annotation)
  if (about === null) return null
  return (
    <TextDialog
      title={t.remark}
      placeholder={t.remarkPlaceholder}
      value={about.note}
      multiline
      save={(note) => {
        const { doc } = useSession.getState()
        if (doc === null || edits.annotationOf(doc, about) === null) return false
        edit('note', (current) => edits.setNote(current, about, note))
        return true
      }}
    />
  )
}

function TextDialog({ title, placeholder, value, save, multiline = false }: TextDialogProps) {
  const { review: t } = useMessages()
  const [text, setText] = useState(value)
  useWritten(text.trim() !== value)
  const submit = () => {
    if (save(text.trim())) close()
    else notify({ tone: 'bad', text: t.vanished })
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      size="s"
      footer={
        <>
          <Button onPress={close}>{t.cancel}</Button>
          <Button look="primary" onPress={submit}>
            {t.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={title}
          placeholder={placeholder}
          value={text}
          onChange={setText}
          autoFocus
          lines={multiline ? 3 : 1}
          // A name is mostly replaced, a remark gone on with.
          onFocus={({ target }) => {
            if (!multiline && target instanceof HTMLInputElement) target.select()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault()
              submit()
            } else event.continuePropagation()
          }}
        />
      </form>
    </Dialog>
  )
}

/** An entity chosen by typing part of its name. */
function EntityDialog({ hint, ...chooser }: EntityChooserProps & { readonly hint?: string }) {
  return (
    <Dialog title={chooser.title} isOpen onClose={close} size="s">
      {hint !== undefined && <p className="dialog-hint">{hint}</p>}
      <EntityChooser {...chooser} done={close} />
    </Dialog>
  )
}

/** Moves the focus among the choices, as in any group of radio buttons; Enter or Space chooses. */
function focusBeside(step: 1 | -1): void {
  const { activeElement } = document
  const next = step === 1 ? activeElement?.nextElementSibling : activeElement?.previousElementSibling
  if (next instanceof HTMLElement) next.focus()
}

/** UTF-16 units of a line, more than the two lines that are shown of it. */
const MOST_SHOWN = 400

/** What the line in focus is; a digit chooses. */
function BlockDialog({ doc }: { readonly doc: ArticleDocument }) {
  const { review: t } = useMessages()
  const focus = useSession((session) => session.focus)
  const selection = useSession((session) => session.selection)
  const annotation = focus === null ? null : edits.annotationOf(doc, focus)
  // Where it was asked for: the dialog takes the focus.
  const [caret] = useState(caretInText)
  const isCaret = useSession((session) => session.caret)
  const focused = annotation === null ? null : startOf(annotation)
  const at = selection?.start ?? (isCaret ? (caret ?? focused) : (focused ?? caret)) ?? 0
  const block = doc.blocks.find(({ start, end }) => start <= at && at < end) ?? doc.blocks[0]
  if (block === undefined) return null
  const names: Readonly<Record<BlockKind, string>> = {
    headline: t.blockHeadline,
    section: t.blockSection,
    dateline: t.blockDateline,
    byline: t.blockByline,
    caption: t.blockCaption,
    heading: t.blockHeading,
    paragraph: t.blockParagraph,
    furniture: t.blockFurniture,
  }
  const choose = (kind: BlockKind) => {
    setBlockKind(block.id, kind)
    close()
  }
  return (
    <Dialog title={t.blockKind} isOpen onClose={close} size="s">
      <p className="dialog-hint block-text" dir="auto">
        {doc.text.slice(block.start, Math.min(block.end, block.start + MOST_SHOWN))}
      </p>
      <div
        className="choices"
        role="radiogroup"
        aria-label={t.blockKind}
        onKeyDown={(event) => {
          const kind = BLOCK_KINDS[Number(nameOfPress(event, IS_MAC)) - 1]
          if (kind !== undefined) choose(kind)
          else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') focusBeside(event.key === 'ArrowDown' ? 1 : -1)
          else return
          event.preventDefault()
        }}
      >
        {BLOCK_KINDS.map((kind, index) => (
          <button
            key={kind}
            type="button"
            role="radio"
            aria-checked={kind === block.kind}
            tabIndex={kind === block.kind ? 0 : -1}
            autoFocus={kind === block.kind}
            onClick={() => choose(kind)}
          >
            {names[kind]} <Key>{String(index + 1)}</Key>
          </button>
        ))}
      </div>
      <div className="block-direction">
        <span>{t.direction}</span>
        <DirectionChoice
          value={block.direction}
          onChange={(chosen) => edit('block', (now) => edits.setBlockDirection(now, block.id, chosen))}
        />
      </div>
    </Dialog>
  )
}
