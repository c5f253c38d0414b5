import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { Details } from './details.tsx'
import { EntityList } from './entity-list.tsx'
import { FocusCard } from './focus-card.tsx'
import { QuoteList } from './quote-list.tsx'
import { ReviewDialogs } from './review-dialogs.tsx'
import { useSession } from './session.ts'
import './inspector.css'

const Guidelines = lazy(() => import('../guidelines/index.ts'))

type View = 'quotes' | 'entities' | 'details' | 'guidelines'

/** Beside the article: what has the focus, and what was found in all, as sentences and lists. */
export function Inspector({ labels }: { readonly labels: readonly Label[] }) {
  // The text comes first, all this a moment after it.
  const doc = useDeferredValue(
    useSession((session) => session.doc),
    null,
  )
  const { review: t, guidelines, format } = useMessages()
  const [view, setView] = useState<View>('quotes')
  if (doc === null) return <aside className="inspector" aria-label={t.inspector} data-pane="inspector" tabIndex={-1} />
  const quotes = doc.quotes.filter(({ status }) => status !== 'rejected').length
  return (
    <aside className="inspector" aria-label={t.inspector} data-pane="inspector" tabIndex={-1}>
      <FocusCard doc={doc} labels={labels} />
      <Tabs selectedKey={view} onSelectionChange={(key) => setView(key as View)} className="inspector-tabs">
        <TabList aria-label={t.inspector} className="tab-list">
          <Tab id="quotes" className="tab" data-pane-focus>
            {t.quotes} <span className="tally">{format.number(quotes)}</span>
          </Tab>
          <Tab id="entities" className="tab">
            {t.entities} <span className="tally">{format.number(doc.entities.length)}</span>
          </Tab>
          <Tab id="details" className="tab">
            {t.details}
          </Tab>
          <Tab id="guidelines" className="tab">
            {guidelines.title}
          </Tab>
        </TabList>
        <TabPanel id="quotes" className="inspector-panel">
          <QuoteList doc={doc} />
        </TabPanel>
        <TabPanel id="entities" className="inspector-panel">
          <EntityList doc={doc} labels={labels} />
        </TabPanel>
        <TabPanel id="details" className="inspector-panel">
          <Details doc={doc} />
        </TabPanel>
        <TabPanel id="guidelines" className="inspector-panel">
          <Suspense>
            <Guidelines />
          </Suspense>
        </TabPanel>
      </Tabs>
      <ReviewDialogs doc={doc} />
    </aside>
  )
}
