import type { AnnotationRef } from '../../shared/edit/index.ts'
import type { ArticleId, Span } from '../../shared/model/index.ts'
import { usePlace } from '../corpus/place.ts'
import { focusPaneNamed } from '../window/panes.ts'
import { focusOn, openArticle, useSession } from './session.ts'

/** Opens an article and lights up a stretch of it for a moment. */
export async function openAt(article: ArticleId, spot: Span | null): Promise<void> {
  usePlace.getState().open(article)
  await openArticle(article)
  if (useSession.getState().doc?.article.id !== article) return
  const { doc } = useSession.getState()
  const mention = doc?.mentions.find(({ start, end }) => start === spot?.start && end === spot.end)
  if (mention !== undefined) focusOn({ type: 'mention', id: mention.id })
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
