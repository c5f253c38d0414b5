import { useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { AnnotationRef } from '../../shared/edit/index.ts'
import type { ArticleDocument } from '../../shared/model/index.ts'
import { useSession } from './session.ts'

interface Shown {
  readonly doc: ArticleDocument | null
  readonly focus: AnnotationRef | null
}

const NOTHING: Shown = { doc: null, focus: null }

interface FollowedProps {
  readonly children: (doc: ArticleDocument, focus: AnnotationRef | null) => ReactNode
}

/**
 * What the inspector shows of the article and the focus: a change of the open article with its text, another article a
 * moment after its text, which is what is waited for. What is drawn is memoized: this renders twice.
 */
export function Followed({ children }: FollowedProps) {
  const doc = useSession((session) => session.doc)
  const focus = useSession((session) => session.focus)
  const now = useMemo(() => ({ doc, focus }), [doc, focus])
  const late = useDeferredValue(now, NOTHING)
  const shown = now.doc?.article.id === late.doc?.article.id ? now : late
  return shown.doc === null ? null : children(shown.doc, shown.focus)
}
