import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent as ReactKeyboardEvent, RefObject } from 'react'
import { create } from 'zustand'
import { useMessages } from '../messages/index.ts'
import { nameAround } from '../review/order.ts'
import { selectSpan } from '../review/selecting.ts'
import { focusOn, useSession } from '../review/session.ts'
import { rangeOf } from '../text/selection.ts'
import { IconButton } from '../ui/button.tsx'
import { findFolded } from './find.ts'

export const useFind = create<{ readonly open: boolean }>()(() => ({ open: false }))

/** Finds words in the open article, whatever their spelling; hits are painted as highlights, never as elements. */
export function FindBar({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const open = useFind((state) => state.open)
  return open ? <OpenFindBar root={root} /> : null
}

function OpenFindBar({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const text = useSession(({ doc }) => doc?.text ?? '')
  const { review: t, format } = useMessages()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const hits = useMemo(() => findFolded(text, query), [text, query])

  useEffect(() => {
    field.current?.focus()
    return () => useFind.setState({ open: false })
  }, [])
  useEffect(() => {
    const element = root.current
    if (element === null || hits.length === 0) return undefined
    CSS.highlights.set('found', new Highlight(...hits.flatMap((hit) => rangeOf(element, hit) ?? [])))
    return () => void CSS.highlights.delete('found')
  }, [hits, root])
  useEffect(() => {
    const element = root.current
    const hit = hits[at]
    const range = element === null || hit === undefined ? null : rangeOf(element, hit)
    if (range === null) return undefined
    const now = new Highlight(range)
    now.priority = 1
    CSS.highlights.set('found-now', now)
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    return () => void CSS.highlights.delete('found-now')
  }, [hits, at, root])

  const go = (step: 1 | -1) => setAt((now) => (hits.length === 0 ? 0 : (now + step + hits.length) % hits.length))
  const close = () => {
    useFind.setState({ open: false })
    root.current?.focus({ preventScroll: true })
    // As browsers do: what was found can be worked on at once, and the name there is what the keys decide on.
    const hit = hits[at]
    const { doc } = useSession.getState()
    if (hit === undefined || doc === null) return
    focusOn(nameAround(doc, hit))
    selectSpan(hit)
  }
  const press = (event: ReactKeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="find-bar">
      <input
        ref={field}
        className="input"
        type="search"
        dir="auto"
        aria-label={t.findInArticle}
        placeholder={t.findInArticle}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <output>
        {query.trim() === ''
          ? ''
          : hits.length === 0
            ? t.found(0)
            : t.foundAt(format.number(at + 1), format.number(hits.length))}
      </output>
      <IconButton icon={ChevronUp} label={t.previousMatch} onPress={() => go(-1)} />
      <IconButton icon={ChevronDown} label={t.nextMatch} onPress={() => go(1)} />
      <IconButton icon={X} label={t.close} onPress={close} />
    </search>
  )
}
