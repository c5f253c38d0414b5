import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { FoundArticle, Hit } from '../../shared/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { IS_MAC } from '../review/keyboard.ts'
import { nameOfPress } from '../review/keys.ts'
import { Button } from '../ui/button.tsx'
import { ConcordanceLine } from '../ui/concordance-line.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Facts } from '../ui/facts.tsx'
import { Rows } from '../ui/rows.tsx'
import { closeDialog } from '../window/dialog.ts'
import { isPicked, missing, PickBox } from './pick-box.tsx'
import './pick-dialog.css'

/** What was found in an article, in the order of its text; a hit without a key can not be picked. */
export interface Found<One extends Hit> {
  readonly article: FoundArticle
  readonly hits: readonly { readonly hit: One; readonly key: string | null }[]
}

type Row<One extends Hit> =
  | { readonly type: 'article'; readonly article: FoundArticle; readonly keys: readonly string[] }
  | { readonly type: 'hit'; readonly hit: One; readonly keys: readonly string[] }

interface PickDialogProps<One extends Hit> {
  readonly title: string
  readonly className?: string
  /** What stands above the list: what it is, or what is looked for. */
  readonly children: ReactNode
  /** Name of the list. */
  readonly label: string
  readonly found: readonly Found<One>[]
  readonly picked: ReadonlySet<string>
  readonly looking: boolean
  /** Said where nothing was found. */
  readonly nothing: string
  /** Said beside the count. */
  readonly remark?: string | undefined
  readonly toggle: (keys: readonly string[]) => void
  readonly stopLooking: () => void
  /** Does it to all that is picked. */
  readonly act: () => void
  /** A press in the list that is none of its own, as the command table names it; true if it meant something. */
  readonly onKey?: (key: string) => boolean
  /** What is said of a hit behind its sentence, and how its line looks. */
  readonly say: (hit: One) => { readonly facts: readonly (string | null)[]; readonly look: string }
}

const ROW_HEIGHT = 32

/** Something in the sentences of many articles: looked through, picked, and done in one action. */
export function PickDialog<One extends Hit>(props: PickDialogProps<One>) {
  const { title, className = '', children, label, found, picked, looking, nothing, remark } = props
  const { toggle, stopLooking, act, onKey = () => false, say } = props
  const { search, window: w } = useMessages()
  const t = search.markAll
  const [cursor, setCursor] = useState(0)
  const rows = useMemo(() => rowsOf(found), [found])
  const open = useMemo(() => rows.flatMap((row) => (row.type === 'article' ? row.keys : [])), [rows])
  const close = () => {
    stopLooking()
    closeDialog()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      size="l"
      footer={
        <>
          <span className="pick-hint">{t.keys}</span>
          <Button onPress={close}>{w.cancel}</Button>
          <Button look="primary" isDisabled={picked.size === 0} onPress={act}>
            {t.action(picked.size)}
          </Button>
        </>
      }
    >
      <div className={`pick ${className}`}>
        {children}
        <p className="pick-count" role="status">
          <span>{looking ? t.looking : rows.length === 0 ? nothing : t.count(picked.size, open.length)}</span>
          {remark !== undefined && <span>{remark}</span>}
          <span className="gap" />
          {open.length > 0 && (
            <Button
              look="quiet"
              onPress={() => toggle(picked.size === open.length ? [...picked] : missing(open, picked))}
            >
              {picked.size === open.length ? t.none : t.all}
            </Button>
          )}
        </p>
        <Rows
          label={label}
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          cursor={Math.min(cursor, Math.max(0, rows.length - 1))}
          onCursor={setCursor}
          onEnter={act}
          onPress={(row) => toggle(rows[row]?.keys ?? [])}
          onKey={(event, row) => {
            if (event.key !== ' ') return onKey(nameOfPress(event, IS_MAC))
            toggle(rows[row]?.keys ?? [])
            return true
          }}
          isSelected={(row) => isPicked(rows[row]?.keys ?? [], picked)}
          render={(row) => <Line row={rows[row]} picked={picked} say={say} />}
        />
      </div>
    </Dialog>
  )
}

interface LineProps<One extends Hit> extends Pick<PickDialogProps<One>, 'picked' | 'say'> {
  readonly row: Row<One> | undefined
}

function Line<One extends Hit>({ row, picked, say }: LineProps<One>) {
  const { format } = useMessages()
  if (row === undefined) return null
  const box = row.keys.length > 0 && (
    <PickBox on={isPicked(row.keys, picked)} some={row.keys.some((key) => picked.has(key))} />
  )
  if (row.type === 'article') {
    const { title, outlet, publishedAt } = row.article
    return (
      <span className="pick-article">
        {box}
        <bdi>{title}</bdi>
        <small>
          <Facts facts={[outlet, publishedAt === null ? null : format.date(publishedAt.slice(0, 10))]} />
        </small>
      </span>
    )
  }
  const { facts, look } = say(row.hit)
  return (
    <span className={`pick-hit ${look}`}>
      {box}
      <ConcordanceLine hit={row.hit} />
      <small>
        <Facts facts={facts} />
      </small>
    </span>
  )
}

function rowsOf<One extends Hit>(found: readonly Found<One>[]): readonly Row<One>[] {
  return found.flatMap(({ article, hits }): Row<One>[] => {
    const keysOf = (key: string | null) => (key === null ? [] : [key])
    return [
      { type: 'article', article, keys: hits.flatMap(({ key }) => keysOf(key)) },
      ...hits.map(({ hit, key }): Row<One> => ({ type: 'hit', hit, keys: keysOf(key) })),
    ]
  })
}

/** The list has the keyboard. */
export const focusPicks = (): void => document.querySelector<HTMLElement>('.pick .rows')?.focus()
