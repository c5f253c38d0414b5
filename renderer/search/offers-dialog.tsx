import { useEffect, useMemo, useState } from 'react'
import type { Offer, OffersTo } from '../../shared/contract/index.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { ConcordanceLine } from '../ui/concordance-line.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Rows } from '../ui/rows.tsx'
import { closeDialog } from '../window/dialog.ts'
import { isOpen, keyOf, stopLooking, takeOffers, toggle, useOffers } from './offers-state.ts'
import { isPicked, missing, PickBox } from './pick-box.tsx'
import './mark-all-dialog.css'

type Row =
  | { readonly type: 'article'; readonly group: OffersTo; readonly keys: readonly string[] }
  | { readonly type: 'offer'; readonly offer: Offer; readonly keys: readonly string[] }

const ROW_HEIGHT = 32

/** What articles could have of the annotations of a copy, or of a file: looked through, then taken over. */
export default function OffersDialog() {
  const { search: all, window: w } = useMessages()
  const { asked, found, picked, looking } = useOffers()
  const t = all[asked?.type ?? 'copies']
  const [cursor, setCursor] = useState(0)
  const rows = useMemo(() => rowsOf(found), [found])
  const open = useMemo(() => rows.flatMap((row) => (row.type === 'article' ? row.keys : [])), [rows])
  useEffect(() => document.querySelector<HTMLElement>('.mark-all .rows')?.focus(), [])
  const close = () => {
    stopLooking()
    closeDialog()
  }
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={close}
      size="l"
      footer={
        <>
          <span className="mark-all-hint">{all.markAll.keys}</span>
          <Button onPress={close}>{w.cancel}</Button>
          <Button look="primary" isDisabled={picked.size === 0} onPress={() => void takeOffers()}>
            {all.markAll.action(picked.size)}
          </Button>
        </>
      }
    >
      <div className="mark-all copies-offers">
        <p className="dialog-hint">{t.hint}</p>
        <p className="mark-all-count" role="status">
          <span>
            {looking
              ? all.markAll.looking
              : rows.length === 0
                ? t.nothing
                : all.markAll.count(picked.size, open.length)}
          </span>
          <span className="gap" />
          {open.length > 0 && (
            <Button
              look="quiet"
              onPress={() => toggle(picked.size === open.length ? [...picked] : missing(open, picked))}
            >
              {picked.size === open.length ? all.markAll.none : all.markAll.all}
            </Button>
          )}
        </p>
        <Rows
          label={t.list}
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          cursor={Math.min(cursor, Math.max(0, rows.length - 1))}
          onCursor={setCursor}
          onEnter={() => void takeOffers()}
          onPress={(row) => toggle(rows[row]?.keys ?? [])}
          onKey={({ key }, row) => {
            if (key !== ' ') return false
            toggle(rows[row]?.keys ?? [])
            return true
          }}
          isSelected={(row) => isPicked(rows[row]?.keys ?? [], picked)}
          render={(row) => <Line row={rows[row]} picked={picked} />}
        />
      </div>
    </Dialog>
  )
}

function Line({ row, picked }: { readonly row: Row | undefined; readonly picked: ReadonlySet<string> }) {
  const { search: all, format } = useMessages()
  const t = all.offers
  const labels = useCorpus()?.labels ?? []
  if (row === undefined) return null
  const box = row.keys.length > 0 && (
    <PickBox on={isPicked(row.keys, picked)} some={row.keys.some((key) => picked.has(key))} />
  )
  if (row.type === 'article') {
    const { title, outlet, publishedAt } = row.group
    return (
      <span className="mark-all-article">
        {box}
        <bdi>{title}</bdi>
        <small>
          {[outlet, publishedAt === null ? null : format.date(publishedAt.slice(0, 10))].filter(Boolean).join(' · ')}
        </small>
      </span>
    )
  }
  const { state, label, speakers } = row.offer
  const named = labels.find(({ key }) => key === label)
  const kind =
    label === null
      ? speakers.length === 0
        ? t.quote
        : t.quoteBy(format.list(speakers))
      : ((format.language === 'ar' ? named?.nameAr : named?.name) ?? label)
  return (
    <span className={`mark-all-hit ${state === 'kept' ? 'marked' : state}`}>
      {box}
      <ConcordanceLine hit={row.offer} />
      <small>
        <bdi>{kind}</bdi>
        {state !== 'open' && ` · ${t.states[state]}`}
      </small>
    </span>
  )
}

function rowsOf(found: readonly OffersTo[]): readonly Row[] {
  return found.flatMap((group): Row[] => {
    const keys = (offer: Offer) => (isOpen(offer) ? [keyOf(group.article, offer)] : [])
    return [
      { type: 'article', group, keys: group.offers.flatMap(keys) },
      ...group.offers.map((offer): Row => ({ type: 'offer', offer, keys: keys(offer) })),
    ]
  })
}
