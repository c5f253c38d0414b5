import { useEffect } from 'react'
import type { Label } from '../../shared/model/index.ts'
import { usePlace } from '../corpus/place.ts'
import { useArticleCount } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { useReviewCommands } from '../review/commands.ts'
import { openArticle, useSession } from '../review/session.ts'
import { OpenArticle } from './open-article.tsx'
import './article.css'
import './article-head.css'
import './marks.css'
import './action-bar.css'
import './find-bar.css'
import './article-print.css'

/** The article that the place names, read and corrected. */
export function ArticlePane({ labels }: { readonly labels: readonly Label[] }) {
  const article = usePlace((place) => place.article)
  const doc = useSession((session) => session.doc)
  useReviewCommands()

  useEffect(() => {
    void openArticle(article)
  }, [article])

  return article === null || doc?.article.id !== article ? (
    <NoArticle isChosen={article !== null} />
  ) : (
    <OpenArticle doc={doc} labels={labels} key={article} />
  )
}

function NoArticle({ isChosen }: { readonly isChosen: boolean }) {
  const hasArticles = useArticleCount() !== 0
  const { review: t } = useMessages()
  return (
    <main className="article-pane empty" aria-label={t.article} data-pane="article" tabIndex={-1}>
      <p className="hint">{!isChosen && hasArticles ? t.chooseArticle : ''}</p>
    </main>
  )
}
