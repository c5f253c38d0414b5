import { BookOpenText } from 'lucide-react'
import { lazy, memo, Suspense, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Details } from './details.tsx'
import { EntityList } from './entity-list.tsx'
import { FocusCard } from './focus-card.tsx'
import { Followed } from './followed.tsx'
import { showInInspector, useInspectorView } from './inspector-view.ts'
import type { InspectorView } from './inspector-view.ts'
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

/**
 * Beside the article: what has the focus, and what was found in all, as sentences and lists; and the guidelines of the
 * corpus, also where no article is open.
 */
export function Inspector({ labels }: { readonly labels: readonly Label[] }) {
  const open = useSession(({ doc }) => doc !== null)
  const loading = useSession((session) => session.loading)
  const { review: t, guidelines } = useMessages()
  const view = useInspectorView((state) => state.view)
  // What F6 goes to is the tab that is shown.
  const tab = (id: InspectorView) => ({ id, className: 'tab', 'data-pane-focus': id === view || undefined })
  if (!open && view !== 'guidelines')
    return (
      <aside className="inspector" aria-label={t.inspector} data-pane="inspector" tabIndex={-1}>
        {!loading && (
          <div className="inspector-closed">
            <Button look="quiet" icon={BookOpenText} onPress={() => showInInspector('guidelines')}>
              {guidelines.title}
            </Button>
          </div>
        )}
      </aside>
    )
  return (
    <aside className="inspector" aria-label={t.inspector} data-pane="inspector" tabIndex={-1}>
      <Followed>{(doc, focus) => <FocusCard doc={doc} focus={focus} labels={labels} />}</Followed>
      <Tabs
        selectedKey={view}
        onSelectionChange={(key) => useInspectorView.setState({ view: key as InspectorView })}
        className="inspector-tabs"
      >
        <TabList aria-label={t.inspector} className="tab-list">
          {open && (
            <>
              <Tab {...tab('quotes')}>
                {t.quotes} <Followed>{(doc) => <Tally count={liveOf(doc).quotes} />}</Followed>
              </Tab>
              <Tab {...tab('entities')}>
                {t.entities} <Followed>{(doc) => <Tally count={liveOf(doc).entities.size} />}</Followed>
              </Tab>
              <Tab {...tab('details')}>{t.details}</Tab>
            </>
          )}
          <Tab {...tab('guidelines')}>{guidelines.title}</Tab>
        </TabList>
        <ArticlePanel id="quotes">
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
        </ArticlePanel>
        <ArticlePanel id="entities">
          <Followed>
            {(doc, focus) => (
              <EntityList doc={doc} focused={focus?.type === 'mention' ? focus.id : null} labels={labels} />
            )}
          </Followed>
        </ArticlePanel>
        <ArticlePanel id="details">
          <Followed>{(doc) => <Details doc={doc} />}</Followed>
        </ArticlePanel>
        <TabPanel id="guidelines" className="inspector-panel">
          <Suspense>
            <Guidelines />
          </Suspense>
        </TabPanel>
      </Tabs>
      <ReviewDialogs />
    </aside>
  )
}

/** What is listed of an article; of another one it begins at its top. */
function ArticlePanel({ id, children }: { readonly id: InspectorView; readonly children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      useSession.subscribe((now, before) => {
        if (now.doc?.article.id !== before.doc?.article.id && panel.current !== null) panel.current.scrollTop = 0
      }),
    [],
  )
  return (
    <TabPanel id={id} className="inspector-panel" ref={panel}>
      {children}
    </TabPanel>
  )
}

const Tally = memo(function Tally({ count }: { readonly count: number }) {
  const { format } = useMessages()
  return <span className="tally">{format.number(count)}</span>
})
