import { FieldError, Input, TextField } from 'react-aria-components'
import type { ExportOptions } from '../../shared/contract/index.ts'
import { LABEL_KEY } from '../../shared/model/index.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Checkbox } from '../ui/fields.tsx'

export interface LabelNamesProps {
  readonly labels: ExportOptions['labels']
  readonly onChange: (labels: ExportOptions['labels']) => void
}

/** Which labels go out, and under what name; their keys where nothing is typed. */
export function LabelNames({ labels, onChange }: LabelNamesProps) {
  const { export: t, format } = useMessages()
  const known = useCorpus()?.labels ?? []
  const set = (key: string, name: string | null | undefined) => {
    const { [key]: _, ...others } = labels
    onChange(name === undefined ? others : { ...others, [key]: name })
  }
  return (
    <details className="export-labels">
      <summary>{t.labels}</summary>
      <ul>
        {known.map(({ key, name: inEnglish, nameAr }) => {
          const shown = (format.language === 'ar' ? nameAr : inEnglish) || key
          const name = labels[key]
          return (
            <li key={key}>
              <Checkbox
                isSelected={name !== null}
                name={t.labelOut(shown)}
                onChange={(out) => set(key, out ? undefined : null)}
              >
                {shown}
              </Checkbox>
              <TextField
                aria-label={t.labelAs(shown)}
                isDisabled={name === null}
                isInvalid={typeof name === 'string' && !LABEL_KEY.test(name)}
                value={name ?? ''}
                onChange={(typed) => set(key, typed.trim() === '' ? undefined : typed.trim())}
              >
                <Input className="input" dir="ltr" placeholder={key} />
                <FieldError className="field-error">{t.labelWrong}</FieldError>
              </TextField>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
