import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { asIfPainted } from './after-paint.ts'
import { unsavedOfCorpus } from './corpus/corpus-edit.ts'
import { askForCorpus, useCorpus, useWelcome, Welcome } from './corpus/index.ts'
import { isDrafting } from './guidelines/draft.ts'
import { useMessages } from './messages/index.ts'
import { queries } from './queries.ts'
import { unsaved } from './review/index.ts'
import { loadSettings } from './settings/settings.ts'
import { NoticeList } from './ui/notice-list.tsx'
import { Safely } from './ui/safely.tsx'
import { notifyError } from './ui/notices.ts'
import { isWritten } from './ui/written.ts'
import { useAppearance } from './window/appearance.ts'
import { Dialogs } from './window/dialogs.tsx'
import { DropTarget } from './window/drop-target.tsx'
import { useHostEvents } from './window/host-events.ts'
import { OfflineBanner } from './window/offline-banner.tsx'
import { useWindowCommands } from './window/window-commands.ts'
import { Workbench } from './window/workbench.tsx'

/** What the first picture needs is asked for before there is one. Why a corpus cannot be had is told where it is shown. */
const asked = Promise.all([loadSettings().catch(notifyError), askForCorpus().catch(() => undefined)])

export function App() {
  const { format } = useMessages()
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={format.tag}>
        <Safely>
          <Window />
        </Safely>
      </I18nProvider>
    </QueryClientProvider>
  )
}

function Window() {
  const ready = useStartUp()
  const corpus = useCorpus()
  const welcome = useWelcome((state) => state.shown)
  useAppearance()
  useHostEvents()
  useWindowCommands(corpus !== null && corpus !== undefined)
  useCloseWarning()
  return (
    <>
      <OfflineBanner />
      {ready && corpus !== undefined && (corpus === null || welcome ? <Welcome /> : <Workbench corpus={corpus} />)}
      <Dialogs />
      <DropTarget />
      <NoticeList />
    </>
  )
}

/** True when that is there: nothing is drawn in one language or theme and then in another. */
function useStartUp(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void asked.then(() => setReady(true))
  }, [])
  return ready
}

/** A page that is left while something is on its way to the disk, or being written in a dialog or elsewhere, asks first. */
function useCloseWarning(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const { activeElement } = document
      if (activeElement instanceof HTMLElement) {
        // Left, a field is saved.
        activeElement.blur()
        activeElement.focus()
      }
      asIfPainted()
      if (unsaved() + unsavedOfCorpus() > 0 || isDrafting() || isWritten()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
}
