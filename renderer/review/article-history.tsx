import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import type { LogEntry } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { IconButton } from '../ui/button.tsx'
import { takeLostFocus } from '../window/panes.ts'
import { revert } from './history.ts'
import { useSession } from './session.ts'
import { wordFor } from './verbs.ts'

const MOST = 300

/** Who changed what and when, newest first; each action can be taken back by itself. */
export function ArticleHistory({ article }: { readonly article: ArticleId }) {
  const { review: t, format } = useMessages()
  const savedAt = useSession((session) => session.savedAt)
  const { data } = useQuery({
    ...orpc.history.ofArticle.queryOptions({ input: { article, limit: MOST } }),
    queryKey: ['history', article, savedAt],
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const actions = useMemo(() => actionsOf(data ?? []), [data])
  // What was taken back has no button any more.
  useEffect(takeLostFocus, [actions])
  return (
    <section className="history" aria-label={t.history}>
      <h3>{t.history}</h3>
      {actions.length === 0 && <p className="nothing">{t.noHistory}</p>}
      <ol>
        {actions.map(({ group, at, by, verb, undone }) => (
          <li key={group} className={undone ? 'undone' : ''}>
            <span className="verb">{wordFor(verb, t.verbs)}</span>
            <span className="by">
              {undone && `${t.undone} · `}
              <bdi>{by}</bdi> · <time dateTime={at}>{format.moment(at)}</time>
            </span>
            {!undone && <IconButton icon={Undo2} label={t.revertTip} onPress={() => void revert(group)} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The changes of one group are one action, called as it was made: that it was undone or made again is no other one. */
function actionsOf(entries: readonly LogEntry[]): readonly LogEntry[] {
  const made = entries.filter(({ verb }) => verb !== 'edit.undo' && verb !== 'edit.redo')
  return made.filter(({ group }, at) => made.findIndex((entry) => entry.group === group) === at)
}
