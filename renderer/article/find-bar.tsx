import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { create } from 'zustand'
import type { Span } from '../../shared/model/index.ts'
import { fold, foldKey } from '../../shared/text/index.ts'
import { useMessages } from '../messages/index.ts'
import { useSession } from '../review/session.ts'
import { rangeOf } from '../text/selection.ts'

export const useFind = create<{ readonly open: boolean }>()(() => ({ open: false }))

const MOST = 1000

/** Finds words in the open article, whatever their spelling; hits are painted as highlights, never as elements. */
export function FindBar({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const open = useFind((state) => state.open)
  const text = useSession(({ doc }) => doc?.text ?? '')
  const { review: t } = useMessages()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const hits = useMemo(() => (open ? find(text, query) : []), [open, text, query])

  useEffect(() => {
    if (open) field.current?.select()
  }, [open])
  useEffect(() => {
    const element = root.current
    if (element === null || hits.length === 0) return undefined
    const ranges = hits.flatMap((hit) => rangeOf(element, hit) ?? [])
    CSS.highlights.set('found', new Highlight(...ranges))
    const current = ranges[at % ranges.length]
    if (current !== undefined) {
      CSS.highlights.set('found-now', new Highlight(current))
      current.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    }
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-now')
    }
  }, [hits, at, root])
  if (!open) return null
  const close = () => {
    useFind.setState({ open: false })
    root.current?.focus()
  }
  return (
    <search className="find-bar">
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={t.findInArticle}
        placeholder={t.findInArticle}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          if (event.key === 'Enter')
            setAt((now) => (now + (event.shiftKey ? hits.length - 1 : 1)) % Math.max(1, hits.length))
        }}
      />
      <output>{query === '' ? '' : t.found(hits.length)}</output>
      <button type="button" className="plain" onClick={close}>
        {t.close}
      </button>
    </search>
  )
}

function find(text: string, query: string): readonly Span[] {
  const needle = foldKey(query.trim())
  if (needle === '') return []
  const folded = fold(text)
  const hits: Span[] = []
  for (
    let at = folded.text.indexOf(needle);
    at !== -1 && hits.length < MOST;
    at = folded.text.indexOf(needle, at + 1)
  ) {
    hits.push(folded.spanOf(at, at + needle.length))
  }
  return hits
}
