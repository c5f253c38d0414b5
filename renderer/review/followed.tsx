import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import type { AnnotationRef } from '../../shared/edit/index.ts'
import type { ArticleDocument } from '../../shared/model/index.ts'
import { useSession } from './session.ts'

interface Shown {
  readonly doc: ArticleDocument | null
  readonly focus: AnnotationRef | null
}

interface FollowedProps {
  readonly children: (doc: ArticleDocument, focus: AnnotationRef | null) => ReactNode
}

/**
 * What the inspector shows of the article and the focus: a change of the open article with its text, another article a
 * moment after its text, which is what is waited for.
 */
export function Followed({ children }: FollowedProps) {
  const doc = useSession((session) => session.doc)
  const focus = useSession((session) => session.focus)
  const [shown, show] = useState<Shown>({ doc: null, focus: null })
  const article = doc?.article.id ?? null
  const isDue = useDeferredValue(article, null) === article
  if (isDue && (shown.doc !== doc || shown.focus !== focus)) show({ doc, focus })
  return shown.doc === null ? null : children(shown.doc, shown.focus)
}
