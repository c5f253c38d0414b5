import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { CONTEXTS } from '../../shared/contexts.ts'
import type { IdentitySuggestion } from '../../shared/contract/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { openAtAnnotation } from '../review/open-at.ts'
import { Button } from '../ui/button.tsx'
import { Rows } from '../ui/rows.tsx'
import { OCCURRENCE_HEIGHT, OccurrenceLine } from './occurrence-line.tsx'
import { accept, reject } from './registry-edits.ts'

/** Whom a suggestion puts together, and where each of them stands: what somebody must see to say whether they are one. */
export function SuggestionCard({ suggestion }: { readonly suggestion: IdentitySuggestion }) {
  const { identities: t, format } = useMessages()
  const { names, entities, articles, why, identity } = suggestion
  const [cursor, setCursor] = useState(0)
  const { data: rows = [] } = useQuery(
    orpc.identities.contexts.queryOptions({
      input: { entities: entities.slice(0, CONTEXTS) },
      placeholderData: keepPreviousData,
    }),
  )
  const open = (row: number) => {
    const found = rows[row]
    if (found !== undefined) void openAtAnnotation(found.article, found.ref)
  }
  return (
    <section className="identity-card" aria-label={names[0] ?? t.suggestions}>
      <header>
        <h2>
          <bdi>{names[0]}</bdi>
        </h2>
        {names.length > 1 && (
          <p className="suggestion-also">
            <bdi>{format.list(names.slice(1))}</bdi>
          </p>
        )}
        <p>
          {t.articles(articles)} · {format.list(why.map((one) => t.why[one]))}
          {identity !== null && ` · ${t.asKnown(identity.name)}`}
        </p>
        <div className="identity-actions">
          <Button icon={Check} look="primary" onPress={() => void accept(suggestion)}>
            {t.accept}
          </Button>
          <Button icon={X} onPress={() => void reject(suggestion)}>
            {t.reject}
          </Button>
        </div>
      </header>
      <div className="identity-occurrences">
        <p className="registry-hint">{t.contextsHint}</p>
        <Rows
          label={t.occurrences}
          count={rows.length}
          rowHeight={OCCURRENCE_HEIGHT}
          cursor={Math.min(cursor, Math.max(0, rows.length - 1))}
          onCursor={setCursor}
          onEnter={open}
          isSelected={() => false}
          render={(row) => <OccurrenceLine row={rows[row]} />}
        />
      </div>
    </section>
  )
}
