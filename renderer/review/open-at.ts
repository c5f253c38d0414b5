import type { AnnotationRef } from '../../shared/edit/index.ts'
import type { ArticleId, Span } from '../../shared/model/index.ts'
import { usePlace } from '../corpus/place.ts'
import { focusPaneNamed } from '../window/panes.ts'
import { nameAround } from './order.ts'
import { selectSpan } from './selecting.ts'
import { focusOn, openArticle, useSession } from './session.ts'

/**
 * Opens an article and lights up a stretch of it for a moment, with the focus on the name there. Where there is none, the
 * stretch is selected and nothing has the focus: a key must not decide on what nobody looks at.
 */
export async function openAt(article: ArticleId, spot: Span | null): Promise<void> {
  usePlace.getState().open(article)
  await openArticle(article)
  const { doc } = useSession.getState()
  if (doc?.article.id !== article) return
  if (spot !== null) {
    const name = nameAround(doc, spot)
    focusOn(name)
    // Once its text is drawn.
    if (name === null) requestAnimationFrame(() => selectSpan(spot))
  }
  useSession.setState({ spot })
  focusPaneNamed('article')
}

/** Opens an article with the focus on one of its annotations. */
export async function openAtAnnotation(article: ArticleId, ref: AnnotationRef): Promise<void> {
  usePlace.getState().open(article)
  await openArticle(article)
  if (useSession.getState().doc?.article.id !== article) return
  focusOn(ref)
  focusPaneNamed('article')
}
