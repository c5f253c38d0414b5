import { Check, Sparkles, X } from 'lucide-react'
import type { IdentitySuggestion } from '../../shared/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { colorOf } from '../review/label-colors.ts'
import { IconButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Rows } from '../ui/rows.tsx'
import { accept, reject } from './registry-edits.ts'
import { setRegistry, useRegistry } from './registry-state.ts'

const ROW_HEIGHT = 84

/** Names that may be one: accepted or not, by hand, one undo each. */
export function SuggestionList({ suggestions }: { readonly suggestions: readonly IdentitySuggestion[] }) {
  const { identities: t } = useMessages()
  const cursor = useRegistry((registry) => registry.cursor)
  const setCursor = (row: number) => setRegistry({ cursor: row })
  if (suggestions.length === 0) return <Empty icon={Sparkles} title={t.noSuggestions} body={t.noSuggestionsBody} />
  const at = Math.min(cursor, suggestions.length - 1)
  const decide = (row: number, decision: typeof accept) => {
    const suggestion = suggestions[row]
    if (suggestion !== undefined) void decision(suggestion)
  }
  return (
    <>
      <p className="registry-hint">{t.suggestionsHint}</p>
      <Rows
        label={t.suggestions}
        count={suggestions.length}
        rowHeight={ROW_HEIGHT}
        cursor={at}
        onCursor={setCursor}
        onEnter={(row) => decide(row, accept)}
        onPress={setCursor}
        onKey={({ key, code }, row) => {
          if (key === 'a' || code === 'KeyA') decide(row, accept)
          else if (key === 'x' || code === 'KeyX') decide(row, reject)
          else return false
          return true
        }}
        isSelected={(row) => row === at}
        render={(row) => <Line suggestion={suggestions[row]} />}
      />
    </>
  )
}

function Line({ suggestion }: { readonly suggestion: IdentitySuggestion | undefined }) {
  const { identities: t, format } = useMessages()
  if (suggestion === undefined) return null
  const { names, identity, label, articles, why } = suggestion
  return (
    <span className="registry-row">
      <span className="swatch" style={{ background: colorOf(label) }} aria-hidden />
      <span className="registry-names">
        <bdi>{names[0]}</bdi>
        {names.length > 1 && <bdi className="registry-also">{format.list(names.slice(1))}</bdi>}
        <small>
          {t.articles(articles)} · {format.list(why.map((one) => t.why[one]))}
          {identity !== null && (
            <>
              {' · '}
              {t.asKnown(identity.name)}
            </>
          )}
        </small>
      </span>
      <span className="registry-decide">
        <IconButton icon={Check} label={t.accept} onPress={() => void accept(suggestion)} />
        <IconButton icon={X} label={t.reject} onPress={() => void reject(suggestion)} />
      </span>
    </span>
  )
}
