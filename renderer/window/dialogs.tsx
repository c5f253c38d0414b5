import { lazy, Suspense } from 'react'
import { AddingChoicesDialog } from '../corpus/adding-choices-dialog.tsx'
import { AddingDialog } from '../corpus/adding-dialog.tsx'
import { CreateDialog } from '../corpus/create-dialog.tsx'
import { PasteDialog } from '../corpus/paste-dialog.tsx'
import { TagsDialog } from '../corpus/tags-dialog.tsx'
import { ProblemsDialog, UnreadableDialog } from '../corpus/unreadable-dialog.tsx'
import { ExportDialog } from '../export/index.ts'
import { KeysDialog, Palette } from '../palette/index.ts'
import { DifferencesDialog } from '../review/index.ts'
import { LabelsDialog } from '../labels/labels-dialog.tsx'
import { CopiesDialog } from '../search/copies-dialog.tsx'
import { MarkAllDialog } from '../search/mark-all-dialog.tsx'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { useOpenDialog } from './dialog.ts'

const AboutDialog = lazy(() => import('./about-dialog.tsx'))

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useOpenDialog((state) => state.dialog)
  switch (dialog?.type) {
    case undefined:
      return null
    case 'settings':
      return <SettingsDialog tab={dialog.tab} />
    case 'palette':
      return <Palette />
    case 'about':
      return (
        <Suspense>
          <AboutDialog />
        </Suspense>
      )
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
      return <AddingChoicesDialog sources={dialog.sources} inspection={dialog.inspection} />
    case 'differences':
      return <DifferencesDialog />
    case 'markAll':
      return <MarkAllDialog />
    case 'copies':
      return <CopiesDialog />
    case 'labels':
      return <LabelsDialog />
    case 'tags':
      return <TagsDialog />
    case 'unreadable':
      return <UnreadableDialog corpus={dialog.corpus} />
    case 'problems':
      return <ProblemsDialog corpus={dialog.corpus} found={dialog.found} />
  }
}
