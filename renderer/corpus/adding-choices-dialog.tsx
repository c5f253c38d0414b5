import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportChoices, ImportSource, InspectedFile, Inspection } from '../../shared/contract/index.ts'
import { MAPPED } from '../../shared/mapped.ts'
import type { Mapped } from '../../shared/mapped.ts'
import type { Mapping } from '../../shared/mapping.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/fields.tsx'
import { closeDialog } from '../window/dialog.ts'
import { addArticles } from './adding.ts'
import { AddingPreview } from './adding-preview.tsx'
import { questionsOf } from './adding-questions.ts'
import './adding-choices-dialog.css'

export interface AddingChoicesDialogProps {
  readonly sources: readonly ImportSource[]
  readonly inspection: Inspection
  readonly anew: boolean
  readonly missing: readonly string[]
}

/** How files are read that do not say it themselves: their encoding, and which field of a table is what. */
export default function AddingChoicesDialog({ sources, inspection, anew, missing }: AddingChoicesDialogProps) {
  const { corpus, window: w } = useMessages()
  const t = corpus.choices
  const [asked] = useState(() => questionsOf(inspection, anew))
  const [choices, setChoices] = useState<ImportChoices>(() => ({ encodings: {}, mappings: guessesOf(inspection) }))
  const [shown, setShown] = useState(0)
  const { data = inspection, isFetching } = useQuery({
    ...orpc.imports.inspect.queryOptions({
      input: { sources: [...sources], ...choices },
      placeholderData: keepPreviousData,
    }),
    gcTime: 0,
  })
  const question = asked[shown] ?? asked[0]
  if (question === undefined) return null
  const file = data.files.find(({ name }) => name === question.file.name) ?? question.file
  const isGuessed = asked.every(({ file: { table } }) => table === null || table.mapping !== null)
  const add = () => {
    closeDialog()
    void addArticles(sources, choices, missing)
  }
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={closeDialog}
      size="l"
      footer={
        <>
          <span className="grow adding-others">{question.others > 0 && t.others(question.others)}</span>
          <Button onPress={closeDialog}>{w.cancel}</Button>
          {/* Most guesses are right, and Enter is enough for them. */}
          <Button look="primary" autoFocus={isGuessed} onPress={add}>
            {t.add}
          </Button>
        </>
      }
    >
      <div className="adding-choices">
        <section aria-label={t.how}>
          {asked.length > 1 ? (
            <Select
              label={t.file(asked.length)}
              value={String(shown)}
              options={asked.map((one, index) => ({ value: String(index), label: one.file.name }))}
              onChange={(value) => setShown(Number(value))}
            />
          ) : (
            <p className="adding-file" dir="auto">
              {file.name}
            </p>
          )}
          <Encoding
            file={file}
            onChange={(encoding) =>
              setChoices({ ...choices, encodings: { ...choices.encodings, [file.name]: encoding } })
            }
          />
          <Fields
            file={file}
            onChange={(mapping) =>
              setChoices({ ...choices, mappings: { ...choices.mappings, [file.table?.shape ?? '']: mapping } })
            }
          />
        </section>
        <AddingPreview file={file} looking={isFetching} />
      </div>
    </Dialog>
  )
}

/** What was guessed counts as chosen when it is added as it is shown. */
function guessesOf({ files }: Inspection): ImportChoices['mappings'] {
  return Object.fromEntries(
    files.flatMap(({ table }) => (table === null || table.mapping === null ? [] : [[table.shape, table.mapping]])),
  )
}

interface EncodingProps {
  readonly file: InspectedFile
  readonly onChange: (encoding: string) => void
}

function Encoding({ file, onChange }: EncodingProps) {
  const { corpus } = useMessages()
  const { encoding } = file
  if (encoding === null) return null
  const { chosen, others } = encoding
  return (
    <Select
      label={corpus.choices.encoding}
      value={chosen}
      options={[
        { value: chosen, label: nameOf(chosen) },
        ...others.map(({ encoding: value, sample }) => ({ value, label: nameOf(value), hint: short(sample) })),
      ]}
      onChange={onChange}
    />
  )
}

interface FieldsProps {
  readonly file: InspectedFile
  readonly onChange: (mapping: Mapping) => void
}

/** Where no field is one of the article's. */
const NONE = ''

function Fields({ file, onChange }: FieldsProps) {
  const { corpus } = useMessages()
  const t = corpus.choices
  const { table } = file
  if (table === null) return null
  const { fields, mapping } = table
  const options = fields.map(({ name, example }) => ({ value: name, label: name, hint: short(example) }))
  const choose = (role: Mapped | 'text', field: string) => {
    if (role === 'text') {
      if (field !== NONE) onChange({ ...(mapping ?? NOTHING), text: field })
    } else if (mapping !== null) onChange({ ...mapping, [role]: field === NONE ? null : field })
  }
  return (
    <>
      <Select
        label={t.fields.text}
        value={mapping?.text ?? NONE}
        options={mapping === null ? [{ value: NONE, label: t.choose }, ...options] : options}
        onChange={(field) => choose('text', field)}
      />
      {mapping !== null && (
        <div className="adding-fields">
          {MAPPED.map((role) => (
            <Select
              key={role}
              label={t.fields[role]}
              value={mapping[role] ?? NONE}
              options={[{ value: NONE, label: t.none }, ...options.filter(({ value }) => value !== mapping.text)]}
              onChange={(field) => choose(role, field)}
            />
          ))}
        </div>
      )}
    </>
  )
}

const NOTHING: Omit<Mapping, 'text'> = {
  title: null,
  date: null,
  outlet: null,
  author: null,
  section: null,
  place: null,
  url: null,
  language: null,
}

/** As it is usually written: `UTF-8`, `Windows-1256`. */
function nameOf(encoding: string): string {
  return /^(?:utf|iso)/u.test(encoding) ? encoding.toUpperCase() : encoding.replace(/^w/u, 'W')
}

/** UTF-16 units of an example in a list. */
const SHORT = 60

function short(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).toWellFormed()}…` : text
}
