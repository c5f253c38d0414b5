import { useQuery } from '@tanstack/react-query'
import type { ArticleId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { runCommand } from '../commands.ts'
import { setFilter } from '../corpus/filters/set-filter.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { openAt } from './open-at.ts'
import './copies.css'

/** As many as a list beside the text shows; the queue shows all. */
const SHOWN = 30

/** Articles with nearly the same text, oldest first, and what can be done with them. Nothing where there are none. */
export function Copies({ article }: { readonly article: ArticleId }) {
  const { search, format } = useMessages()
  const t = search.copies
  const { data: copies = [] } = useQuery(orpc.copies.of.queryOptions({ input: { article } }))
  if (copies.length === 0) return null
  return (
    <section className="copies" aria-label={t.list}>
      <h3>
        {t.list} <small>{format.number(copies.length)}</small>
      </h3>
      <ul>
        {copies.slice(0, SHOWN).map((copy) => (
          <li key={copy.article}>
            <button type="button" onClick={() => void openAt(copy.article, null)}>
              <span className="copies-title" dir="auto">
                {copy.title}
              </span>
              <small>
                {copy.outlet !== null && <bdi>{copy.outlet}</bdi>}
                {copy.outlet !== null && copy.publishedAt !== null && ' · '}
                {copy.publishedAt !== null && (
                  <time dateTime={copy.publishedAt}>{format.date(copy.publishedAt.slice(0, 10))}</time>
                )}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {copies.length > SHOWN && <p>{t.more(copies.length - SHOWN)}</p>}
      <p className="copies-actions">
        <Button onPress={() => void runCommand('article.copies')}>{t.mark}</Button>
        <Button look="quiet" onPress={() => setFilter('copiesOf', [article])}>
          {t.show}
        </Button>
      </p>
    </section>
  )
}
