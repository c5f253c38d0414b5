import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CircleStop, Download } from 'lucide-react'
import { useState } from 'react'
import { ExportOptions } from '../../shared/contract/index.ts'
import { EXPORT_DEFAULTS } from '../../shared/export-defaults.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Progress } from '../ui/progress.tsx'
import { closeDialog } from '../window/dialog.ts'
import { whichArticles } from './which-articles.ts'
import { ExportChoices } from './export-choices.tsx'
import { ExportPreview } from './export-preview.tsx'
import { ExportResult } from './export-result.tsx'
import { forgetExport, runExport, stopExport, useExportRun } from './export-run.ts'
import './export.css'

/** Choose, look at what would be written, write it, and see what was written. */
export default function ExportDialog() {
  const { export: t, window: w } = useMessages()
  const [options, setOptions] = useState<ExportOptions>(() => ({
    ...EXPORT_DEFAULTS,
    within: whichArticles().selected,
  }))
  const { state, done, total, result } = useExportRun()
  const wrongSplit = splitSum(options) !== 100
  // A name of a label that is being typed may not be one yet.
  const sound = ExportOptions.safeParse(options).success
  const preview = useQuery({
    ...orpc.exports.preview.queryOptions({ input: options, placeholderData: keepPreviousData }),
    enabled: sound && state === 'idle',
    // Edits may have come in between.
    staleTime: 0,
    gcTime: 0,
  })
  const close = () => {
    if (state === 'finished') forgetExport()
    closeDialog()
  }

  if (state === 'finished' && result !== null) {
    return (
      <Dialog
        title={t.done}
        isOpen
        onClose={close}
        size="l"
        footer={
          <>
            <Button onPress={forgetExport}>{t.again}</Button>
            <Button look={result.downloadUrl === null ? 'primary' : 'plain'} onPress={close}>
              {w.close}
            </Button>
          </>
        }
      >
        <ExportResult result={result} />
      </Dialog>
    )
  }
  const nothing = preview.data?.counts.articles === 0
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={close}
      size="l"
      footer={
        state === 'running' ? (
          <>
            <div className="grow export-progress">
              <span>{t.writing(done, total)}</span>
              <Progress label={t.running} done={done} total={total} />
            </div>
            <Button icon={CircleStop} onPress={stopExport}>
              {w.stop}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={close}>{w.cancel}</Button>
            <Button
              look="primary"
              icon={Download}
              isDisabled={!sound || nothing || preview.data === undefined}
              onPress={() => void runExport(options)}
            >
              {t.run}
            </Button>
          </>
        )
      }
    >
      <div className="export">
        <ExportChoices options={options} onChange={setOptions} wrongSplit={wrongSplit} />
        <ExportPreview
          preview={preview.data}
          error={preview.error}
          looking={preview.isFetching}
          key={`${options.format}:${options.split === null}`}
        />
      </div>
    </Dialog>
  )
}

function splitSum({ split }: ExportOptions): number {
  return split === null ? 100 : split.train + split.dev + split.test
}
