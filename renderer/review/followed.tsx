import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import { create } from 'zustand'
import { shallow } from 'zustand/shallow'
import type { AnnotationRef } from '../../shared/edit/index.ts'
import type { ArticleDocument } from '../../shared/model/index.ts'
import { afterPaint } from '../after-paint.ts'
import { useSession } from './session.ts'
import type { Session } from './session.ts'

type Following = Pick<Session, 'doc' | 'focus' | 'part' | 'done'>

const { getState: session, subscribe } = useSession

const ofSession = ({ doc, focus, part, done }: Session): Following => ({ doc, focus, part, done })

/**
 * The session as it was when the last frame was painted. What stands beside the text follows this, and what is read out
 * loud: a key is answered in the text first, and when keys come faster than frames, what is beside it is drawn for the
 * last of them only.
 */
export const useFollowing = create<Following>()(() => ofSession(session()))

const follow = afterPaint(() => useFollowing.setState(ofSession(session())))

subscribe((now, before) => {
  if (!shallow(ofSession(now), ofSession(before))) follow()
})

/** The open article as of the last frame; one that was just opened as it is. */
export function useFollowedArticle(): ArticleDocument | null {
  const open = useSession(({ doc }) => doc?.article.id)
  const doc = useFollowing((state) => state.doc)
  return doc?.article.id === open ? doc : session().doc
}

interface Shown {
  readonly doc: ArticleDocument | null
  readonly focus: AnnotationRef | null
}

interface FollowedProps {
  readonly children: (doc: ArticleDocument, focus: AnnotationRef | null) => ReactNode
}

/**
 * What the inspector shows of the article and the focus: a change of the open article in the frame after its text's,
 * another article when there is time for it, after its text, which is what is waited for.
 */
export function Followed({ children }: FollowedProps) {
  const doc = useFollowing((state) => state.doc)
  const focus = useFollowing((state) => state.focus)
  const [shown, show] = useState<Shown>({ doc: null, focus: null })
  const article = doc?.article.id ?? null
  const isDue = useDeferredValue(article, null) === article
  if (isDue && (shown.doc !== doc || shown.focus !== focus)) show({ doc, focus })
  return shown.doc === null ? null : children(shown.doc, shown.focus)
}
