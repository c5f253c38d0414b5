import { FileX2, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { ExportPreview as Preview } from '../../shared/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { describeError } from '../ui/describe-error.ts'
import { Empty } from '../ui/empty.tsx'
import { Select } from '../ui/fields.tsx'

export interface ExportPreviewProps {
  readonly preview: Preview | undefined
  readonly error: Error | null
  readonly looking: boolean
}

/** What would be written: how much, the beginning of each file, and what the format cannot hold. */
export function ExportPreview({ preview, error, looking }: ExportPreviewProps) {
  const { export: t } = useMessages()
  const [chosen, setChosen] = useState(0)
  if (error !== null) {
    return (
      <p className="export-preview field-error" role="alert">
        {describeError(error)?.text}
      </p>
    )
  }
  if (preview === undefined) {
    return (
      <p className="export-preview export-looking">
        <LoaderCircle aria-hidden size={16} className="turning" />
        {t.previewing}
      </p>
    )
  }
  if (preview.counts.articles === 0) {
    return (
      <div className="export-preview">
        <Empty icon={FileX2} title={t.nothing} body={t.nothingBody} />
      </div>
    )
  }
  const { counts, files } = preview
  const file = files[chosen] ?? files[0]
  return (
    <div className="export-preview" aria-busy={looking}>
      <p className="export-counts">
        {[
          t.counts.articles(counts.articles),
          t.counts.mentions(counts.mentions),
          t.counts.entities(counts.entities),
          t.counts.quotes(counts.quotes),
        ].join(' · ')}
      </p>
      {files.length > 1 ? (
        <Select
          label={t.file}
          labelled="hidden"
          value={String(files.indexOf(file ?? { name: '', head: '' }))}
          options={files.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={(value) => setChosen(Number(value))}
        />
      ) : (
        <p className="export-file" dir="ltr">
          {file?.name}
        </p>
      )}
      {file !== undefined && (
        // Scrolls, so the keyboard must reach it.
        <pre
          className={`export-head${/\.(?:jsonl|parquet)$/u.test(file.name) ? ' wrapped' : ''}`}
          dir="ltr"
          tabIndex={0}
          role="region"
          aria-label={t.headOf(file.name)}
        >
          {file.head}
        </pre>
      )}
      {counts.mentions + counts.quotes === 0 && preview.lossCount === 0 ? (
        <p className="export-bare">{t.bare}</p>
      ) : (
        <Losses preview={preview} />
      )}
    </div>
  )
}

function Losses({ preview }: { readonly preview: Preview }) {
  const { export: t } = useMessages()
  const { losses, lossCount, previewed } = preview
  if (lossCount === 0)
    return <p className="export-fits">{previewed === null ? t.noLosses : t.noLossesInFirst(previewed)}</p>
  return (
    <details className="export-losses">
      <summary>
        <TriangleAlert aria-hidden size={15} />
        {previewed === null ? t.losses(lossCount) : t.lossesAtLeast(lossCount, previewed)}
      </summary>
      <p>
        {t.lossReport} {losses.length < lossCount && t.lossesShown(losses.length)}
      </p>
      <ul>
        {losses.map(({ id, reason }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- spans of one quote may be lost for the same reason
          <li key={index}>
            {t.lossReason(reason)} <code dir="ltr">{id}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
