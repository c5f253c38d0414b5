import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Split, Unlink } from 'lucide-react'
import { useRef, useState } from 'react'
import type { EntityId, Identity } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { nextPage } from '../queries.ts'
import { openAtAnnotation } from '../review/open-at.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/fields.tsx'
import { Rows } from '../ui/rows.tsx'
import { OCCURRENCE_HEIGHT, OccurrenceLine } from './occurrence-line.tsx'
import { split, unlink } from './registry-edits.ts'
import { setRegistry, useRegistry } from './registry-state.ts'

const PAGE = 100

interface OccurrencesProps {
  readonly identity: Identity
  readonly mentions: number
  readonly quotes: number
}

/** Where somebody is mentioned, or what they say. Space chooses an article's occurrences, to split them off. */
export function Occurrences({ identity, mentions, quotes }: OccurrencesProps) {
  const { identities: t, format } = useMessages()
  const { role, occurrence } = useRegistry()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<EntityId>>(new Set())
  const pages = useInfiniteQuery(
    orpc.identities.occurrences.infiniteOptions({
      input: (offset: number) => ({ identity: identity.id, role, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const known = all.length * PAGE
        return known < last.total ? known : undefined
      },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  const open = (row: number) => {
    const found = rows[row]
    if (found !== undefined) void openAtAnnotation(found.article, found.ref)
  }
  const toggle = (row: number) => {
    const entity = rows[row]?.entity
    if (entity === undefined) return
    const next = new Set(chosen)
    if (!next.delete(entity)) next.add(entity)
    setChosen(next)
  }
  const done = (act: (entities: readonly EntityId[]) => Promise<void>) => {
    void act([...chosen])
    setChosen(new Set())
    // The buttons go.
    list.current?.querySelector<HTMLElement>('.rows')?.focus()
  }
  return (
    <div ref={list} className="identity-occurrences">
      <div className="identity-roles">
        <Choice<'mentioned' | 'speaking'>
          label={t.occurrences}
          labelled="hidden"
          value={role}
          options={[
            { value: 'mentioned', label: `${t.roles.mentioned} (${format.number(mentions)})` },
            { value: 'speaking', label: `${t.roles.speaking} (${format.number(quotes)})` },
          ]}
          onChange={(next) => setRegistry({ role: next, occurrence: 0 })}
        />
        {chosen.size > 0 ? (
          <>
            <Button icon={Split} onPress={() => done((entities) => split(entities, identity))}>
              {t.split(chosen.size)}
            </Button>
            <Button icon={Unlink} onPress={() => done(unlink)}>
              {t.unlink(chosen.size)}
            </Button>
          </>
        ) : (
          <span className="registry-hint">{t.splitHint}</span>
        )}
      </div>
      <Rows
        label={t.occurrences}
        count={rows.length}
        rowHeight={OCCURRENCE_HEIGHT}
        cursor={Math.min(occurrence, Math.max(0, rows.length - 1))}
        onCursor={(row) => setRegistry({ occurrence: row })}
        onEnter={open}
        onKey={({ key }, row) => {
          if (key !== ' ') return false
          toggle(row)
          return true
        }}
        fetchMore={() => nextPage(pages)}
        rest={(printed) => (total > printed ? t.rest(total - printed) : null)}
        isSelected={(row) => chosen.has(rows[row]?.entity ?? (0 as EntityId))}
        render={(row) => <OccurrenceLine row={rows[row]} />}
      />
    </div>
  )
}
