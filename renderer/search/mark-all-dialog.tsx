import { useEffect, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Occurrence } from '../../shared/contract/index.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { Choice, Select, TextField } from '../ui/fields.tsx'
import { keyOf, look, markPicked, MOST, stopLooking, toggle, useMarkAll } from './mark-all-state.ts'
import type { Scope } from './mark-all-state.ts'
import { focusPicks, PickDialog } from './pick-dialog.tsx'

const TYPED_MS = 250

/** A name all over an article, a list or the corpus: looked through, and marked where it is meant. */
export default function MarkAllDialog() {
  const { search: all, format } = useMessages()
  const t = all.markAll
  const { name, label, scope, found, picked, looking, capped } = useMarkAll()
  const labels = (useCorpus()?.labels ?? []).filter(({ retired }) => !retired)
  const hits = useMemo(
    () =>
      found.map((article) => {
        const { occurrences } = article
        // What is marked already can not be picked.
        const key = (hit: Occurrence) => (hit.state === 'marked' ? null : keyOf(article.article, hit))
        return { article, hits: occurrences.map((hit) => ({ hit, key: key(hit) })) }
      }),
    [found],
  )
  return (
    <PickDialog
      title={t.title(name)}
      label={all.results}
      found={hits}
      picked={picked}
      looking={looking}
      nothing={t.nothing}
      remark={capped ? t.capped(MOST) : undefined}
      toggle={toggle}
      stopLooking={stopLooking}
      act={() => void markPicked()}
      onKey={(key) => {
        const chosen = labels.find(({ shortcut }) => String(shortcut) === key)
        if (chosen === undefined) return false
        void look({ label: chosen.key })
        return true
      }}
      say={({ state }) => ({ facts: [state === 'open' ? null : t.states[state]], look: state })}
    >
      <div className="pick-choices" onKeyDownCapture={goOnWithEnter}>
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
    </PickDialog>
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
  useEffect(focusPicks, [])
  return (
    <TextField
      label={t.markAll.name}
      value={text}
      onChange={setText}
      onKeyDown={(event) => {
        if (event.key === 'Enter') lookFor(text)
        else event.continuePropagation()
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
  if (key === 'Enter' && target instanceof HTMLInputElement && !nativeEvent.isComposing) focusPicks()
}
