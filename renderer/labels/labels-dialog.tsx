import { useQuery } from '@tanstack/react-query'
import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Label } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Field } from '../review/field.tsx'
import { colorOf } from '../review/label-colors.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select, TextField } from '../ui/fields.tsx'
import { closeDialog } from '../window/dialog.ts'
import { addLabel, changeLabel, moveLabel, setDigit } from './label-edits.ts'
import { hasLabel, PALETTE } from './new-label.ts'
import './labels.css'

const NONE = ''
/** UTF-16 units of a name: it stands in rows of others. */
const LONGEST = 60

/** The labels of the corpus. Every change acts at once, everywhere, and can be undone. */
export default function LabelsDialog() {
  const { labels: t, window: w } = useMessages()
  const labels = useCorpus()?.labels ?? []
  const { data: counts } = useQuery({ ...orpc.labels.counts.queryOptions(), staleTime: 0 })
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={closeDialog}
      size="l"
      footer={
        <Button look="primary" onPress={closeDialog}>
          {w.close}
        </Button>
      }
    >
      <p className="dialog-hint">{t.hint}</p>
      <div className="label-list-head" aria-hidden>
        <span>{t.english}</span>
        <span>{t.arabic}</span>
        <span>{t.digit}</span>
        <span>{t.code}</span>
      </div>
      <ul className="label-list">
        {labels.map((label, index) => (
          <LabelRow
            key={label.id}
            label={label}
            labels={labels}
            count={counts === undefined ? null : (counts.find(({ key }) => key === label.key)?.count ?? 0)}
            first={index === 0}
            last={index === labels.length - 1}
          />
        ))}
      </ul>
      <NewLabel labels={labels} />
    </Dialog>
  )
}

interface LabelRowProps {
  readonly label: Label
  readonly labels: readonly Label[]
  /** Mentions that have it; null while they are counted. */
  readonly count: number | null
  readonly first: boolean
  readonly last: boolean
}

function LabelRow({ label, labels, count, first, last }: LabelRowProps) {
  const { labels: t, format } = useMessages()
  const name = format.language === 'ar' ? label.nameAr : label.name
  return (
    <li className={label.retired ? 'retired' : ''} aria-label={name}>
      <ColorButton label={label} name={name} />
      <Field
        key={`en ${label.name}`}
        name={t.english}
        value={label.name}
        maxLength={LONGEST}
        save={(text) => text.trim() !== '' && changeLabel(label, { name: text.trim() })}
      />
      <Field
        key={`ar ${label.nameAr}`}
        name={t.arabic}
        value={label.nameAr}
        maxLength={LONGEST}
        save={(text) => text.trim() !== '' && changeLabel(label, { nameAr: text.trim() })}
      />
      <Select
        label={t.digit}
        labelled="hidden"
        value={label.shortcut === null ? NONE : String(label.shortcut)}
        options={[
          { value: NONE, label: '–' },
          ...Array.from({ length: 9 }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1}` })),
        ]}
        onChange={(digit) => setDigit(label, digit === NONE ? null : Number(digit), labels)}
      />
      <span className="label-facts">
        <code dir="auto">{label.key}</code>
        <span>{label.retired ? t.retired : count === null ? '…' : t.used(count)}</span>
      </span>
      <IconButton icon={ArrowUp} label={t.up(name)} isDisabled={first} onPress={() => moveLabel(label, -1, labels)} />
      <IconButton icon={ArrowDown} label={t.down(name)} isDisabled={last} onPress={() => moveLabel(label, 1, labels)} />
      <IconButton
        icon={label.retired ? ArchiveRestore : Archive}
        label={label.retired ? t.restore(name) : t.retire(name)}
        onPress={() => changeLabel(label, { retired: !label.retired })}
      />
    </li>
  )
}

function ColorButton({ label, name }: { readonly label: Label; readonly name: string }) {
  const { labels: t } = useMessages()
  return (
    <DialogTrigger>
      <AriaButton className="label-color" aria-label={t.color(name)} style={{ background: colorOf(label.key) }} />
      <Popover className="popover" offset={4}>
        <AriaDialog className="palette-colors" aria-label={t.color(name)}>
          {({ close }) => (
            <>
              {PALETTE.map((color) => (
                <button
                  key={color}
                  type="button"
                  aria-label={color}
                  aria-pressed={color === label.color}
                  style={{ background: color }}
                  onClick={() => {
                    changeLabel(label, { color })
                    close()
                  }}
                />
              ))}
              <label className="other-color">
                {t.otherColor}
                <input
                  type="color"
                  defaultValue={label.color}
                  onBlur={({ target }) => {
                    if (target.value !== label.color) changeLabel(label, { color: target.value })
                  }}
                />
              </label>
            </>
          )}
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  )
}

function NewLabel({ labels }: { readonly labels: readonly Label[] }) {
  const { labels: t } = useMessages()
  const [name, setName] = useState('')
  const isTaken = hasLabel(labels, name)
  return (
    <form
      className="new-label"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '' || isTaken) return
        addLabel(name, labels)
        setName('')
      }}
    >
      <TextField
        label={t.newName}
        maxLength={LONGEST}
        value={name}
        onChange={setName}
        isInvalid={isTaken}
        error={t.taken}
      />
      <Button icon={Plus} type="submit" isDisabled={name.trim() === '' || isTaken}>
        {t.add}
      </Button>
    </form>
  )
}
