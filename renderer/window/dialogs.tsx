import { lazy, Suspense } from 'react'
import { AddingDialog } from '../corpus/adding-dialog.tsx'
import { CreateDialog } from '../corpus/create-dialog.tsx'
import { PasteDialog } from '../corpus/paste-dialog.tsx'
import { TagsDialog } from '../corpus/tags-dialog.tsx'
import { TakeOverDialog } from '../corpus/take-over-dialog.tsx'
import { ProblemsDialog, UnreadableDialog } from '../corpus/unreadable-dialog.tsx'
import { DifferencesDialog } from '../review/index.ts'
import { KeysDialog, Palette } from '../palette/index.ts'
import { useOpenDialog } from './dialog.ts'

/*
 * Loaded when they are opened. Not those that are typed into at once: no key may reach what is behind them.
 */
const AboutDialog = lazy(() => import('./about-dialog.tsx'))
const AddingChoicesDialog = lazy(() => import('../corpus/adding-choices-dialog.tsx'))
const BinDialog = lazy(() => import('../corpus/bin-dialog.tsx'))
const OffersDialog = lazy(() => import('../search/offers-dialog.tsx'))
const ExportDialog = lazy(() => import('../export/export-dialog.tsx'))
const LabelsDialog = lazy(() => import('../labels/labels-dialog.tsx'))
const MarkAllDialog = lazy(() => import('../search/mark-all-dialog.tsx'))
const SettingsDialog = lazy(() => import('../settings/settings-dialog.tsx'))

/** The dialog that is open, if any. */
export function Dialogs() {
  return (
    <Suspense>
      <OpenDialog />
    </Suspense>
  )
}

function OpenDialog() {
  const dialog = useOpenDialog((state) => state.dialog)
  switch (dialog?.type) {
    case undefined:
      return null
    case 'settings':
      return <SettingsDialog tab={dialog.tab} />
    case 'palette':
      return <Palette />
    case 'about':
      return <AboutDialog />
    case 'keys':
      return <KeysDialog />
    case 'paste':
      return <PasteDialog />
    case 'export':
      return <ExportDialog />
    case 'create':
      return <CreateDialog />
    case 'adding':
      return <AddingDialog />
    case 'choices':
      return (
        <AddingChoicesDialog
          // One may follow another.
          key={JSON.stringify(dialog.sources)}
          sources={dialog.sources}
          inspection={dialog.inspection}
          anew={dialog.anew}
          missing={dialog.missing}
        />
      )
    case 'differences':
      return <DifferencesDialog />
    case 'markAll':
      return <MarkAllDialog />
    case 'offers':
      return <OffersDialog />
    case 'labels':
      return <LabelsDialog />
    case 'tags':
      return <TagsDialog />
    case 'bin':
      return <BinDialog />
    case 'takeOver':
      return <TakeOverDialog corpus={dialog.corpus} />
    case 'unreadable':
      return <UnreadableDialog corpus={dialog.corpus} />
    case 'problems':
      return <ProblemsDialog corpus={dialog.corpus} found={dialog.found} />
  }
}
