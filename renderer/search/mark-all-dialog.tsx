import { useEffect, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Occurrence, OccurrencesOf } from '../../shared/contract/index.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { ConcordanceLine } from '../ui/concordance-line.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Facts } from '../ui/facts.tsx'
import { Choice, Select, TextField } from '../ui/fields.tsx'
import { Rows } from '../ui/rows.tsx'
import { closeDialog } from '../window/dialog.ts'
import { isPicked, missing, PickBox } from './pick-box.tsx'
import { keyOf, look, markPicked, MOST, stopLooking, toggle, useMarkAll } from './mark-all-state.ts'
import type { Scope } from './mark-all-state.ts'
import './mark-all-dialog.css'

type Row =
  | { readonly type: 'article'; readonly group: OccurrencesOf; readonly keys: readonly string[] }
  | { readonly type: 'hit'; readonly occurrence: Occurrence; readonly keys: readonly string[] }

const ROW_HEIGHT = 32
const TYPED_MS = 250

/** A name all over an article, a list or the corpus: looked through, and marked where it is meant. */
export default function MarkAllDialog() {
  const { search: all, window: w, format } = useMessages()
  const t = all.markAll
  const { name, label, scope, found, picked, looking, capped } = useMarkAll()
  const [cursor, setCursor] = useState(0)
  const labels = (useCorpus()?.labels ?? []).filter(({ retired }) => !retired)
  const rows = useMemo(() => rowsOf(found), [found])
  const open = useMemo(() => rows.flatMap((row) => (row.type === 'article' ? row.keys : [])), [rows])
  const close = () => {
    stopLooking()
    closeDialog()
  }
  return (
    <Dialog
      title={t.title(name)}
      isOpen
      onClose={close}
      size="l"
      footer={
        <>
          <span className="mark-all-hint">{t.keys}</span>
          <Button onPress={close}>{w.cancel}</Button>
          <Button look="primary" isDisabled={picked.size === 0} onPress={() => void markPicked()}>
            {t.action(picked.size)}
          </Button>
        </>
      }
    >
      <div className="mark-all">
        <div className="mark-all-choices" onKeyDownCapture={goOnWithEnter}>
          <Name />
          <Select
            label={t.label}
            value={label}
            options={labels.map(({ key, name: english, nameAr }) => {
              return { value: key, label: format.language === 'ar' ? nameAr : english }
            })}
            onChange={(chosen) => void look({ label: chosen })}
          />
          <Choice<Scope>
            label={t.scope}
            value={scope}
            options={(['article', 'list', 'corpus'] as const).map((value) => ({ value, label: t.scopes[value] }))}
            onChange={(chosen) => void look({ scope: chosen })}
          />
        </div>
        <p className="mark-all-count" role="status">
          <span>{looking ? t.looking : rows.length === 0 ? t.nothing : t.count(picked.size, open.length)}</span>
          {capped && <span>{t.capped(MOST)}</span>}
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
          label={all.results}
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          cursor={Math.min(cursor, Math.max(0, rows.length - 1))}
          onCursor={setCursor}
          onEnter={() => void markPicked()}
          onPress={(row) => toggle(rows[row]?.keys ?? [])}
          onKey={({ key }, row) => {
            const chosen = labels.find(({ shortcut }) => String(shortcut) === key)
            if (key === ' ') toggle(rows[row]?.keys ?? [])
            else if (chosen !== undefined) void look({ label: chosen.key })
            else return false
            return true
          }}
          isSelected={(row) => isPicked(rows[row]?.keys ?? [], picked)}
          render={(row) => <Line row={rows[row]} picked={picked} />}
        />
      </div>
    </Dialog>
  )
}

function Name() {
  const { search: t } = useMessages()
  const name = useMarkAll((state) => state.name)
  const [text, setText] = useState(name)
  useEffect(() => {
    const timer = setTimeout(() => lookFor(text), TYPED_MS)
    return () => clearTimeout(timer)
  }, [text])
  // The rows have the keyboard at once; the name is changed seldom.
  useEffect(focusRows, [])
  return (
    <TextField
      label={t.markAll.name}
      value={text}
      onChange={setText}
      onKeyDown={({ key }) => {
        if (key === 'Enter') lookFor(text)
      }}
    />
  )
}

function lookFor(text: string): void {
  const name = text.trim()
  if (name !== useMarkAll.getState().name) void look({ name })
}

/**
 * From what is looked for to what was found, where another Enter marks it: nothing is marked that nobody has seen. On the
 * way down, because a choice keeps its keys to itself.
 */
function goOnWithEnter({ key, target, nativeEvent }: KeyboardEvent): void {
  if (key === 'Enter' && target instanceof HTMLInputElement && !nativeEvent.isComposing) focusRows()
}

const focusRows = () => document.querySelector<HTMLElement>('.mark-all .rows')?.focus()

function Line({ row, picked }: { readonly row: Row | undefined; readonly picked: ReadonlySet<string> }) {
  const { search: all, format } = useMessages()
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
          <Facts facts={[outlet, publishedAt === null ? null : format.date(publishedAt)]} />
        </small>
      </span>
    )
  }
  const { state } = row.occurrence
  return (
    <span className={`mark-all-hit ${state}`}>
      {box}
      <ConcordanceLine hit={row.occurrence} />
      <small>{state !== 'open' && all.markAll.states[state]}</small>
    </span>
  )
}

/** What is marked already can not be picked. */
function rowsOf(found: readonly OccurrencesOf[]): readonly Row[] {
  return found.flatMap((group): Row[] => {
    const keys = (occurrence: Occurrence) => (occurrence.state === 'marked' ? [] : [keyOf(group.article, occurrence)])
    return [
      { type: 'article', group, keys: group.occurrences.flatMap(keys) },
      ...group.occurrences.map((occurrence): Row => ({ type: 'hit', occurrence, keys: keys(occurrence) })),
    ]
  })
}
