import { lazy, memo, Suspense } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { create } from 'zustand'
import type { Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { Details } from './details.tsx'
import { EntityList } from './entity-list.tsx'
import { FocusCard } from './focus-card.tsx'
import { Followed } from './followed.tsx'
import { liveOf } from './live.ts'
import { QuoteList } from './quote-list.tsx'
import { ReviewDialogs } from './review-dialogs.tsx'
import { useSession } from './session.ts'
import './inspector.css'
import './focus-card.css'
import './quote-card.css'
import './found.css'
import './details.css'
import './review-dialogs.css'

const Guidelines = lazy(() => import('../guidelines/index.ts'))

type View = 'quotes' | 'entities' | 'details' | 'guidelines'

/** Kept outside: in another direction of the interface the columns are built anew. */
const useView = create<{ readonly view: View }>()(() => ({ view: 'quotes' }))

/** Beside the article: what has the focus, and what was found in all, as sentences and lists. */
export function Inspector({ labels }: { readonly labels: readonly Label[] }) {
  const open = useSession(({ doc }) => doc !== null)
  const { review: t, guidelines } = useMessages()
  const view = useView((state) => state.view)
  if (!open) return <aside className="inspector" aria-label={t.inspector} data-pane="inspector" tabIndex={-1} />
  return (
    <aside className="inspector" aria-label={t.inspector} data-pane="inspector" tabIndex={-1}>
      <Followed>{(doc, focus) => <FocusCard doc={doc} focus={focus} labels={labels} />}</Followed>
      <Tabs
        selectedKey={view}
        onSelectionChange={(key) => useView.setState({ view: key as View })}
        className="inspector-tabs"
      >
        <TabList aria-label={t.inspector} className="tab-list">
          <Tab id="quotes" className="tab" data-pane-focus>
            {t.quotes} <Followed>{(doc) => <Tally count={liveOf(doc).quotes.length} />}</Followed>
          </Tab>
          <Tab id="entities" className="tab">
            {t.entities} <Followed>{(doc) => <Tally count={liveOf(doc).entities.size} />}</Followed>
          </Tab>
          <Tab id="details" className="tab">
            {t.details}
          </Tab>
          <Tab id="guidelines" className="tab">
            {guidelines.title}
          </Tab>
        </TabList>
        <TabPanel id="quotes" className="inspector-panel">
          <Followed>
            {({ quotes, text, entities }, focus) => (
              <QuoteList
                quotes={quotes}
                text={text}
                entities={entities}
                focused={focus?.type === 'quote' ? focus.id : null}
              />
            )}
          </Followed>
        </TabPanel>
        <TabPanel id="entities" className="inspector-panel">
          <Followed>
            {(doc, focus) => (
              <EntityList doc={doc} focused={focus?.type === 'mention' ? focus.id : null} labels={labels} />
            )}
          </Followed>
        </TabPanel>
        <TabPanel id="details" className="inspector-panel">
          <Followed>{(doc) => <Details doc={doc} />}</Followed>
        </TabPanel>
        <TabPanel id="guidelines" className="inspector-panel">
          <Suspense>
            <Guidelines />
          </Suspense>
        </TabPanel>
      </Tabs>
      <Followed>{(doc, focus) => <ReviewDialogs doc={doc} focus={focus} />}</Followed>
    </aside>
  )
}

const Tally = memo(function Tally({ count }: { readonly count: number }) {
  const { format } = useMessages()
  return <span className="tally">{format.number(count)}</span>
})
