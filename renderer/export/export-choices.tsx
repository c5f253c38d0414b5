import { useMessages } from '../messages/index.ts'
import type { ExportFormat, ExportOptions } from '../../shared/contract/index.ts'
import { Checkbox, Choice } from '../ui/fields.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { LabelNames } from './label-names.tsx'
import { choices, whichOf, withWhich } from './which-articles.ts'
import type { Which } from './which-articles.ts'

/** The most asked for first. */
const FORMATS = [
  'jsonl',
  'huggingface',
  'conll',
  'spacy',
  'csv',
  'chat',
  'labelstudio',
  'doccano',
  'brat',
  'xmi',
] as const satisfies readonly ExportFormat[]

type Split = NonNullable<ExportOptions['split']>

const EVEN: Split = { train: 80, dev: 10, test: 10, seed: 1, by: 'random' }

export interface ExportChoicesProps {
  readonly options: ExportOptions
  readonly onChange: (options: ExportOptions) => void
  readonly wrongSplit: boolean
}

/** Which format, which articles and annotations, and into which parts. */
export function ExportChoices({ options, onChange, wrongSplit }: ExportChoicesProps) {
  const { export: t } = useMessages()
  const { format, annotations, clitics, scheme, labels, split } = options
  return (
    <div className="export-choices">
      <Choice<ExportFormat>
        label={t.format}
        look="cards"
        value={format}
        options={FORMATS.map((value) => ({
          value,
          label: t.formats[value].name,
          hint: t.formats[value].hint,
        }))}
        onChange={(value) => onChange({ ...options, format: value })}
      />
      <Choice<Which>
        label={t.articles}
        value={whichOf(options)}
        options={choices().map((value) => ({ value, label: t.only[value] }))}
        onChange={(which) => onChange(withWhich(options, which))}
      />
      <Choice<ExportOptions['annotations']>
        label={t.annotations}
        value={annotations}
        options={[
          { value: 'accepted', label: t.take.accepted },
          { value: 'with_suggestions', label: format === 'jsonl' ? t.takeAll : t.take.with_suggestions },
        ]}
        onChange={(value) => onChange({ ...options, annotations: value })}
      />
      <LabelNames labels={labels} onChange={(names) => onChange({ ...options, labels: names })} />
      {format === 'conll' && (
        <Choice<ExportOptions['scheme']>
          label={t.scheme}
          value={scheme}
          options={(['iob2', 'bioes'] as const).map((value) => ({ value, label: t.schemes[value] }))}
          onChange={(value) => onChange({ ...options, scheme: value })}
        />
      )}
      {(format === 'conll' || format === 'spacy') && (
        <Choice<ExportOptions['clitics']>
          label={t.clitics}
          value={clitics}
          options={(['split', 'expand', 'drop'] as const).map((value) => ({ value, label: t.cliticChoices[value] }))}
          onChange={(value) => onChange({ ...options, clitics: value })}
        />
      )}
      <Checkbox isSelected={split !== null} onChange={(on) => onChange({ ...options, split: on ? EVEN : null })}>
        {t.split}
      </Checkbox>
      {split !== null && (
        <div className="export-split">
          {(['train', 'dev', 'test'] as const).map((part) => (
            <NumberField
              key={part}
              label={t.parts[part]}
              value={split[part]}
              min={0}
              max={100}
              onChange={(value) => onChange({ ...options, split: { ...split, [part]: value } })}
            />
          ))}
          {split.by !== 'date' && (
            <NumberField
              label={t.seed}
              value={split.seed}
              min={0}
              max={999_999}
              onChange={(seed) => onChange({ ...options, split: { ...split, seed } })}
            />
          )}
          <Choice<Split['by']>
            label={t.splitBy}
            value={split.by}
            options={(['random', 'source', 'date'] as const).map((value) => ({ value, label: t.splitWays[value] }))}
            onChange={(by) => onChange({ ...options, split: { ...split, by } })}
          />
          <p className={wrongSplit ? 'field-error' : 'field-hint'} role={wrongSplit ? 'alert' : undefined}>
            {wrongSplit ? t.splitSum : t.splitHints[split.by]}
          </p>
        </div>
      )}
    </div>
  )
}
