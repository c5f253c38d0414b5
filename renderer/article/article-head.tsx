import type { ArticleDocument } from '../../shared/model/index.ts'
import { runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { useSession } from '../review/session.ts'

/** Above the text: where it is from, what is left to do, and how to finish. */
export function ArticleHead({ doc }: { readonly doc: ArticleDocument }) {
  const { review: t, format } = useMessages()
  const showRejected = useSession((session) => session.showRejected)
  const { meta, status } = doc.article
  const open = [...doc.mentions, ...doc.quotes].filter((annotation) => annotation.status === 'suggested').length
  const rejected = [...doc.mentions, ...doc.quotes].filter((annotation) => annotation.status === 'rejected').length
  const published = typeof meta.published_at === 'string' ? format.date(meta.published_at) : null
  const facts = [meta.outlet, published, meta.place].flatMap((fact) =>
    typeof fact === 'string' && fact !== '' ? [fact] : [],
  )
  return (
    <header className="article-head">
      <p className="facts">
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      <p className="left-to-do" data-open={open}>
        {status === 'done' ? `✓ ${t.statusDone}` : t.suggestions(open)}
      </p>
      {rejected > 0 && (
        <label className="show-rejected">
          <input
            type="checkbox"
            checked={showRejected}
            onChange={(event) => useSession.setState({ showRejected: event.target.checked })}
          />
          {t.showRejected}
        </label>
      )}
      {status === 'done' ? (
        <button type="button" className="plain" onClick={() => runCommand('article.reopen')}>
          {t.reopen}
        </button>
      ) : (
        <button type="button" className="primary" onClick={() => runCommand('article.done')} title="Ctrl+Enter">
          {t.markDone}
        </button>
      )}
    </header>
  )
}
