import { useQuery } from '@tanstack/react-query'
import { ContactRound } from 'lucide-react'
import { useEffect } from 'react'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { Empty } from '../ui/empty.tsx'
import { Choice } from '../ui/fields.tsx'
import { takeLostFocus } from '../window/panes.ts'
import { IdentityCard } from './identity-card.tsx'
import { RegistryList } from './registry-list.tsx'
import { setRegistry, useRegistry } from './registry-state.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import './identities.css'

/** Suggestions asked for at once, the most frequent names first; each decision asks anew, so that others move up. */
const SUGGESTED = 300

/** Who and what the corpus speaks of: the registry, and whom it may know yet. */
export function IdentitiesView() {
  const { identities: t, format } = useMessages()
  const { tab, identity, aside, cursor } = useRegistry()
  const { data: suggestions } = useQuery(orpc.identities.suggestions.queryOptions({ input: { limit: SUGGESTED } }))
  const open = suggestions?.filter(({ key }) => !aside.has(key))
  const suggested = open?.[Math.min(cursor, open.length - 1)]
  // The card that had it is gone with whom it was about.
  useEffect(takeLostFocus, [identity, suggested?.key])
  return (
    <main className="identities-view" aria-label={t.title} data-pane="article" tabIndex={-1}>
      <section className="registry" aria-label={t.title}>
        <Choice<'registry' | 'suggestions'>
          label={t.title}
          labelled="hidden"
          value={tab}
          options={[
            { value: 'registry', label: t.registry },
            {
              value: 'suggestions',
              label: open === undefined ? t.suggestions : `${t.suggestions} (${format.number(open.length)})`,
            },
          ]}
          onChange={(chosen) => setRegistry({ tab: chosen, cursor: 0 })}
        />
        {tab === 'registry' ? <RegistryList /> : open !== undefined && <SuggestionList suggestions={open} />}
      </section>
      {tab === 'suggestions' && suggested !== undefined ? (
        <SuggestionCard key={suggested.key} suggestion={suggested} />
      ) : identity === null ? (
        <div className="identity-none">
          <Empty icon={ContactRound} title={t.choose} body={t.chooseBody} />
        </div>
      ) : (
        <IdentityCard key={identity} id={identity} />
      )}
    </main>
  )
}
