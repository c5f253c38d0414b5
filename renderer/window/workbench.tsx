import { Lock } from 'lucide-react'
import { Activity, lazy, Suspense, useEffect } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { Label } from '../../shared/model/index.ts'
import { ArticlePane } from '../article/index.ts'
import { Queue, useFollowChanges, watchSoundness } from '../corpus/index.ts'
import { usePlace } from '../corpus/place.ts'
import type { View } from '../corpus/place.ts'
import type { OpenCorpus } from '../corpus/use-corpus.ts'
import { whyReadOnly } from '../corpus/holder-name.ts'
import { useMessages } from '../messages/index.ts'
import { Inspector } from '../review/index.ts'
import { useLabelColors } from '../review/label-colors.ts'
import { changeSettings, useSettings } from '../settings/settings.ts'
import { Button } from '../ui/button.tsx'
import { notifyError } from '../ui/notices.ts'
import { Safely } from '../ui/safely.tsx'
import { openDialog } from './dialog.ts'
import { takeLostFocus } from './panes.ts'
import { StatusLine } from './status-line.tsx'
import { TitleBar } from './title-bar.tsx'
import './workbench.css'

const DEFAULT_COLUMNS = [24, 49, 27] as const

/** The open corpus: queue, article and inspector side by side, from the start side of the interface's direction. */
export function Workbench({ corpus }: { readonly corpus: OpenCorpus }) {
  const messages = useMessages()
  const view = usePlace((place) => place.view)
  useFollowChanges(corpus.uid)
  useLabelColors(corpus.labels)
  useEffect(() => void watchSoundness(corpus.uid), [corpus.uid])
  useEffect(() => {
    if (view === 'review') takeLostFocus()
  }, [view])
  return (
    <div className="workbench">
      <TitleBar name={corpus.name} />
      {corpus.readOnly && (
        <p className="banner" role="status">
          <Lock aria-hidden size={15} />
          {whyReadOnly(corpus.holder ?? '', messages)}
          {corpus.isHeldElsewhere && (
            <Button onPress={() => openDialog({ type: 'takeOver', corpus })}>{messages.corpus.takeOver.ask}</Button>
          )}
        </p>
      )}
      <Activity mode={view === 'review' ? 'visible' : 'hidden'}>
        <Columns labels={corpus.labels} />
      </Activity>
      {view !== 'review' && (
        <Safely key={view}>
          <Suspense>
            <WholeCorpus view={view} />
          </Suspense>
        </Safely>
      )}
      <StatusLine readOnly={corpus.readOnly} />
    </div>
  )
}

const SearchView = lazy(() => import('../search/index.ts'))
const IdentitiesView = lazy(() => import('../identities/index.ts'))
const InsightsView = lazy(() => import('../insights/index.ts'))

function WholeCorpus({ view }: { readonly view: Exclude<View, 'review'> }) {
  useEffect(takeLostFocus, [])
  switch (view) {
    case 'search':
      return <SearchView />
    case 'identities':
      return <IdentitiesView />
    case 'insights':
      return <InsightsView />
  }
}

function Columns({ labels }: { readonly labels: readonly Label[] }) {
  const { window: t, format } = useMessages()
  const [queue, article, inspector] = useSettings((settings) => settings.columns) ?? DEFAULT_COLUMNS
  return (
    <Group
      // Which side of a divider grows is decided when it is built.
      key={format.dir}
      className="columns"
      orientation="horizontal"
      defaultLayout={{ queue, article, inspector }}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) keepColumns(layout)
      }}
    >
      <Panel id="queue" minSize={220}>
        <Safely>
          <Queue />
        </Safely>
      </Panel>
      <Separator className="divider" title={t.resize.queue} />
      <Panel id="article" minSize={360}>
        <Safely>
          <ArticlePane labels={labels} />
        </Safely>
      </Panel>
      <Separator className="divider" title={t.resize.inspector} />
      <Panel id="inspector" minSize={260}>
        <Safely>
          <Inspector labels={labels} />
        </Safely>
      </Panel>
    </Group>
  )
}

function keepColumns(layout: Readonly<Record<string, number>>): void {
  const [queue, article, inspector] = DEFAULT_COLUMNS
  const columns: [number, number, number] = [
    layout.queue ?? queue,
    layout.article ?? article,
    layout.inspector ?? inspector,
  ]
  changeSettings({ columns }).catch(notifyError)
}
